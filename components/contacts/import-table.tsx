import Link from "next/link"
import { Badge } from "#components/ui/badge.tsx"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx"
import { locale } from "#components/words/in-language.ts"
import * as words from "#components/words/words.ts"
import type { ContactImport, RowOutcome } from "#lib/domain/contact-imports/schema.ts"

const OUTCOMES: RowOutcome[] = ["created", "updated", "unchanged", "refused"]

/** The latest files that were brought in, with what became of their rows. */
export function ImportTable({ files }: { files: ContactImport[] }) {
  const { imports } = words.contacts
  return (
    <Table label={imports.latest}>
      <TableHeader>
        <tr>
          <TableHead>{imports.file}</TableHead>
          <TableHead>{imports.state}</TableHead>
          {OUTCOMES.map((outcome) => (
            <TableHead key={outcome} className="text-right">
              {imports.counts[outcome]}
            </TableHead>
          ))}
          <TableHead className="text-right">{imports.when}</TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {files.map((file) => (
          <TableRow key={file.id} className="relative">
            <TableCell phone="title" className="max-w-72">
              <Link
                href={`/contacts/import/${file.id}`}
                className="block truncate rounded-mark font-medium after:absolute after:inset-0"
              >
                {file.fileName || imports.untitled}
              </Link>
            </TableCell>
            <TableCell phone="fact">
              <Badge tone={file.status === "done" ? "success" : "info"} dot>
                {imports.states[file.status]}
              </Badge>
            </TableCell>
            {OUTCOMES.map((outcome) => (
              <TableCell
                key={outcome}
                phone="fact"
                label={imports.counts[outcome] ?? ""}
                className="text-right tabular-nums"
              >
                {file.counts[outcome].toLocaleString(locale())}
              </TableCell>
            ))}
            <TableCell phone="fact" className="whitespace-nowrap text-muted md:text-right">
              <RelativeTime at={file.createdAt.toISOString()} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
