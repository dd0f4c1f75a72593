import * as words from "#components/words/words.ts"

/** The parts of how an agency is met. */
export const brandingTabs = () => [
  { href: "/branding", label: words.branding.parts.look },
  { href: "/branding/mail", label: words.branding.parts.mail },
  { href: "/branding/sign-in", label: words.branding.parts.signIn },
]
