import type { TaxTerms, Totals } from "./schema.ts"

/**
 * What an amount comes to with tax, in whole smallest units. `taxRate` in hundredths of a percent. Prices that include
 * the tax stay what they are, and the tax is taken out of them; else it is added. Half a unit counts as one.
 */
export function totalsOf(amount: number, { taxRate, pricesIncludeTax }: TaxTerms): Totals {
  if (pricesIncludeTax) {
    const net = Math.round((amount * 10_000) / (10_000 + taxRate))
    return { net, tax: amount - net, total: amount }
  }
  const tax = Math.round((amount * taxRate) / 10_000)
  return { net: amount, tax, total: amount + tax }
}
