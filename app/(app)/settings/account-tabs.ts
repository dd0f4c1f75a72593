import * as words from "#components/words/words.ts"

/** The parts of what is a person's own. */
export const accountTabs = () => [
  { href: "/settings/account", label: words.account.profile.title },
  { href: "/settings/notifications", label: words.account.notices.title },
  { href: "/settings/security", label: words.security.nav },
]
