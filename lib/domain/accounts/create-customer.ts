import type { z } from "zod"
import { parse } from "../../core/command.ts"
import { LiveryError, notFound } from "../../core/errors.ts"
import { isId, newId } from "../../core/ids.ts"
import { translateDatabaseError } from "../../db/database-errors.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { system } from "../../db/system.ts"
import { reserve } from "../plans/plans.ts"
import { loadFacts } from "./facts.ts"
import { CustomerInput } from "./schema.ts"

type Db = Pick<ReturnType<typeof system>, "account" | "plan" | "$queryRawUnsafe">

/**
 * Makes a client of an agency, on the named plan or the agency's default one. `db` may be a running system transaction;
 * without one the client is made in its own. Throws `limit_reached` at the agency's number of clients.
 */
export async function createCustomer(input: z.input<typeof CustomerInput>, db?: Db): Promise<{ id: string }> {
  const given = parse(CustomerInput, input)
  try {
    return await (db ? write(db, given) : system().$transaction((tx) => write(tx, given)))
  } catch (error) {
    throw translateDatabaseError(error)
  }
}

async function write(
  db: Db,
  { partnerId, name, plan, isDemo }: z.output<typeof CustomerInput>,
): Promise<{ id: string }> {
  if (!isId(partnerId)) throw notFound("partner")
  const partner = await db.account.findFirst({ where: { id: partnerId, kind: "partner", deletedAt: null } })
  if (!partner) throw notFound("partner")
  const planId = await planOf(db, partnerId, plan)
  const { id } = await db.account.create({
    data: { id: newId(), kind: "customer", parentId: partnerId, name, planId, isDemo },
  })
  await reserve(sqlOf(db), await loadFacts(partnerId, sqlOf(db)), [{ metric: "users", amount: 1 }])
  return { id }
}

async function planOf(db: Db, partnerId: string, plan: string | undefined): Promise<string | null> {
  const plans = await db.plan.findMany({ where: { accountId: partnerId }, orderBy: { id: "asc" } })
  if (!plan) return plans.find((each) => each.isDefault)?.id ?? null
  const found = plans.find((each) => each.id === plan || each.name.toLowerCase() === plan.toLowerCase())
  if (!found)
    throw new LiveryError("invalid_input", `This agency has no plan named ${plan}`, { path: ["plan"] })
  return found.id
}
