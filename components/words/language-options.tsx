import type { Language } from "#lib/core/languages.ts"

/** What each language calls itself. */
const NAMES: Record<Language, string> = {
  en: "English",
  es: "Español",
  fr: "Français",
  de: "Deutsch",
  it: "Italiano",
  pt: "Português",
}

/** The languages of the product, for a select that chooses one. */
export const LanguageOptions = () =>
  Object.entries(NAMES).map(([language, name]) => (
    <option key={language} value={language} lang={language}>
      {name}
    </option>
  ))
