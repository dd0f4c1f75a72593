import { AsyncLocalStorage } from "node:async_hooks"
import type { IncomingHttpHeaders } from "node:http"
import { acceptedLanguage } from "./accepted-language.ts"
import { LANGUAGE_COOKIE, LANGUAGES, type Language } from "./languages.ts"
import { once } from "./runtime.ts"

/** Shared by the server and by Next's own copy of this file. */
const storage = () => once("core.spokenLanguage", () => new AsyncLocalStorage<Language>())

/** Does the work of a request in a language. */
export const speaking = <T>(language: Language, work: () => T): T => storage().run(language, work)

/** The language of the request that is being served; English outside of one. */
export const spokenLanguage = (): Language => storage().getStore() ?? "en"

/** What the sender of a request reads: the language that was chosen in this browser, else the dearest of the browser's own. */
export function languageOfRequest(headers: IncomingHttpHeaders): Language {
  const cookies = (headers.cookie ?? "").split(";").map((cookie) => cookie.trim())
  const chosen = LANGUAGES.find((language) => cookies.includes(`${LANGUAGE_COOKIE}=${language}`))
  return chosen ?? acceptedLanguage(headers["accept-language"])
}
