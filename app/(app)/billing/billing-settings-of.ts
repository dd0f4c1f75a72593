import type { z } from "zod"
import * as words from "#components/words/words.ts"
import type { BillingSettings } from "#lib/domain/billing/schema.ts"

const MODES = ["off", "manual", "stripe"] as const

interface Read {
  settings: z.infer<typeof BillingSettings>
  /** What is at fault, by field. */
  fields?: Record<string, string>
}

/** The form of an agency's billing as its settings. A rate is written in percent, with a point or a comma. */
export function billingSettingsOf(form: FormData): Read {
  const texts = words.billing.form
  const text = (name: string) => String(form.get(name) ?? "").trim()
  const fields: Record<string, string> = {}
  const days = (name: string): number => {
    const value = text(name)
    const number = Number(value)
    if (!/^\d{1,3}$/.test(value) || number > 365) fields[name] = texts.wrongDays
    return fields[name] ? 0 : number
  }
  const rate = /^\d{1,3}(?:[.,]\d{1,2})?$/.test(text("taxRate"))
    ? Number(text("taxRate").replace(",", "."))
    : Number.NaN
  if (!(rate <= 100)) fields.taxRate = texts.wrongRate
  const mode = MODES.find((each) => each === text("mode")) ?? "off"
  if (mode !== "off" && !text("sellerName")) fields.sellerName = texts.sellerNameNeeded
  const settings = {
    mode,
    sellerName: text("sellerName"),
    sellerAddress: text("sellerAddress"),
    taxId: text("taxId"),
    taxName: text("taxName"),
    taxRate: Math.round(rate * 100),
    pricesIncludeTax: form.get("pricesIncludeTax") === "on",
    invoicePrefix: text("invoicePrefix"),
    dueDays: days("dueDays"),
    graceDays: days("graceDays"),
    paymentText: text("paymentText"),
  }
  return Object.keys(fields).length === 0 ? { settings } : { settings, fields }
}
