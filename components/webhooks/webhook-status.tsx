import { Badge } from "#components/ui/badge.tsx"
import * as words from "#components/words/words.ts"
import type { Endpoint } from "#lib/domain/webhooks/schema.ts"

/** Whether a webhook is told anything, and whether it takes it. */
export function WebhookStatus({
  webhook: { disabledAt, disabledReason, failingSince },
}: {
  webhook: Pick<Endpoint, "disabledAt" | "disabledReason" | "failingSince">
}) {
  const { on, failing, off } = words.webhooks.statuses
  if (disabledAt)
    return (
      <Badge tone={disabledReason === "manual" ? "neutral" : "danger"} dot>
        {off}
      </Badge>
    )
  return (
    <Badge tone={failingSince ? "warning" : "success"} dot>
      {failingSince ? failing : on}
    </Badge>
  )
}
