import { formatCount } from "#components/analytics/formats.ts"
import { Section } from "#components/charts/section.tsx"
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx"
import { moneyText } from "#components/usage/formats.ts"
import * as words from "#components/words/words.ts"
import type { UsesMost as Row } from "#lib/domain/platform/schema.ts"

/** Who used most this month; nothing while nobody used anything. */
export function UsesMost({ title, rows, currency }: { title: string; rows: Row[]; currency: string }) {
  if (rows.length === 0) return null
  const { columns } = words.platform.overview
  return (
    <Section title={title}>
      <Table label={title}>
        <TableHeader>
          <tr>
            <TableHead>{columns.name}</TableHead>
            <TableHead className="text-right">{columns.messages}</TableHead>
            <TableHead className="text-right">{columns.cost}</TableHead>
          </tr>
        </TableHeader>
        <TableBody>
          {rows.map(({ id, name, agency, messages, cost }) => (
            <TableRow key={id}>
              <TableCell phone="title" className="max-w-48">
                <span className="block truncate font-medium">{name || words.clients.unnamed}</span>
                {agency !== null && <span className="block truncate text-12 text-muted">{agency}</span>}
              </TableCell>
              <TableCell phone="fact" label={columns.messages} className="text-right tabular-nums">
                {formatCount(messages)}
              </TableCell>
              <TableCell phone="fact" label={columns.cost} className="text-right text-muted tabular-nums">
                {moneyText(cost, currency)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  )
}
