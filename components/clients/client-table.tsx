import Link from "next/link"
import { formatDay } from "#components/analytics/formats.ts"
import { TagBadges } from "#components/tags/tag-badges.tsx"
import { ChooseRow } from "#components/ui/choose-row.tsx"
import { cn } from "#components/ui/cn.ts"
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx"
import { moneyText } from "#components/usage/formats.ts"
import * as words from "#components/words/words.ts"
import type { ClientUsage } from "#lib/domain/clients/schema.ts"
import type { ShownMargin } from "#lib/domain/margins/schema.ts"
import { ClientHealth } from "./client-health.tsx"
import { ClientOwner } from "./client-owner.tsx"
import { UndoRemoval } from "./undo-removal.tsx"
import { UsedCell } from "./used-cell.tsx"

const METRICS = ["bots", "conversations", "messages"] as const

/** The clients of an agency with what they use; a row leads to its client. */
export function ClientTable({
  clients,
  margins,
  undo,
}: {
  clients: ClientUsage[]
  /** Of this month, by the client's id. */
  margins: ReadonlyMap<string, ShownMargin>
  /** Takes back that one was deleted; where it is given rows can be chosen as well. */
  undo?: (id: string) => Promise<string | undefined>
}) {
  const { columns, list, unnamed, health, bulk, remove } = words.clients
  const canChoose = undo !== undefined
  return (
    <Table label={list}>
      <TableHeader>
        <tr>
          {canChoose && (
            <TableHead className="w-9 pr-0">
              <span className="sr-only">{words.conversations.bulk.choose}</span>
            </TableHead>
          )}
          <TableHead>{columns.name}</TableHead>
          <TableHead>{columns.owner}</TableHead>
          <TableHead>{words.plans.filter.label}</TableHead>
          <TableHead>{health.label}</TableHead>
          {METRICS.map((metric) => (
            <TableHead key={metric} className="text-right">
              {columns[metric]}
            </TableHead>
          ))}
          <TableHead className="text-right">
            <span title={words.usage.how}>{words.usage.columns.margin}</span>
          </TableHead>
          <TableHead className="text-right">{columns.lastActivity}</TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {clients.map((client) => (
          <TableRow key={client.id} className="relative">
            {canChoose && (
              <TableCell className="pr-0">
                <ChooseRow name="client" value={client.id} label={bulk.chooseOne(client.name || unnamed)} />
              </TableCell>
            )}
            <TableCell phone="title" className="max-w-72">
              {/* The link covers its row. */}
              <Link
                href={`/clients/${client.id}`}
                className="block truncate rounded-mark font-medium after:absolute after:inset-0"
              >
                {client.name || unnamed}
              </Link>
              {client.removesAt && (
                <div className="flex flex-wrap items-center gap-2 pt-1 font-normal text-12 text-danger">
                  {remove.goes(formatDay(client.removesAt.toISOString().slice(0, 10)))}
                  {undo && (
                    <span className="relative z-10">
                      <UndoRemoval
                        name={client.name || unnamed}
                        size="sm"
                        undo={undo.bind(null, client.id)}
                      />
                    </span>
                  )}
                </div>
              )}
              {client.tags.length > 0 && (
                <div className="pt-1 font-normal">
                  <TagBadges tags={client.tags} />
                </div>
              )}
            </TableCell>
            <TableCell className="max-w-60 text-muted">
              <ClientOwner client={client} />
            </TableCell>
            <TableCell phone="fact" className="max-w-40 truncate text-muted">
              {client.planName ?? words.plans.filter.none}
            </TableCell>
            <TableCell phone="fact">
              <ClientHealth client={client} />
            </TableCell>
            {METRICS.map((metric) => (
              <UsedCell
                key={metric}
                used={client.used[metric]}
                limit={client.limits[metric]}
                {...(metric === "messages" && { phone: columns.messages })}
              />
            ))}
            <MarginCell shown={margins.get(client.id)} />
            <TableCell className="whitespace-nowrap text-right text-muted">
              {client.lastDay ? formatDay(client.lastDay.toISOString().slice(0, 10)) : columns.never}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

/** What is left of what a client was charged this month, when its models are paid; a loss stands out. */
function MarginCell({ shown }: { shown: ShownMargin | undefined }) {
  const margin = shown?.margin ?? null
  return (
    <TableCell
      phone="fact"
      label={words.usage.columns.margin}
      className={cn("text-right tabular-nums", margin !== null && margin < 0n && "text-danger")}
    >
      {shown && margin !== null ? moneyText(margin, shown.currency) : "–"}
    </TableCell>
  )
}
