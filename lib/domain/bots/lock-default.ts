import type { Scope } from "../../db/transaction.ts"

/** Lets one transaction at a time decide which bot of the account is the default. */
export async function lockDefault(ctx: Scope): Promise<void> {
  await ctx.db
    .$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`default-bot:${ctx.account.id}`}, 0))`
}
