import type { Language } from "../../core/languages.ts"
import { INVOICE_WORDS, type InvoiceOccasion } from "./invoice-words.ts"
import type { Mail } from "./schema.ts"

/** To an owner of a client about one of its invoices, in their `language`. `total` in the currency itself. */
export function invoiceMail({
  occasion,
  total,
  currency,
  dueAt,
  link,
  language,
  ...about
}: {
  occasion: InvoiceOccasion
  brand: string
  account: string
  number: string
  total: number
  currency: string
  dueAt: Date
  link: string
  language: Language
}): Mail {
  const words = INVOICE_WORDS[language]
  const told = {
    ...about,
    total: new Intl.NumberFormat(language, { style: "currency", currency }).format(total),
    due: dueAt.toLocaleDateString(language, { dateStyle: "long", timeZone: "UTC" }),
  }
  return {
    subject: words.subject[occasion](told),
    lead: [words.lead[occasion](told)],
    action: { label: words.open, link },
    notes: [words.why(about.brand)],
    language,
  }
}
