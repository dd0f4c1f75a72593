import type { Context } from "#lib/core/context.ts"
import { systemContext } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { makeLog } from "#lib/core/log.ts"
import { system } from "#lib/db/system.ts"
import { createCustomer, createPartner, loadFacts } from "#lib/domain/accounts/accounts.ts"
import type { LimitsInput } from "#lib/domain/plans/schema.ts"

/** A customer account of its own agency, and a context that may do everything in it. */
export async function makeAccount(
  limits: LimitsInput = {},
  partnerLimits: LimitsInput = {},
): Promise<Context> {
  const partner = await createPartner({
    name: "Agency",
    slug: `a${newId().replaceAll("-", "").slice(0, 20)}`,
  })
  await system().account.update({ where: { id: partner.id }, data: { limits: partnerLimits } })
  return makeSibling(partner.id, limits)
}

/** Another customer account of the same agency. */
export async function makeSibling(partnerId: string, limits: LimitsInput = {}): Promise<Context> {
  const { id } = await createCustomer({ partnerId, name: "Client" })
  await system().account.update({ where: { id }, data: { limits } })
  return systemContext(await loadFacts(id), makeLog(), "test")
}
