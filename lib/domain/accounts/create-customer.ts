import type { z } from "zod"
import { parse } from "../../core/command.ts"
import { LiveryError, notFound } from "../../core/errors.ts"
import { isId, newId } from "../../core/ids.ts"
import { system } from "../../db/system.ts"
import { CustomerInput } from "./schema.ts"

type Db = Pick<ReturnType<typeof system>, "account" | "plan">

/** Makes a client of an agency, on the named plan or the agency's default one. `db` may be a running system transaction. */
export async function createCustomer(
  input: z.input<typeof CustomerInput>,
  db: Db = system(),
): Promise<{ id: string }> {
  const { partnerId, name, plan, isDemo } = parse(CustomerInput, input)
  if (!isId(partnerId)) throw notFound("partner")
  const partner = await db.account.findFirst({ where: { id: partnerId, kind: "partner", deletedAt: null } })
  if (!partner) throw notFound("partner")
  const planId = await planOf(db, partnerId, plan)
  const { id } = await db.account.create({
    data: { id: newId(), kind: "customer", parentId: partnerId, name, planId, isDemo },
  })
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
