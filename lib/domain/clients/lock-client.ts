import { notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import type { Account as Row } from "../../db/generated/client.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import type { Scope } from "../../db/transaction.ts"
import { assertPartner } from "./assert-partner.ts"
import { clientOf } from "./client-of.ts"
import type { Client } from "./schema.ts"

/** The client, by id or alias, which nobody else changes until this transaction ends. Throws `not_found`. */
export async function lockClient(ctx: Scope, reference: string): Promise<Client> {
  assertPartner(ctx)
  const column = isId(reference) ? "id::text" : "alias"
  const text = `select * from "Account" where "parentId" = $1::uuid and ${column} = $2 and "deletedAt" is null for update`
  const values = [ctx.account.id, isId(reference) ? reference.toLowerCase() : reference]
  const { rows } = await sqlOf(ctx.db).query<Row>({ text, values })
  if (!rows[0]) throw notFound("user")
  return clientOf(rows[0])
}
