import { Plus } from "lucide-react"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PlanTable } from "#components/plans/plan-table.tsx"
import { Page } from "#components/shell/page.tsx"
import { Button } from "#components/ui/button.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { Drawing } from "#components/ui/drawing.tsx"
import { EmptyState } from "#components/ui/empty-state.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { listPlans } from "#lib/domain/price-list/price-list.ts"
import { archivePlan, makePlanDefault, movePlan, restorePlan } from "./actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.plans.title
  },
}

export default async function PlansPage() {
  const ctx = await requireSession()
  if (ctx.account.kind !== "partner") notFound()
  const plans = await listPlans(ctx, {})
  const allowed = may(ctx.principal, "clients.write")
  const { title, purpose, create, notAllowed, teach } = words.plans
  const add = allowed ? (
    <ButtonLink href="/plans/new" variant="primary">
      <Plus aria-hidden />
      {create}
    </ButtonLink>
  ) : (
    <Button variant="primary" disabledReason={notAllowed}>
      <Plus aria-hidden />
      {create}
    </Button>
  )
  const deeds = allowed
    ? { move: movePlan, makeDefault: makePlanDefault, archive: archivePlan, restore: restorePlan }
    : undefined
  return (
    <Page title={title} purpose={purpose} action={add}>
      <div className="grid grid-cols-1 gap-6">
        {plans.length > 0 && <PlanTable plans={plans} deeds={deeds} />}
        {!plans.some(({ isOffered }) => isOffered) && (
          <EmptyState drawing={<Drawing of="plans" />} title={teach.title} text={teach.text} />
        )}
      </div>
    </Page>
  )
}
