import Link from "next/link"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx"
import * as words from "#components/words/words.ts"
import type { Delivery } from "#lib/domain/webhooks/schema.ts"
import { DeliveryStatus } from "./delivery-status.tsx"
import { NextTry } from "./next-try.tsx"

/** What was sent and what came of it, newest first. A row opens its attempts. */
export function DeliveryTable({
  deliveries,
  addressOf,
  open,
}: {
  deliveries: Delivery[]
  addressOf: (id: string) => string
  /** Id of the delivery that is open beside the list. */
  open?: string | undefined
}) {
  const say = words.webhooks.deliveries
  return (
    <Table label={say.list}>
      <TableHeader>
        <tr>
          <TableHead>{say.event}</TableHead>
          <TableHead>{say.status}</TableHead>
          <TableHead className="text-right">{say.answer}</TableHead>
          <TableHead className="text-right">{say.attempts}</TableHead>
          <TableHead>{say.next}</TableHead>
          <TableHead className="text-right">{say.sent}</TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {deliveries.map((delivery) => (
          <TableRow key={delivery.id} className={delivery.id === open ? "relative bg-surface" : "relative"}>
            <TableCell phone="title" className="w-full">
              <Link
                href={addressOf(delivery.id)}
                scroll={false}
                aria-label={say.open(delivery.type)}
                className="rounded-mark font-mono text-12 after:absolute after:inset-0"
              >
                {delivery.type}
              </Link>
            </TableCell>
            <TableCell phone="fact">
              <DeliveryStatus status={delivery.status} />
            </TableCell>
            <TableCell phone="fact" label={say.answer} className="whitespace-nowrap text-right tabular-nums">
              <Answer delivery={delivery} />
            </TableCell>
            <TableCell className="text-right tabular-nums">{delivery.attemptCount}</TableCell>
            <TableCell className="whitespace-nowrap text-muted">
              {delivery.nextAttemptAt ? <NextTry at={delivery.nextAttemptAt.toISOString()} /> : "–"}
            </TableCell>
            <TableCell phone="fact" className="text-right text-muted">
              <RelativeTime at={delivery.occurredAt.toISOString()} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

/** The status of the latest answer. */
function Answer({ delivery: { attempts } }: { delivery: Delivery }) {
  const last = attempts.at(-1)
  if (!last) return "–"
  return last.status ?? <span className="text-muted">{words.webhooks.deliveries.noAnswer}</span>
}
