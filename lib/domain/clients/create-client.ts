import { changedMeta } from "../../core/meta.ts"
import { partnerCommand } from "../../db/partner.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { insertCustomer } from "../accounts/accounts.ts"
import { assertPartner } from "./assert-partner.ts"
import { ClientSettings } from "./schema.ts"

/**
 * Makes a client of the agency on its default plan, by the rules of `insertCustomer`; everything about it may be left out.
 */
export const createClient = partnerCommand({
  permission: "clients.write",
  input: ClientSettings,
  async run(ctx, { name = "", limits = {}, meta = {}, ...settings }): Promise<{ id: string }> {
    assertPartner(ctx)
    const texts = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined))
    return insertCustomer(ctx, sqlOf(ctx.db), { ...texts, name, limits, meta: changedMeta({}, meta) })
  },
})
