import { LANGUAGE_COOKIE } from "#lib/core/languages.ts"

const YEAR = 31_536_000

/** Whether a language was chosen in this browser. */
export const isLanguageKept = (): boolean => document.cookie.includes(`${LANGUAGE_COOKIE}=`)

/** Keeps the language of all pages in this browser, none for its own, and makes the page again: its words came with it. */
export function keepLanguage(language: string): void {
  const secure = window.location.protocol === "https:" ? "; secure" : ""
  // biome-ignore lint/suspicious/noDocumentCookie: browsers of two years ago have no other way.
  document.cookie = `${LANGUAGE_COOKIE}=${language}; path=/; max-age=${language ? YEAR : 0}; samesite=lax${secure}`
  window.location.reload()
}
