import type { AccountFacts, Context, Limits } from "../../core/context.ts"
import { type LimitsInput, UNLIMITED } from "./schema.ts"

/** The limits of an account: its own values over its plan's. */
export const resolveLimits = (plan: LimitsInput | null, own: LimitsInput | null): Limits => ({
  ...UNLIMITED,
  ...plan,
  ...own,
})

/** What binds an account: of each limit the smaller of its own and its partner's (contract: the smaller limit binds). */
export const bindingLimits = ({
  limits,
  parentLimits,
}: Pick<AccountFacts, "limits" | "parentLimits">): Limits =>
  Object.fromEntries(
    Object.entries(limits).map(([name, own]) => {
      const above = parentLimits[name as keyof Limits]
      return [name, own === null || (above !== null && above < own) ? above : own]
    }),
  ) as unknown as Limits

/** Of one file in bytes, 10 MB unless plan or account say otherwise. */
export const maxFileSize = ({ account }: Context): number =>
  Math.min(
    account.limits.maxFileSize ?? 10 * 2 ** 20,
    account.parentLimits.maxFileSize ?? Number.POSITIVE_INFINITY,
  )

/** Of one website, 500 unless plan or account say otherwise. */
export const maxPages = ({ account }: Context): number =>
  Math.min(account.limits.maxPages ?? 500, account.parentLimits.maxPages ?? Number.POSITIVE_INFINITY)

/** Whether tokens are limited at all; where they are not, they are only counted. */
export const hasTokenLimit = ({ limits, parentLimits }: AccountFacts): boolean =>
  limits.tokens !== null || parentLimits.tokens !== null
