"use client"

import { Languages } from "lucide-react"
import { cn } from "#components/ui/cn.ts"
import { mayLeave } from "#components/ui/leaving.ts"
import { NativeSelect } from "#components/ui/native-select.tsx"
import { LANGUAGE_COOKIE, LANGUAGES, type Language } from "#lib/core/languages.ts"
import { locale } from "./in-language.ts"
import * as words from "./words.ts"

/** What each language calls itself. */
const NAMES: Record<Language, string> = {
  en: "English",
  es: "Español",
  fr: "Français",
  de: "Deutsch",
  it: "Italiano",
  pt: "Português",
}
const YEAR = 31_536_000

/** Chooses the language of all pages in this browser. The page is made again: its words came with it. */
function choose(language: string): void {
  const secure = window.location.protocol === "https:" ? "; secure" : ""
  // biome-ignore lint/suspicious/noDocumentCookie: browsers of two years ago have no other way.
  document.cookie = `${LANGUAGE_COOKIE}=${language}; path=/; max-age=${YEAR}; samesite=lax${secure}`
  window.location.reload()
}

const options = LANGUAGES.map((language) => (
  <option key={language} value={language} lang={language}>
    {NAMES[language]}
  </option>
))

/** The language that one reads, among those of the product, small at the foot of a page. */
export const LanguageChoice = ({ className }: { className?: string }) => (
  <label className={cn("inline-flex items-center gap-1.5 text-12 text-muted", className)}>
    <Languages aria-hidden className="size-3.5" />
    <span className="sr-only">{words.ui.language}</span>
    <select
      defaultValue={locale()}
      onChange={({ target }) => choose(target.value)}
      className="cursor-pointer rounded-control bg-transparent py-1 hover:text-text"
    >
      {options}
    </select>
  </label>
)

/** The same as a field of a form that has others; it has no name, since nothing is sent. */
export const LanguageSelect = () => (
  <NativeSelect defaultValue={locale()} onChange={({ target }) => mayLeave() && choose(target.value)}>
    {options}
  </NativeSelect>
)
