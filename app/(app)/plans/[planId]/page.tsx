import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { PlanForm } from "#components/plans/plan-form.tsx"
import { PlanStanding } from "#components/plans/plan-standing.tsx"
import { PlanStates } from "#components/plans/plan-states.tsx"
import { planValues } from "#components/plans/plan-values.ts"
import { DangerSection } from "#components/shell/danger-section.tsx"
import { Page } from "#components/shell/page.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { nullIfNotFound } from "#lib/core/if-missing.ts"
import { getPlan } from "#lib/domain/price-list/price-list.ts"
import { archivePlan, makePlanDefault, removePlan, restorePlan, savePlan } from "../actions.ts"
import { modelNames } from "../model-names.ts"

export const metadata: Metadata = {
  get title() {
    return words.plans.title
  },
}

type Props = { params: Promise<{ planId: string }> }

export default async function PlanPage({ params }: Props) {
  const ctx = await requireSession()
  if (ctx.account.kind !== "partner") notFound()
  const { planId: id } = await params
  const plan = await getPlan(ctx, { id }).catch(nullIfNotFound)
  if (!plan) notFound()
  const { back, remove, archive, notAllowed, clients } = words.plans
  const allowed = may(ctx.principal, "clients.write")
  const refusal = allowed ? undefined : notAllowed
  const isWorn = plan.clients + plan.clientsToCome > 0
  return (
    <Page
      title={plan.name}
      badge={<PlanStates plan={plan} />}
      purpose={
        <>
          <Link href="/plans" className="rounded-mark underline-offset-4 hover:underline">
            {back}
          </Link>
          {" · "}
          <Link href={`/clients?plan=${id}`} className="rounded-mark underline-offset-4 hover:underline">
            {clients(plan.clients)}
          </Link>
        </>
      }
    >
      <PlanForm
        action={savePlan.bind(null, id)}
        values={planValues(plan)}
        models={await modelNames(ctx)}
        isArchived={plan.archivedAt !== null}
        disabled={!allowed}
      />
      <div className="pt-8">
        <PlanStanding
          plan={plan}
          refusal={refusal}
          makeDefault={makePlanDefault.bind(null, id)}
          archive={archivePlan.bind(null, id)}
          restore={restorePlan.bind(null, id)}
        />
        <DangerSection
          name={plan.name}
          title={remove.title}
          text={remove.text}
          action={remove.action}
          question={remove.ask(plan.name)}
          warning={remove.text}
          done={remove.done(plan.name)}
          list="/plans"
          disabledReason={refusal ?? (plan.isDefault ? archive.notDefault : isWorn ? remove.worn : undefined)}
          remove={removePlan.bind(null, id)}
        />
      </div>
    </Page>
  )
}
