import { LiveryError } from "../../core/errors.ts"
import { newId } from "../../core/ids.ts"
import { changedMeta } from "../../core/meta.ts"
import { partnerCommand } from "../../db/partner.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { recordEvent } from "../events/events.ts"
import { reserve } from "../plans/plans.ts"
import { assertPartner } from "./assert-partner.ts"
import { ClientSettings } from "./schema.ts"

const INSERT = `insert into "Account" (id, kind, "parentId", name, description, alias, image, email, limits, meta, "planId", "updatedAt")
  values ($1::uuid, 'customer', $2::uuid, $3, $4, $5, $6, $7, $8::jsonb, $9::jsonb,
    (select id from "Plan" where "accountId" = $2::uuid and "isDefault" order by id limit 1), now())
  on conflict do nothing returning id`

/**
 * Makes a client of the agency on its default plan; everything about it may be left out. Throws `conflict` when another
 * of its clients has the e-mail address or alias, `limit_reached` at its number of clients.
 */
export const createClient = partnerCommand({
  permission: "clients.write",
  input: ClientSettings,
  async run(ctx, { name = "", limits = {}, meta = {}, ...settings }): Promise<{ id: string }> {
    assertPartner(ctx)
    const id = newId()
    const { description = null, alias = null, image = null, email = null } = settings
    const texts = [name, description, alias, image, email]
    const values = [
      id,
      ctx.account.id,
      ...texts,
      JSON.stringify(limits),
      JSON.stringify(changedMeta({}, meta)),
    ]
    const { rows } = await sqlOf(ctx.db).query({ text: INSERT, values })
    if (rows.length === 0) throw taken()
    await recordEvent(ctx, "client.created", { clientId: id })
    await reserve(sqlOf(ctx.db), ctx.account, [{ metric: "users", amount: 1 }])
    return { id }
  },
})

/** Somebody else has it. */
export const taken = () =>
  new LiveryError("conflict", "Another client has this e-mail address or alias", { path: ["email"] })
