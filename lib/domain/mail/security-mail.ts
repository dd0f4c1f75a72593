import type { Language } from "../../core/languages.ts"
import type { Mail } from "./schema.ts"
import { SECURITY_WORDS, type SecurityChange } from "./security-words.ts"

/** Whether a person is told of something by mail. */
export const isSecurityChange = (type: string): type is SecurityChange =>
  Object.hasOwn(SECURITY_WORDS.en.changes, type)

/** To a person whose password or second step is another now. `link` leads to their security page. */
export function securityMail({
  brand,
  change,
  link,
  language,
}: {
  brand: string
  change: SecurityChange
  link: string
  language: Language
}): Mail {
  const { subject, lead, changes, look, ...words } = SECURITY_WORDS[language]
  return {
    subject: subject(brand),
    lead: [lead(brand, changes[change])],
    action: { label: look, link },
    notes: [words.own, words.foreign],
    language,
  }
}
