import { z } from "zod"
import { procedure } from "../../core/command.ts"
import type { Context } from "../../core/context.ts"
import { invalidInput, LiveryError } from "../../core/errors.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { transaction } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import { assertProof } from "../identity/identity.ts"
import { Proof, Site } from "../identity/schema.ts"
import { mailOwners } from "./mail-owners.ts"

/** Days between the wish and the deletion. */
const GRACE_DAYS = 30

const CLOSE = `update "Account" set "closesAt" = now() + interval '${GRACE_DAYS} days' where id = $1::uuid and "closesAt" is null
  and kind = 'customer' and not "isDemo" returning "closesAt"`
const KEEP = `update "Account" set "closesAt" = null where id = $1::uuid and "closesAt" is not null returning id`
const CLOSING = `select "closesAt" from "Account" where id = $1::uuid`

/**
 * Has the context's account deleted in 30 days, once an owner has typed its name and proved again who they are. Until then all
 * goes on, and any owner can keep it after all; every owner is told by mail. Throws `conflict` for accounts that people do not
 * delete by themselves and where that is under way, `invalid_input` for another name.
 */
export const closeAccount = procedure({
  permission: "ownership.write",
  input: z.strictObject({ name: z.string().max(200), proof: Proof, site: Site }),
  async run(ctx, { name, proof, site }): Promise<{ closesAt: Date }> {
    if (ctx.account.kind !== "customer" || ctx.account.isDemo)
      throw new LiveryError("conflict", "This account is deleted by the people who run the install")
    if (name.trim() !== ctx.account.name.trim())
      throw invalidInput("This is not the name of the account", ["name"])
    await assertProof(ctx, proof, site)
    const closesAt = await transaction(ctx, async (scope) => {
      const { rows } = await sqlOf(scope.db).query<{ closesAt: Date }>({
        text: CLOSE,
        values: [ctx.account.id],
      })
      if (!rows[0]) throw new LiveryError("conflict", "The account is to be deleted already")
      await recordEvent(scope, "account.closing", {}, ctx.account.name)
      return rows[0].closesAt
    })
    await mailOwners(ctx, { closesAt })
    return { closesAt }
  },
})

/** Keeps an account that was to be deleted. Throws `conflict` where it was not. */
export const keepAccount = procedure({
  permission: "ownership.write",
  input: z.strictObject({}),
  async run(ctx): Promise<void> {
    await transaction(ctx, async (scope) => {
      const { rows } = await sqlOf(scope.db).query({ text: KEEP, values: [ctx.account.id] })
      if (rows.length === 0) throw new LiveryError("conflict", "The account is not to be deleted")
      await recordEvent(scope, "account.kept", {}, ctx.account.name)
    })
    await mailOwners(ctx, { closesAt: null })
  },
})

/** When the context's account is to be deleted; null where nobody has asked for that. */
export const closingDate = procedure({
  permission: "account.read",
  input: z.strictObject({}),
  run: (ctx: Context): Promise<Date | null> =>
    transaction(
      ctx,
      async ({ db, account }) =>
        (await sqlOf(db).query<{ closesAt: Date | null }>({ text: CLOSING, values: [account.id] })).rows[0]
          ?.closesAt ?? null,
      { readOnly: true },
    ),
})
