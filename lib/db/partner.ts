import type { z } from "zod"
import { authorize, parse } from "../core/command.ts"
import type { Context } from "../core/context.ts"
import type { Declaration } from "./command.ts"
import { sqlOf } from "./prisma-sql.ts"
import { type Scope, transaction } from "./transaction.ts"
import type { Sql } from "./wire/wire.ts"

/**
 * A command of an agency on its own clients: its transaction may also read and change the rows of these in "Account".
 * Cannot join another command's transaction, which may not. Guarded by lib/db/doors.mjs.
 */
export const partnerCommand =
  <Input extends z.ZodType, Out>({ permission, input, run }: Declaration<Input, Out>) =>
  async (ctx: Context, given: z.input<Input>): Promise<Out> => {
    authorize(ctx, permission)
    const parsed = parse(input, given)
    return transaction(ctx, (scope) => run(scope, parsed), { as: "partner" })
  }

/** Statements inside one of the agency's clients, whom it has found and locked, within the agency's own transaction. */
export async function clientTransaction<T>(
  { account, db }: Scope,
  clientId: string,
  work: (sql: Sql) => Promise<T>,
): Promise<T> {
  const sql = sqlOf(db)
  const open = (id: string) =>
    sql.query({ text: "select set_config('livery.account', $1, true)", values: [id] })
  await open(clientId)
  try {
    return await work(sql)
  } finally {
    // After a fault of PostgreSQL the transaction is lost, and with it the setting.
    await open(account.id).catch(() => {})
  }
}
