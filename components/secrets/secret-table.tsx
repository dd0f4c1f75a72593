import { Badge } from "#components/ui/badge.tsx"
import type { FormState } from "#components/ui/form-state.ts"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx"
import * as words from "#components/words/words.ts"
import type { Secret } from "#lib/domain/secrets/schema.ts"
import { DeleteSecret } from "./delete-secret.tsx"
import { SecretDialog } from "./secret-dialog.tsx"

/** The secrets of the account, without a letter of their values. */
export function SecretTable({
  secrets,
  change,
  remove,
}: {
  secrets: Secret[]
  /** Absent where the reader may not. */
  change?: ((id: string, state: FormState, form: FormData) => Promise<FormState>) | undefined
  remove?: ((id: string) => Promise<string | undefined>) | undefined
}) {
  const texts = words.secrets
  return (
    <Table label={texts.list}>
      <TableHeader>
        <tr>
          <TableHead>{texts.name}</TableHead>
          <TableHead>{texts.type}</TableHead>
          <TableHead>{texts.hosts}</TableHead>
          <TableHead>{texts.lastUsed}</TableHead>
          {change && (
            <TableHead className="w-36">
              <span className="sr-only">{texts.edit}</span>
            </TableHead>
          )}
        </tr>
      </TableHeader>
      <TableBody>
        {secrets.map((secret) => (
          <TableRow key={secret.id}>
            <TableCell phone="title" className="max-w-80 truncate font-medium">
              {secret.name || texts.unnamed}
            </TableCell>
            <TableCell phone="fact" className="text-muted">
              {secret.valueAt ? texts.types[secret.type] : <Badge tone="danger">{texts.noValue}</Badge>}
            </TableCell>
            <TableCell
              phone="fact"
              label={texts.hosts}
              className="max-w-80 truncate font-mono text-12 text-muted"
            >
              {secret.config.hosts?.join(", ") || texts.anyHost}
            </TableCell>
            <TableCell phone="fact" label={texts.lastUsed} className="text-muted">
              {secret.lastUsedAt ? <RelativeTime at={secret.lastUsedAt.toISOString()} /> : texts.never}
            </TableCell>
            {change && remove && (
              <TableCell phone="action" className="whitespace-nowrap text-right">
                <SecretDialog secret={secret} action={change.bind(null, secret.id)} />
                <DeleteSecret id={secret.id} name={secret.name || texts.unnamed} remove={remove} />
              </TableCell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
