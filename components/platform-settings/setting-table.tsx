import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx"
import * as words from "#components/words/words.ts"
import type { Setting } from "#lib/domain/platform/schema.ts"

/** The settings of the install, with where each comes from; of secrets only whether they are set. */
export function SettingTable({ settings }: { settings: Setting[] }) {
  const { list, listText, columns, ...texts } = words.platformSettings
  const textOf = ({ isSecret, isGiven, value }: Setting) =>
    isSecret ? (isGiven ? texts.hidden : texts.unset) : value || texts.unset
  return (
    <section aria-label={list} className="grid grid-cols-1 gap-3">
      <div className="grid gap-0.5">
        <h2 className="font-medium text-14">{list}</h2>
        <p className="text-13 text-muted">{listText}</p>
      </div>
      <Table label={list}>
        <TableHeader>
          <tr>
            <TableHead>{columns.name}</TableHead>
            <TableHead>{columns.value}</TableHead>
            <TableHead>{columns.source}</TableHead>
          </tr>
        </TableHeader>
        <TableBody>
          {settings.map((setting) => (
            <TableRow key={setting.name}>
              <TableCell phone="title" className="font-mono text-12 [overflow-wrap:anywhere]">
                {setting.name}
              </TableCell>
              <TableCell phone="fact" className="[overflow-wrap:anywhere]">
                {textOf(setting)}
              </TableCell>
              <TableCell phone="fact" className="text-muted">
                {setting.isGiven ? texts.given : texts.usual}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </section>
  )
}
