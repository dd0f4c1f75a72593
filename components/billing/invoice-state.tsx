import { Badge } from "#components/ui/badge.tsx"
import * as words from "#components/words/words.ts"
import type { InvoiceState as State } from "#lib/domain/billing/schema.ts"

const TONES = { open: "info", overdue: "danger", paid: "success", void: "neutral" } as const

/** Whether an invoice is paid, in one word. */
export const InvoiceState = ({ state }: { state: State }) => (
  <Badge tone={TONES[state]} dot>
    {words.billing.states[state]}
  </Badge>
)
