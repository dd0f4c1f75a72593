import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { transaction } from "../../db/transaction.ts"
import { agencyOf } from "./agency-of.ts"
import { readBilling } from "./profile.ts"

/** How a client pays, as its own pages show it. */
export interface OwnCharging {
  /** Whether it can pay by card, on Stripe's page. */
  byCard: boolean
  /** Whether it does. */
  isPaying: boolean
  /** When what it canceled runs out. */
  endsAt: Date | null
  /** Whether Stripe could not collect its last payment. */
  isPastDue: boolean
  /** Until when it may go on without paying for a plan with a price, once its trial or what it paid for has ended. */
  payBy: Date | null
}

const DAY = 86_400_000

/** How the account pays its agency. */
export const getOwnCharging = procedure({
  permission: "account.read",
  input: z.strictObject({}),
  async run(ctx): Promise<OwnCharging> {
    const agency = await agencyOf(ctx)
    const clientId = ctx.account.id
    return transaction(
      agency,
      async (scope) => {
        const { mode, graceDays } = await readBilling(scope)
        const row = await scope.db.subscription.findFirst({ where: { clientId } })
        const isPaying = Boolean(row?.externalId)
        const byCard = mode === "stripe" && !row?.isExempt
        const isOver = byCard && row?.status === "canceled"
        return {
          byCard,
          isPaying,
          endsAt: row?.endsAt ?? null,
          isPastDue: isPaying && row?.pastDueAt !== null,
          payBy: isOver ? new Date(row.periodEnd.getTime() + graceDays * DAY) : null,
        }
      },
      { readOnly: true },
    )
  },
})
