import type { TabLink } from "#components/ui/tab-links.tsx"
import * as words from "#components/words/words.ts"

/** The parts of the contacts. */
export function contactTabs(): TabLink[] {
  const { all, leads, imports } = words.contacts.tabs
  return [
    { href: "/contacts", label: all },
    { href: "/contacts/leads", label: leads },
    { href: "/contacts/import", label: imports },
  ]
}
