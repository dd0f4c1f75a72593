import { TriangleAlert } from "lucide-react"
import { cn } from "#components/ui/cn.ts"
import * as words from "#components/words/words.ts"
import type { Endpoint } from "#lib/domain/webhooks/schema.ts"

/** Why a webhook is told nothing, or what happens while it takes nothing. */
export function WebhookNotice({
  webhook: { disabledReason, failingSince },
}: {
  webhook: Pick<Endpoint, "disabledReason" | "failingSince">
}) {
  const { reasons, failing } = words.webhooks
  const text = disabledReason ? reasons[disabledReason] : failingSince && failing
  if (!text) return null
  const broken = disabledReason === "gone" || disabledReason === "failing"
  return (
    <p
      className={cn(
        "mb-6 flex gap-2.5 rounded-panel border px-3 py-2.5 text-13",
        broken && "border-danger-border bg-danger-soft text-danger",
        !broken && disabledReason && "bg-surface text-muted",
        !disabledReason && "border-warning-border bg-warning-soft text-warning",
      )}
    >
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      {text}
    </p>
  )
}
