import { locale } from "#components/words/in-language.ts"
import * as words from "#components/words/words.ts"
import { currencyDigits, inUnits } from "#lib/core/currencies.ts"
import type { OfferedPlan } from "#lib/domain/plans/schema.ts"

type Priced = Pick<OfferedPlan, "price" | "currency" | "interval">

/** An amount in the smallest unit of its currency as people write it: "€29", "29,50 €". */
export function amountOf(amount: number, currency: string): string {
  const digits = currencyDigits(currency)
  const isWhole = amount % 10 ** digits === 0
  return new Intl.NumberFormat(locale(), {
    style: "currency",
    currency,
    minimumFractionDigits: isWhole ? 0 : digits,
    maximumFractionDigits: digits,
  }).format(inUnits(amount, currency))
}

/** The same with all digits of the currency, as books have it: "€29.00". */
export const exactAmountOf = (amount: number, currency: string): string =>
  new Intl.NumberFormat(locale(), { style: "currency", currency }).format(inUnits(amount, currency))

/** What a plan costs in one line: "€29 a month", "Free". */
export const priceLine = ({ price, currency, interval }: Priced): string =>
  price === 0 ? words.plans.free : `${amountOf(price, currency)} ${words.plans.per[interval]}`
