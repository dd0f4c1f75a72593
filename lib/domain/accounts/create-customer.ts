import type { z } from "zod"
import { parse } from "../../core/command.ts"
import { type Principal, systemContext } from "../../core/context.ts"
import { isLiveryError, notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { makeLog } from "../../core/log.ts"
import { translateDatabaseError } from "../../db/database-errors.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { system } from "../../db/system.ts"
import type { Sql } from "../../db/wire/wire.ts"
import { loadFacts } from "./facts.ts"
import { insertCustomer } from "./insert-customer.ts"
import { CustomerInput } from "./schema.ts"

interface By {
  /** A running system transaction; without one the client is made in its own. */
  db?: Pick<ReturnType<typeof system>, "$queryRawUnsafe">
  /** Who makes it, as the agency's events name them. */
  actor?: Pick<Principal, "kind" | "id">
}

/**
 * Makes a client of an agency for sign-up, command line and demo, by the rules of `insertCustomer`. Throws `not_found`
 * where there is no such agency.
 */
export async function createCustomer(
  input: z.input<typeof CustomerInput>,
  { db, actor = { kind: "system", id: "system" } }: By = {},
): Promise<{ id: string }> {
  const { partnerId, name, plan, isDemo } = parse(CustomerInput, input)
  if (!isId(partnerId)) throw notFound("partner")
  const write = async (sql: Sql) => {
    const account = await loadFacts(partnerId, sql).catch((error) => {
      throw isLiveryError(error) && error.code === "not_found" ? notFound("partner") : error
    })
    if (account.kind !== "partner") throw notFound("partner")
    const nobody = systemContext(account, makeLog({ accountId: partnerId }))
    const agency = { ...nobody, principal: { ...nobody.principal, ...actor } }
    return insertCustomer(agency, sql, { name, plan: plan ?? null, isDemo })
  }
  try {
    return await (db ? write(sqlOf(db)) : system().$transaction((tx) => write(sqlOf(tx))))
  } catch (error) {
    throw translateDatabaseError(error)
  }
}
