import { type InvoiceOccasion, invoiceWords } from "./invoice-words.ts"
import type { Mail } from "./schema.ts"

/** To an owner of a client about one of its invoices, in their `language` (null: English). `total` in the currency itself. */
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
  language: string | null
}): Mail {
  const words = invoiceWords(language)
  const told = {
    ...about,
    total: new Intl.NumberFormat(words.language, { style: "currency", currency }).format(total),
    due: dueAt.toLocaleDateString(words.language, { dateStyle: "long", timeZone: "UTC" }),
  }
  return {
    subject: words.subject[occasion](told),
    lead: [words.lead[occasion](told)],
    action: { label: words.open, link },
    notes: [words.why(about.brand)],
    language: words.language,
  }
}
