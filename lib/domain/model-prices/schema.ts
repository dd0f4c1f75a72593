import { z } from "zod"

/** More than any provider asks: a million of the currency for a million tokens. */
const MOST = 1_000_000_000_000n

const amount = z.bigint().min(0n, "must not be negative").max(MOST, "is too much")

export const PriceName = z.strictObject({
  model: z
    .string()
    .trim()
    .max(200)
    .regex(/^[\w.-]+\/\S*$/, "must be provider/model"),
  isPrefix: z.boolean().default(false),
})

export const PriceInput = z.strictObject({
  ...PriceName.shape,
  input: amount,
  output: amount,
  cachedInput: amount.nullable().default(null),
})
