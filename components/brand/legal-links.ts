import * as words from "#components/words/words.ts"
import type { Brand } from "./brand.ts"

/** An agency's own pages, and how to write to it: what it has named of them. */
export function legalLinks({ contact = {} }: Brand): { label: string; href: string }[] {
  const { support, imprint, terms } = words.landing.legal
  return [
    ...(contact.imprint ? [{ label: imprint, href: contact.imprint }] : []),
    ...(contact.terms ? [{ label: terms, href: contact.terms }] : []),
    ...(contact.support ? [{ label: support, href: `mailto:${contact.support}` }] : []),
  ]
}
