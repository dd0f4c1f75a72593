"use client"

import * as words from "#components/words/words.ts"
import { LANGUAGES, type Language } from "#lib/core/languages.ts"
import { useSetting } from "../use-draft.ts"

/** The languages that a widget may speak; none of them chosen means all. */
export function LanguagesSetting() {
  const { value, set, disabled } = useSetting<Language[]>("languages")
  const { groups, languages } = words.widget
  const choose = (language: Language, on: boolean) =>
    set(LANGUAGES.filter((each) => (each === language ? on : value.includes(each))))
  return (
    <fieldset className="grid grid-cols-2 gap-x-4 gap-y-2 sm:grid-cols-3">
      <legend className="sr-only">{groups.languages.title}</legend>
      {LANGUAGES.map((language) => (
        <label key={language} className="flex cursor-pointer items-center gap-2 text-13">
          <input
            type="checkbox"
            checked={value.includes(language)}
            disabled={disabled}
            onChange={(event) => choose(language, event.target.checked)}
            className="size-4 shrink-0 accent-(--accent)"
          />
          {languages[language]}
        </label>
      ))}
    </fieldset>
  )
}
