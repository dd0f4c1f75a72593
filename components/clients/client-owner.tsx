import { Badge } from "#components/ui/badge.tsx"
import * as words from "#components/words/words.ts"
import type { ClientUsage } from "#lib/domain/clients/schema.ts"

/** The address that a client's owner signs in with; before there is one, how the client is reached and how far it is. */
export function ClientOwner({ client: { owner, email, isInvited } }: { client: ClientUsage }) {
  const { invited, nobody } = words.clients
  if (owner) return <span className="block truncate">{owner.email}</span>
  return (
    <span className="flex min-w-0 items-center gap-2">
      {email && <span className="truncate">{email}</span>}
      <Badge tone={isInvited ? "info" : "warning"}>{isInvited ? invited : nobody}</Badge>
    </span>
  )
}
