import * as words from "#components/words/words.ts"

/** The parts of what clients are charged. */
export const billingTabs = () => [
  { href: "/billing", label: words.billing.parts.invoices },
  { href: "/billing/settings", label: words.billing.parts.settings },
]
