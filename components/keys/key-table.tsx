import { Badge } from "#components/ui/badge.tsx"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx"
import * as words from "#components/words/words.ts"
import type { TokenView } from "#lib/domain/api-keys/schema.ts"
import { RevokeKey } from "./revoke-key.tsx"

/** The keys of the account; a key itself is never among what is shown. */
export function KeyTable({
  keys,
  revoke,
}: {
  keys: TokenView[]
  /** Absent where the reader may not. */
  revoke?: ((id: string) => Promise<string | undefined>) | undefined
}) {
  return (
    <Table label={words.keys.list}>
      <TableHeader>
        <tr>
          <TableHead>{words.keys.name}</TableHead>
          <TableHead>{words.keys.key}</TableHead>
          <TableHead>{words.keys.kind}</TableHead>
          <TableHead>{words.keys.created}</TableHead>
          <TableHead>{words.keys.lastUsed}</TableHead>
          {revoke && (
            <TableHead>
              <span className="sr-only">{words.keys.revoke}</span>
            </TableHead>
          )}
        </tr>
      </TableHeader>
      <TableBody>
        {keys.map((key) => (
          <TableRow key={key.id}>
            <TableCell phone="title" className="max-w-80 truncate font-medium">
              {nameOf(key)}
            </TableCell>
            <TableCell className="font-mono text-12 text-muted">{key.hint}</TableCell>
            <TableCell phone="fact">
              <Badge>{words.keys.kinds[key.kind].label}</Badge>
            </TableCell>
            <TableCell className="text-muted">
              <RelativeTime at={key.createdAt.toISOString()} />
            </TableCell>
            <TableCell phone="fact" label={words.keys.lastUsed} className="text-muted">
              {key.lastUsedAt ? <RelativeTime at={key.lastUsedAt.toISOString()} /> : words.keys.never}
            </TableCell>
            {revoke && (
              <TableCell phone="action" className="text-right">
                <RevokeKey id={key.id} name={nameOf(key)} revoke={revoke} />
              </TableCell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

const nameOf = ({ name }: TokenView) => name || words.keys.unnamed
