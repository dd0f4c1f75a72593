import { Badge } from "#components/ui/badge.tsx"
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx"
import * as words from "#components/words/words.ts"
import type { ContactImport, ImportedRow } from "#lib/domain/contact-imports/schema.ts"

const tones = { created: "success", updated: "info", unchanged: "neutral", refused: "warning" } as const
/** Columns that a preview has room for. */
const SHOWN = 4

/** What the first rows of a file would do, and why some would not go in. */
export function ImportRows({ file, rows }: { file: ContactImport; rows: ImportedRow[] }) {
  const { imports } = words.contacts
  const shown = file.columns
    .flatMap((column, at) => (file.fields[at] ? [{ column, at }] : []))
    .slice(0, SHOWN)
  return (
    <section className="grid grid-cols-1 gap-3" aria-labelledby="import-preview">
      <div>
        <h2 id="import-preview" className="font-medium text-14">
          {imports.preview}
        </h2>
        <p className="text-13 text-muted">{imports.previewText(file.total)}</p>
      </div>
      <Table label={imports.preview}>
        <TableHeader>
          <tr>
            <TableHead>{imports.row}</TableHead>
            <TableHead>{imports.outcome}</TableHead>
            {shown.map(({ column }) => (
              <TableHead key={column} className="max-w-48 truncate">
                {column}
              </TableHead>
            ))}
            <TableHead>{imports.reason}</TableHead>
          </tr>
        </TableHeader>
        <TableBody>
          {rows.map(({ number, cells, outcome, reason }) => (
            <TableRow key={number}>
              <TableCell phone="action" className="text-muted tabular-nums">
                {number}
              </TableCell>
              <TableCell phone="title">
                {outcome && <Badge tone={tones[outcome]}>{imports.outcomes[outcome]}</Badge>}
              </TableCell>
              {shown.map(({ column, at }) => (
                <TableCell
                  key={column}
                  {...(cells[at] && { phone: "fact" as const })}
                  className="max-w-48 truncate"
                >
                  {cells[at]}
                </TableCell>
              ))}
              <TableCell
                {...(reason && { phone: "fact" as const })}
                className="max-w-80 text-muted max-md:whitespace-normal"
              >
                {reason}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </section>
  )
}
