import { z } from "zod"
import { query } from "../../db/command.ts"
import { bindingLimits, usageOf } from "../plans/plans.ts"

export { createCustomer } from "./create-customer.ts"
export { createPartner } from "./create-partner.ts"
export { ensurePlatform, PLATFORM_ID } from "./ensure-platform.ts"
export { FACTS, type FactsRow, factsOf, findChildByEmail, loadFacts } from "./facts.ts"
export { clientExists, insertCustomer } from "./insert-customer.ts"
export { renameAccount } from "./rename-account.ts"

/** Use of the account beside its limits: `bots` as they are now, the others in this UTC month. */
export const getUsage = query({
  permission: "account.read",
  input: z.strictObject({}),
  async run(ctx) {
    return { used: await usageOf(ctx), limits: bindingLimits(ctx.account) }
  },
})
