import Link from "next/link"
import { TagBadges } from "#components/tags/tag-badges.tsx"
import { Badge } from "#components/ui/badge.tsx"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx"
import * as words from "#components/words/words.ts"
import type { ListedContact } from "#lib/domain/contacts/schema.ts"
import { contactName } from "./contact-name.ts"

/** An empty cell would leave a gap in the row of a phone. */
const FACT = { phone: "fact" } as const

/** Contacts with what is asked for; a row leads to its contact. */
export function ContactTable({ rows }: { rows: ListedContact[] }) {
  const contacts = words.contacts
  const { columns } = contacts
  return (
    <Table label={contacts.list}>
      <TableHeader>
        <tr>
          <TableHead>{columns.name}</TableHead>
          <TableHead>{columns.email}</TableHead>
          <TableHead>{columns.channels}</TableHead>
          <TableHead className="text-right">{columns.conversations}</TableHead>
          <TableHead>{columns.tags}</TableHead>
          <TableHead className="text-right">{columns.seen}</TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id} className="relative">
            <TableCell phone="title" className="max-w-72">
              <span className="flex min-w-0 items-center gap-2">
                <ContactLink row={row} />
                {row.wantsPerson ? (
                  <Badge tone="warning" dot>
                    {contacts.wantsPerson}
                  </Badge>
                ) : (
                  row.leadAt && <Badge tone="accent">{contacts.isLead}</Badge>
                )}
              </span>
            </TableCell>
            <TableCell {...(row.email && FACT)} className="max-w-60 truncate">
              {row.email}
            </TableCell>
            <TableCell className="max-w-40 truncate text-muted">
              {row.channels.map((channel) => contacts.channels[channel] ?? channel).join(", ")}
            </TableCell>
            <TableCell className="text-right tabular-nums">
              {contacts.manyConversations(row.conversations)}
            </TableCell>
            <TableCell {...(row.tags.length > 0 && FACT)} className="max-w-56">
              <TagBadges tags={row.tags} />
            </TableCell>
            <TableCell phone="fact" className="whitespace-nowrap text-muted md:text-right">
              {row.lastSeenAt ? <RelativeTime at={row.lastSeenAt.toISOString()} /> : contacts.never}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

/** The link to a contact, which covers its row. */
export const ContactLink = ({ row }: { row: ListedContact }) => (
  <Link
    href={`/contacts/${row.id}`}
    className="block min-w-0 truncate font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:rounded-control focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ring"
  >
    {contactName(row)}
  </Link>
)
