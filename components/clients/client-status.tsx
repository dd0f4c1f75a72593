import { Badge } from "#components/ui/badge.tsx"
import * as words from "#components/words/words.ts"
import type { Client } from "#lib/domain/clients/schema.ts"

const tones = { active: "success", suspended: "danger", unpaid: "warning" } as const

/** Whether a client can work. */
export const ClientStatus = ({
  status,
  removesAt = null,
}: Pick<Client, "status"> & Partial<Pick<Client, "removesAt">>) => (
  <Badge tone={tones[status]} dot>
    {removesAt ? words.clients.health.reasons.removed : words.clients.statuses[status]}
  </Badge>
)
