import { Badge } from "#components/ui/badge.tsx"
import * as words from "#components/words/words.ts"
import type { DeliveryStatus as Status } from "#lib/domain/webhooks/schema.ts"

const tones = { pending: "info", succeeded: "success", failed: "danger" } as const

/** What became of a delivery so far. */
export const DeliveryStatus = ({ status }: { status: Status }) => (
  <Badge tone={tones[status]} dot>
    {words.webhooks.deliveries.statuses[status]}
  </Badge>
)
