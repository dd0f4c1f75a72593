import { Badge } from "#components/ui/badge.tsx"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx"
import * as words from "#components/words/words.ts"
import { RevokeButton } from "./revoke-button.tsx"

interface ShownSession {
  id: string
  email: string
  name: string | null
  realm: string
  /** Such as "Chrome on Linux". */
  device: string
  hostname: string
  network: string | null
  signedInAt: string
  lastSeenAt: string
  isThis: boolean
}

/** Browsers in which somebody is signed in, each with its end. */
export function SessionTable({
  sessions,
  revoke,
}: {
  sessions: ShownSession[]
  /** Absent for people who may not; answers with the reason where it fails. */
  revoke: ((id: string) => Promise<string | undefined>) | undefined
}) {
  const { title, columns, this: own } = words.platformSessions
  return (
    <Table label={title}>
      <TableHeader>
        <tr>
          <TableHead>{columns.person}</TableHead>
          <TableHead>{columns.realm}</TableHead>
          <TableHead>{columns.device}</TableHead>
          <TableHead>{columns.signedIn}</TableHead>
          <TableHead>{columns.lastSeen}</TableHead>
          {revoke && (
            <TableHead>
              <span className="sr-only">{columns.end}</span>
            </TableHead>
          )}
        </tr>
      </TableHeader>
      <TableBody>
        {sessions.map((session) => (
          <TableRow key={session.id}>
            <TableCell phone="title" className="max-w-64">
              <span className="flex min-w-0 items-center gap-2">
                <span className="truncate font-medium">{session.name ?? session.email}</span>
                {session.isThis && <Badge tone="info">{own}</Badge>}
              </span>
              {session.name && <span className="block truncate text-12 text-muted">{session.email}</span>}
            </TableCell>
            <TableCell phone="fact" className="max-w-52">
              <span className="block truncate">{session.realm}</span>
              <span className="block truncate text-12 text-muted max-md:hidden">{session.hostname}</span>
            </TableCell>
            <TableCell phone="fact" className="max-w-52 text-muted">
              <span className="block truncate">{session.device}</span>
              {session.network && (
                <span className="block truncate text-12 max-md:hidden">{session.network}</span>
              )}
            </TableCell>
            <TableCell className="whitespace-nowrap text-muted">
              <RelativeTime at={session.signedInAt} />
            </TableCell>
            <TableCell phone="fact" className="whitespace-nowrap text-muted">
              <RelativeTime at={session.lastSeenAt} />
            </TableCell>
            {revoke && (
              <TableCell phone="action" className="text-right">
                {!session.isThis && (
                  <RevokeButton name={session.name ?? session.email} revoke={revoke.bind(null, session.id)} />
                )}
              </TableCell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
