import Link from "next/link"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx"
import * as words from "#components/words/words.ts"
import { actorText } from "./actor-text.ts"
import type { ShownEntry } from "./shown-entry.ts"

/** Both ends of a change: roles, or who has a conversation; or why something was done. */
function changeOf({ action, subject: { from, to, reason } }: ShownEntry): string {
  const audit = words.audit
  if (action.startsWith("account.") && reason) return reason
  if (action === "conversation.assigned") return `${from ?? audit.nobody} → ${to ?? audit.nobody}`
  if (action.startsWith("conversation.")) return `${from ?? audit.bot} → ${to ?? audit.bot}`
  const roles = words.home.roles as Record<string, string>
  return [from, to].flatMap((role) => (role && roles[role] ? [roles[role]] : [])).join(" → ")
}

/** Entries of an audit log, the newest first. */
export function AuditTable({ entries }: { entries: ShownEntry[] }) {
  const audit = words.audit
  const { columns } = audit
  return (
    <Table label={audit.list}>
      <TableHeader>
        <tr>
          <TableHead>{columns.at}</TableHead>
          <TableHead>{columns.actor}</TableHead>
          <TableHead>{columns.action}</TableHead>
          {entries[0]?.account && <TableHead>{words.platformAudit.account}</TableHead>}
          <TableHead>{columns.from}</TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {entries.map((entry) => {
          const about = [entry.name !== entry.actor.name && entry.name, changeOf(entry)]
            .filter(Boolean)
            .join(", ")
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
              {entry.account && (
                <TableCell phone="fact" className="max-w-48 truncate">
                  <Link href={entry.account.href} className="rounded-mark hover:underline">
                    {entry.account.name}
                  </Link>
                </TableCell>
              )}
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
