"use client"

import { ArrowRight } from "lucide-react"
import { toast } from "sonner"
import { limitLines } from "#components/plans/plan-limits.ts"
import { priceLine } from "#components/plans/price.ts"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { Button } from "#components/ui/button.tsx"
import { dayText } from "#components/ui/day-text.ts"
import { DialogButton } from "#components/ui/dialog-button.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"
import type { OfferedPlan } from "#lib/domain/plans/schema.ts"
import { ChangePlanDialog, type ChangePlanProps } from "./change-plan-dialog.tsx"

/** The plan that a client is on, what changes about it, and the way to another one. */
export function ClientPlan({
  plan,
  next,
  refusal,
  cancel,
  ...change
}: Omit<ChangePlanProps, "close" | "current"> & {
  plan: OfferedPlan | null
  next: { name: string; at: string } | null
  /** Why the reader may not. */
  refusal: string | undefined
  /** Answers with the reason where it fails, as `change` does. */
  cancel: () => Promise<string | undefined>
}) {
  const { assign } = words.plans
  const [pending, start] = useSingleTransition()
  const keep = () =>
    start(async () => {
      const failure = await orOffline(cancel())
      if (failure) toast.error(failure)
      else toast.success(assign.kept)
    })
  return (
    <div className="mb-8 border-b">
      <SettingsSection title={assign.title} description={assign.ownLimits}>
        {plan ? <Worn plan={plan} /> : <p className="text-13 text-muted">{assign.none}</p>}
        {next && (
          <div className="flex flex-wrap items-center justify-between gap-3 rounded-control border border-info-border bg-info-soft px-3 py-2 text-13 text-info">
            <p className="flex items-center gap-2">
              <ArrowRight aria-hidden className="size-4 shrink-0 stroke-[1.75]" />
              {assign.planned(next.name, dayText(next.at))}
            </p>
            <Button size="sm" variant="ghost" loading={pending} disabledReason={refusal} onClick={keep}>
              {assign.cancel}
            </Button>
          </div>
        )}
        <div>
          <DialogButton
            disabledReason={refusal}
            dialog={(close) => <ChangePlanDialog {...change} current={plan?.id ?? null} close={close} />}
          >
            {assign.change}
          </DialogButton>
        </div>
      </SettingsSection>
    </div>
  )
}

const Worn = ({ plan }: { plan: OfferedPlan }) => (
  <div className="grid gap-1 rounded-control border px-3 py-2.5 text-13">
    <div className="flex flex-wrap justify-between gap-x-4">
      <h3 className="min-w-0 truncate font-medium">{plan.name}</h3>
      <p className="tabular-nums">{priceLine(plan)}</p>
    </div>
    <p className="text-12 text-muted">{limitLines(plan.limits).join(" · ")}</p>
  </div>
)
