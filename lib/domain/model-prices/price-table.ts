import { z } from "zod"
import { assertPlatform } from "../../core/assert-platform.ts"
import { procedure } from "../../core/command.ts"
import type { Context } from "../../core/context.ts"
import { env } from "../../core/env.ts"
import { notFound } from "../../core/errors.ts"
import { newId } from "../../core/ids.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { system, systemSql } from "../../db/system.ts"
import {
  forgetPrices,
  KNOWN_SINCE,
  knownModels,
  knownPrice,
  type NamedPrice,
  OWN_PRICES,
  PRICES_CHANGED,
  priceIn,
} from "../costs/costs.ts"
import { auditedStatements } from "../events/events.ts"
import { PriceInput, PriceName } from "./schema.ts"

interface ListedPrice extends NamedPrice {
  /** Whether the operator set it. */
  isOwn: boolean
  /** Since when, as an ISO date or month. */
  since: string
}

/** A model that was asked in the last 90 days although no price of it was known. */
interface UnpricedModel {
  model: string
  calls: number
  inputTokens: number
  outputTokens: number
  lastDay: string
}

interface PriceTable {
  currency: string
  prices: ListedPrice[]
  unpriced: UnpricedModel[]
}

const UNPRICED = `select model, sum(unpriced)::float8 as calls, sum("inputTokens")::float8 as "inputTokens",
    sum("outputTokens")::float8 as "outputTokens", max(day)::text as "lastDay"
  from "DailyCost" where unpriced > 0 and day > (now() at time zone 'UTC')::date - 90 group by model order by 2 desc, model`

/**
 * What models cost now: prices that the operator set, then those that are known of providers and not set, where the platform
 * counts in dollars; and models that were asked without a price.
 */
export const listPrices = procedure({
  permission: "account.read",
  input: z.strictObject({}),
  async run(ctx): Promise<PriceTable> {
    assertPlatform(ctx)
    const [own, unpriced] = await Promise.all([
      systemSql().query<Parameters<typeof priceIn>[0] & { validFrom: Date }>(OWN_PRICES),
      systemSql().query<UnpricedModel>(UNPRICED),
    ])
    const set = own.rows.map((row) => ({
      ...priceIn(row),
      isOwn: true,
      since: row.validFrom.toISOString().slice(0, 10),
    }))
    const names = new Set(set.filter(({ isPrefix }) => !isPrefix).map(({ model }) => model))
    const currency = env().LIVERY_COST_CURRENCY
    const known = currency === "USD" ? knownModels().filter((model) => !names.has(model)) : []
    return {
      currency,
      prices: [
        ...set,
        ...known.flatMap((model) => {
          const price = knownPrice(model)
          return price ? [{ ...price, model, isPrefix: false, isOwn: false, since: KNOWN_SINCE }] : []
        }),
      ],
      unpriced: unpriced.rows,
    }
  },
})

/** Sets what a model costs from now on, or all models whose names begin so; what was paid before stays as it is. */
export const setPrice = procedure({
  permission: "account.write",
  input: PriceInput,
  run: (ctx, price) => addPrice(ctx, price, "price.set"),
})

/** Takes a price of the operator's back from now on. Throws `not_found` where none is set. */
export const removePrice = procedure({
  permission: "account.write",
  input: PriceName,
  async run(ctx, { model, isPrefix }) {
    assertPlatform(ctx)
    const newest = await system().modelPrice.findFirst({
      where: { model, isPrefix },
      orderBy: { id: "desc" },
    })
    if (!newest || newest.input === null) throw notFound("price")
    await addPrice(ctx, { model, isPrefix, input: null, output: null, cachedInput: null }, "price.removed")
  },
})

interface Row {
  model: string
  isPrefix: boolean
  input: bigint | null
  output: bigint | null
  cachedInput: bigint | null
}

async function addPrice(ctx: Context, row: Row, action: string): Promise<void> {
  assertPlatform(ctx)
  const name = row.isPrefix ? `${row.model}*` : row.model
  await system().$transaction(async (tx) => {
    await tx.modelPrice.create({ data: { ...row, id: newId() } })
    const sql = sqlOf(tx)
    for (const statement of auditedStatements(ctx, action, {}, name)) await sql.query(statement)
    await sql.query({ text: "select pg_notify('livery_channel', $1)::text", values: [PRICES_CHANGED] })
  })
  forgetPrices()
}
