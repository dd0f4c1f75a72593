import type { SelectOption } from "#components/ui/select.tsx"
import { languageName } from "#components/words/language-name.ts"
import * as words from "#components/words/words.ts"
import { LANGUAGES } from "#lib/core/languages.ts"

/** What visitors may write in, as a filter offers it: those that are recognised, and none that is plain. */
export const spokenLanguages = (): SelectOption[] =>
  [...LANGUAGES, "none"].map((value) => ({ value, label: spokenLanguage(value) }))

/** Such a value in words. */
export const spokenLanguage = (value: string): string =>
  value === "none" ? words.conversations.noLanguage : languageName(value)
