import type { TabLink } from "#components/ui/tab-links.tsx"
import * as words from "#components/words/words.ts"

const { all, leads, imports } = words.contacts.tabs

/** The parts of the contacts. */
export const contactTabs: TabLink[] = [
  { href: "/contacts", label: all },
  { href: "/contacts/leads", label: leads },
  { href: "/contacts/import", label: imports },
]
