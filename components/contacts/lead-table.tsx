import { TagBadges } from "#components/tags/tag-badges.tsx"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx"
import * as words from "#components/words/words.ts"
import type { ListedContact } from "#lib/domain/contacts/schema.ts"
import { ContactLink } from "./contact-table.tsx"
import { answersOf } from "./field-text.ts"

/** An empty cell would leave a gap in the row of a phone. */
const FACT = { phone: "fact" } as const

/** What visitors left in forms, each with their answers; a row leads to its contact. */
export function LeadTable({ rows }: { rows: ListedContact[] }) {
  const contacts = words.contacts
  const { columns } = contacts
  return (
    <Table label={contacts.leadsList}>
      <TableHeader>
        <tr>
          <TableHead>{columns.name}</TableHead>
          <TableHead>{columns.email}</TableHead>
          <TableHead>{columns.phone}</TableHead>
          <TableHead>{columns.answers}</TableHead>
          <TableHead>{columns.tags}</TableHead>
          <TableHead className="text-right">{columns.left}</TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id} className="relative">
            <TableCell phone="title" className="max-w-56">
              <ContactLink row={row} />
            </TableCell>
            <TableCell {...(row.email && FACT)} className="max-w-56 truncate">
              {row.email}
            </TableCell>
            <TableCell {...(row.phone && FACT)} className="whitespace-nowrap">
              {row.phone}
            </TableCell>
            <TableCell phone="fact" className="max-w-80">
              <Answers row={row} />
            </TableCell>
            <TableCell className="max-w-40">
              <TagBadges tags={row.tags} most={2} />
            </TableCell>
            <TableCell phone="fact" className="whitespace-nowrap text-muted md:text-right">
              {row.leadAt && <RelativeTime at={row.leadAt.toISOString()} />}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

function Answers({ row }: { row: ListedContact }) {
  const answers = answersOf(row.meta)
  const text = answers.map(({ label, text }) => `${label}: ${text}`).join(" · ")
  return (
    <span className="block truncate" title={text}>
      {answers.slice(0, 4).map(({ name, label, text }, at) => (
        <span key={name}>
          {at > 0 && " · "}
          <span className="text-muted">{label}</span> {text}
        </span>
      ))}
    </span>
  )
}
