import type { Metadata } from "next"
import Link from "next/link"
import { notFound, redirect } from "next/navigation"
import { NewPlanForm } from "#components/plans/new-plan-form.tsx"
import { planValues } from "#components/plans/plan-values.ts"
import { Page } from "#components/shell/page.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { listPlans } from "#lib/domain/price-list/price-list.ts"
import { createPlan } from "../actions.ts"
import { modelNames } from "../model-names.ts"

export const metadata: Metadata = {
  get title() {
    return words.plans.newTitle
  },
}

export default async function NewPlanPage() {
  const ctx = await requireSession()
  if (ctx.account.kind !== "partner") notFound()
  if (!may(ctx.principal, "clients.write")) redirect("/plans")
  // Who sells in one currency sells the next plan in it too.
  const [last] = (await listPlans(ctx, {})).filter(({ price }) => price > 0).slice(-1)
  const { newTitle, newPurpose, back } = words.plans
  return (
    <Page
      title={newTitle}
      purpose={
        <>
          <Link href="/plans" className="rounded-mark underline-offset-4 hover:underline">
            {back}
          </Link>
          {" · "}
          {newPurpose}
        </>
      }
    >
      <NewPlanForm
        action={createPlan}
        values={planValues(undefined, last?.currency)}
        models={await modelNames(ctx)}
      />
    </Page>
  )
}
