import { Notice } from "#components/playground/notice.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { dayText } from "#components/ui/day-text.ts"
import * as words from "#components/words/words.ts"
import type { SessionContext } from "#lib/auth/session-context.ts"
import { getOwnCharging } from "#lib/domain/billing/billing.ts"
import { getOwnPlan } from "#lib/domain/price-list/price-list.ts"

/** Says until when a plan with a price is to be paid for; nothing where it is, or costs nothing. */
export async function PayNotice({ ctx }: { ctx: SessionContext }) {
  const { payBy } = await getOwnCharging(ctx, {})
  const plan = payBy && (await getOwnPlan(ctx, {})).plan
  if (!plan || plan.price === 0) return null
  const { own } = words.billing
  return (
    <div className="mb-6">
      <Notice tone="warning" title={own.due(plan.name, dayText(payBy))} text={own.dueText}>
        <ButtonLink size="sm" href="/settings/plan">
          {own.pay}
        </ButtonLink>
      </Notice>
    </div>
  )
}
