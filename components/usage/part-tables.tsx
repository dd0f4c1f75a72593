import { NoRows, Section } from "#components/charts/section.tsx"
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx"
import * as words from "#components/words/words.ts"
import type { Margins, Part, Use } from "#lib/domain/margins/schema.ts"
import { costText } from "./cost-text.ts"
import { countText, shortMonthText } from "./formats.ts"
import { Beside } from "./margin-table.tsx"
import { type UsageQuery, usageAddress } from "./usage-address.ts"

const NO_BOT = "00000000-0000-0000-0000-000000000000"

/** What one client used, by bot, model and channel. */
export function PartTables({ margins, query }: { margins: Margins; query: UsageQuery }) {
  const { parts, deletedBot, noBot } = words.usage
  if (!margins.parts) return null
  const { bots, models, channels } = margins.parts
  const file = (table: string) => usageAddress(query, "/usage/export", table)
  return (
    <div className="grid grid-cols-1 gap-8">
      <PartTable
        title={parts.bots}
        csv={file("bots")}
        margins={margins}
        rows={bots.map((row) => ({ ...row, name: row.id === NO_BOT ? noBot : row.name || deletedBot }))}
      />
      <PartTable
        title={parts.models}
        csv={file("models")}
        margins={margins}
        rows={models}
        hasMessages={false}
      />
      <PartTable
        title={parts.channels}
        csv={file("channels")}
        margins={margins}
        rows={channels.map((row) => ({ ...row, name: words.conversations.channels[row.id] ?? row.id }))}
      />
    </div>
  )
}

function PartTable({
  title,
  csv,
  margins,
  rows,
  hasMessages = true,
}: {
  title: string
  csv: string
  margins: Margins
  rows: Part[]
  hasMessages?: boolean
}) {
  const usage = words.usage
  const { columns } = usage
  const earlier = shortMonthText(margins.monthBefore)
  const figure = ({ now, before }: Part, write: (of: Use) => string) => (
    <Beside now={write(now)} before={usage.before(earlier, write(before))} />
  )
  return (
    <Section title={title} csv={csv}>
      {rows.length === 0 ? (
        <NoRows>{usage.nothing}</NoRows>
      ) : (
        <Table label={title}>
          <TableHeader>
            <tr>
              <TableHead>{title}</TableHead>
              {hasMessages && <TableHead className="text-right">{columns.messages}</TableHead>}
              <TableHead className="text-right">{columns.answers}</TableHead>
              <TableHead className="text-right">{columns.tokens}</TableHead>
              <TableHead className="text-right">{columns.cost}</TableHead>
            </tr>
          </TableHeader>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.id}>
                <TableCell phone="title" className="w-2/5 max-w-0 truncate font-medium">
                  {row.name}
                </TableCell>
                {hasMessages && (
                  <TableCell phone="fact" label={columns.messages} className="text-right tabular-nums">
                    {figure(row, (of) => countText(of.messages))}
                  </TableCell>
                )}
                <TableCell className="text-right tabular-nums">
                  {figure(row, (of) => countText(of.answers))}
                </TableCell>
                <TableCell phone="fact" label={columns.tokens} className="text-right tabular-nums">
                  {figure(row, (of) => countText(of.tokens))}
                </TableCell>
                <TableCell phone="action" className="text-right tabular-nums">
                  {figure(row, (of) => costText(of, margins.costCurrency))}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  )
}
