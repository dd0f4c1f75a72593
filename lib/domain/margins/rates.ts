import { z } from "zod"
import { env } from "../../core/env.ts"
import { invalidInput, LiveryError } from "../../core/errors.ts"
import { command, query } from "../../db/command.ts"
import { recordEvent } from "../events/events.ts"
import { type Rate, RateInput } from "./schema.ts"

/** The rates that an agency set, each from the platform's currency. */
export const listRates = query({
  permission: "clients.read",
  input: z.strictObject({}),
  run: (ctx): Promise<Rate[]> =>
    ctx.db.exchangeRate.findMany({ select: { currency: true, rate: true }, orderBy: { currency: "asc" } }),
})

/** Sets what one of the platform's currency is in another; figures of all months are compared at it from then on. */
export const setRate = command({
  permission: "clients.write",
  input: RateInput,
  async run(ctx, { currency, rate }): Promise<Rate> {
    if (ctx.account.kind !== "partner") throw new LiveryError("not_authorized", "Only agencies set rates")
    if (currency === env().LIVERY_COST_CURRENCY)
      throw invalidInput("That is the platform's own currency", ["currency"])
    await ctx.db.exchangeRate.upsert({
      where: { accountId_currency: { accountId: ctx.account.id, currency } },
      create: { currency, rate },
      update: { rate },
    })
    await recordEvent(ctx, "rate.set", {}, currency)
    return { currency, rate }
  },
})
