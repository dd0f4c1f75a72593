import { unstable_rethrow } from "next/navigation"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import { requireSession, type SessionContext } from "#lib/auth/session-context.ts"
import type { Log } from "#lib/core/log.ts"
import { rateLimit } from "#lib/domain/rate-limits/rate-limits.ts"
import { refusalOf } from "./(app)/refusal-of.ts"

type Run<Args extends unknown[], Result> = (ctx: SessionContext, ...args: Args) => Promise<Result>

/**
 * A server action of somebody who is signed in, at most as often as one person may act. What is refused or fails becomes
 * what `refuse` makes of it.
 */
export const personAction =
  <Args extends unknown[], Result, Refused>(
    run: Run<Args, Result>,
    refuse: (error: unknown, log: Log) => Refused,
  ) =>
  async (...args: Args): Promise<Result | Refused> => {
    const ctx = await requireSession()
    try {
      await rateLimit("person", ctx.user.id)
      return await run(ctx, ...args)
    } catch (error) {
      // Next leads to another page by throwing.
      unstable_rethrow(error)
      return refuse(error, ctx.log)
    }
  }

/** One behind a form: a refusal is shown beside its field or above the form. */
export const formAction = <Args extends unknown[], State extends FormState>(run: Run<Args, State>) =>
  personAction(run, refusalOf)

/** One behind a button: answers with the reason where it fails, by throwing or by answering one itself; else with nothing. */
export const buttonAction = <Args extends unknown[]>(run: Run<Args, unknown>) =>
  personAction(
    async (...args: [SessionContext, ...Args]) => {
      const reason = await run(...args)
      return typeof reason === "string" ? reason : undefined
    },
    // There is no field here that could be at fault.
    (error, log): string | undefined => refusalOf(error, log).error ?? words.refusals.internal,
  )
