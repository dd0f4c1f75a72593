import { Badge } from "#components/ui/badge.tsx"
import * as words from "#components/words/words.ts"
import type { ClientUsage, HealthReason } from "#lib/domain/clients/schema.ts"
import { ClientStatus } from "./client-status.tsx"

const tones = {
  removed: "danger",
  suspended: "danger",
  unpaid: "warning",
  wallet: "warning",
  full: "danger",
  near: "warning",
  unanswered: "warning",
  quiet: "neutral",
} as const

/** Why clients need a look, in a word each; what it means stands behind it. */
export const HealthBadges = ({ reasons }: { reasons: HealthReason[] }) =>
  reasons.map((reason) => (
    <Badge key={reason} tone={tones[reason]} dot>
      <span title={words.clients.health.why[reason]}>{words.clients.health.reasons[reason]}</span>
    </Badge>
  ))

/** How a client is: why it needs a look, or that it works. */
export const ClientHealth = ({ client }: { client: ClientUsage }) => (
  <span className="inline-flex flex-wrap gap-1">
    {client.reasons.length > 0 ? (
      <HealthBadges reasons={client.reasons} />
    ) : (
      <ClientStatus status={client.status} />
    )}
  </span>
)
