import { RelativeTime } from "#components/ui/relative-time.tsx"
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx"
import * as words from "#components/words/words.ts"
import { actorText } from "./actor-text.ts"
import type { ShownEntry } from "./shown-entry.ts"

/** Entries of an audit log, the newest first. */
export function AuditTable({ entries }: { entries: ShownEntry[] }) {
  const audit = words.audit
  const home = words.home
  const { columns } = audit
  return (
    <Table label={audit.list}>
      <TableHeader>
        <tr>
          <TableHead>{columns.at}</TableHead>
          <TableHead>{columns.actor}</TableHead>
          <TableHead>{columns.action}</TableHead>
          <TableHead>{columns.from}</TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {entries.map((entry) => {
          const roles = home.roles as Record<string, string>
          const { from, to } = entry.subject
          const change = [from, to].flatMap((role) => (role && roles[role] ? [roles[role]] : [])).join(" → ")
          const about = [entry.name !== entry.actor.name && entry.name, change].filter(Boolean).join(", ")
          return (
            <TableRow key={entry.id}>
              <TableCell phone="fact" className="whitespace-nowrap text-muted">
                <RelativeTime at={entry.at} />
              </TableCell>
              <TableCell phone="title" className="max-w-56 truncate font-medium">
                {actorText(entry.actor)}
              </TableCell>
              <TableCell phone="fact" className="max-w-96">
                {audit.actions[entry.action] ?? audit.unknown(entry.action)}
                {about && <span className="text-muted">: {about}</span>}
              </TableCell>
              <TableCell className="max-w-64 truncate text-12 text-muted">
                {[entry.browser, entry.network].filter(Boolean).join(", ")}
              </TableCell>
            </TableRow>
          )
        })}
      </TableBody>
    </Table>
  )
}
