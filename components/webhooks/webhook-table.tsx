import Link from "next/link"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx"
import * as words from "#components/words/words.ts"
import type { Endpoint } from "#lib/domain/webhooks/schema.ts"
import { DeliveryStatus } from "./delivery-status.tsx"
import { WebhookStatus } from "./webhook-status.tsx"

/** The webhooks of the account; a row leads to its log. */
export function WebhookTable({ webhooks }: { webhooks: Endpoint[] }) {
  const say = words.webhooks
  return (
    <Table label={say.list}>
      <TableHeader>
        <tr>
          <TableHead>{say.address}</TableHead>
          <TableHead>{say.status}</TableHead>
          <TableHead>{say.eventsTitle}</TableHead>
          <TableHead>{say.lastDelivery}</TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {webhooks.map((webhook) => (
          <TableRow key={webhook.id} className="relative">
            <TableCell phone="title" className="w-full min-w-56 max-w-0">
              <div className="flex items-baseline gap-3">
                {/* The link covers its row. */}
                <Link
                  href={`/settings/webhooks/${webhook.id}`}
                  className="max-w-full shrink-0 truncate rounded-mark font-medium after:absolute after:inset-0"
                >
                  {webhook.url}
                </Link>
                <span className="truncate text-12 text-muted max-md:hidden">{webhook.description}</span>
              </div>
            </TableCell>
            <TableCell phone="fact">
              <WebhookStatus webhook={webhook} />
            </TableCell>
            <TableCell className="whitespace-nowrap text-muted">
              {webhook.events.length === 0 ? say.allEvents : say.eventCount(webhook.events.length)}
            </TableCell>
            <TableCell phone="fact" label={say.lastDelivery} className="whitespace-nowrap text-muted">
              {webhook.lastDelivery ? (
                <span className="inline-flex items-center gap-2 align-middle">
                  <DeliveryStatus status={webhook.lastDelivery.status} />
                  <RelativeTime at={webhook.lastDelivery.createdAt.toISOString()} />
                </span>
              ) : (
                say.never
              )}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
