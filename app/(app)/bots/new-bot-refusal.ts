import { locale } from "#components/words/in-language.ts"
import * as words from "#components/words/words.ts"
import { type Context, may } from "#lib/core/context.ts"
import { bindingLimits } from "#lib/domain/plans/plans.ts"

/** Why this person cannot make a bot now, or undefined. The domain decides again; this only spares a useless form. */
export function newBotRefusal({ principal, account }: Context, existing: number): string | undefined {
  if (!may(principal, "bots.write")) return words.bots.notAllowed
  const limit = bindingLimits(account).bots
  if (limit !== null && existing >= limit)
    return words.bots.limit(existing.toLocaleString(locale()), limit.toLocaleString(locale()))
  return undefined
}
