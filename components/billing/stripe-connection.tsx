"use client"

import { CircleCheck } from "lucide-react"
import { toast } from "sonner"
import { Button } from "#components/ui/button.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"
import type { Billing } from "#lib/domain/billing/schema.ts"

/** Whether the agency's own account at Stripe is connected, and the way there. */
export function StripeConnection({
  billing: { stripeAccountId, stripeReadyAt },
  disabled,
  connect,
}: {
  billing: Pick<Billing, "stripeAccountId" | "stripeReadyAt">
  disabled: boolean
  /** Leads away; answers with the reason where it fails. */
  connect: () => Promise<string | undefined>
}) {
  const texts = words.billing.stripe
  const refusal = disabled ? words.billing.notAllowed : undefined
  const [pending, start] = useSingleTransition()
  const go = () =>
    start(async () => {
      const failure = await orOffline(connect())
      if (failure) toast.error(failure)
    })
  if (stripeReadyAt)
    return (
      <p className="flex items-center gap-2 text-13 text-success">
        <CircleCheck aria-hidden className="size-4 shrink-0 stroke-[1.75]" />
        {texts.connected}
      </p>
    )
  return (
    <div className="grid justify-items-start gap-2">
      <p className="text-13 text-muted">{stripeAccountId ? texts.unfinished : texts.none}</p>
      <Button type="button" loading={pending} disabledReason={refusal} onClick={go}>
        {stripeAccountId ? texts.goOn : texts.connect}
      </Button>
    </div>
  )
}
