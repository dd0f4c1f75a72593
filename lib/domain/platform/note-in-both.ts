import type { Context } from "../../core/context.ts"
import type { Sql } from "../../db/wire/wire.ts"
import { auditStatement } from "../events/events.ts"

/** Writes what an administrator did to an account into the log of the platform and into that of the account. */
export async function noteInBoth(
  ctx: Context,
  sql: Sql,
  { action, id, name, reason }: { action: string; id: string; name: string; reason?: string },
): Promise<void> {
  const subject = { clientId: id, ...(reason && { reason }) }
  const there: Context = {
    ...ctx,
    account: { ...ctx.account, id },
    principal: { ...ctx.principal, actingFor: ctx.account.id },
  }
  for (const log of [ctx, there]) await sql.query(auditStatement(log, action, subject, name))
}
