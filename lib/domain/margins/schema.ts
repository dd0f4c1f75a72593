import { z } from "zod"
import { CURRENCIES } from "../../core/currencies.ts"

/** A month in UTC, "2026-11". */
export const Month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/, "must be a month as 2026-11")

/** What was used of models. */
export interface Use {
  messages: number
  /** Answers of a model. */
  answers: number
  tokens: number
  /** In millionths of the platform's currency, as far as prices were known. */
  cost: bigint
  /** Calls for which no price was known, and those of which the tokens are an estimate. */
  unpriced: number
  estimated: number
}

/** The same with what came in for it. */
export interface Earned extends Use {
  /** Before tax, in millionths of the report's currency; null: a rate is missing. */
  charged: bigint | null
  /** What is left of it when the models are paid; null: a rate is missing. */
  margin: bigint | null
}

export interface ClientMargin {
  id: string
  name: string
  /** The agency itself, with bots of its own. */
  isOwn: boolean
  isGone: boolean
  now: Earned
  before: Earned
}

/** What is left of a client in a month, as the list of clients shows it: in millionths of `currency`. */
export interface ShownMargin extends Pick<Earned, "margin" | "charged"> {
  currency: string
}

/** A part of what one client used: a bot, a model or a channel. */
export interface Part {
  id: string
  name: string
  now: Use
  before: Use
}

export interface Margins {
  month: string
  monthBefore: string
  /** What models are paid in. */
  costCurrency: string
  /** What clients are charged in, most of them. */
  currency: string
  /** Currencies that are missed in the rates: nothing of these can be compared. */
  withoutRate: string[]
  clients: ClientMargin[]
  total: { now: Earned; before: Earned }
  /** Of one client, where one is asked for. */
  parts: { bots: Part[]; models: Part[]; channels: Part[] } | null
}

export interface Rate {
  currency: string
  /** What one of the platform's currency is in this one, in millionths. */
  rate: bigint
}

export const RateInput = z.strictObject({
  currency: z.enum(CURRENCIES),
  rate: z.bigint().min(1n, "must be more than nothing").max(1_000_000_000_000n, "is too much"),
})
