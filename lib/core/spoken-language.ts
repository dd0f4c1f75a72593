import { AsyncLocalStorage } from "node:async_hooks"
import { LANGUAGE_COOKIE, LANGUAGES, type Language } from "./languages.ts"
import { once } from "./runtime.ts"

/** The language of a request, and where its page finds the words of it; English ones are part of the pages. */
export interface Spoken {
  language: Language
  script?: string | undefined
}

/** Shared by the server and by Next's own copy of this file. */
const storage = () => once("core.spokenLanguage", () => new AsyncLocalStorage<Spoken>())

/** Does the work of a request in a language. */
export const speaking = <T>(spoken: Spoken, work: () => T): T => storage().run(spoken, work)

/** What is spoken in the request that is being served; English outside of one. */
export const spokenNow = (): Spoken => storage().getStore() ?? { language: "en" }

/** The language that was chosen in a browser, by the Cookie header that it sends. */
export function chosenLanguage(cookie: string | undefined): Language | undefined {
  const cookies = (cookie ?? "").split(";").map((each) => each.trim())
  return LANGUAGES.find((language) => cookies.includes(`${LANGUAGE_COOKIE}=${language}`))
}
