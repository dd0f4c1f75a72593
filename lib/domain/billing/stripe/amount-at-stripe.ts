import { LiveryError } from "../../../core/errors.ts"

/** An amount as Stripe counts it: as we do, but that it knows hundredths of krónur and no thousandths of dinars. */
export function amountAtStripe(amount: number, currency: string): number {
  if (currency === "ISK") return amount * 100
  if (currency === "KWD" && amount % 10 !== 0)
    throw new LiveryError("unprocessable", "Stripe charges dinars in steps of ten fils", { noun: "price" })
  return amount
}
