import type { IncomingMessage } from "node:http"
import { acceptedLanguage } from "../../core/accepted-language.ts"
import type { Language } from "../../core/languages.ts"
import { chosenLanguage, type Spoken } from "../../core/spoken-language.ts"
import { anyHostOf } from "../../domain/branding/branding.ts"
import { wordsAddress } from "./words-files.ts"

/**
 * What a page speaks to the sender of a request: the language that was chosen in this browser, else that of the brand at
 * this address, else the dearest of the browser's own.
 */
export async function spokenFor(incoming: IncomingMessage): Promise<Spoken> {
  const language = chosenLanguage(incoming.headers.cookie) ?? (await givenLanguage(incoming))
  return { language, script: wordsAddress(language) }
}

async function givenLanguage({ headers, url = "" }: IncomingMessage): Promise<Language> {
  // Files have no words.
  if (url.startsWith("/_next/static/")) return "en"
  // Where the database is away, the page says so.
  const host = await anyHostOf(headers.host).catch(() => null)
  return host?.brand.language ?? acceptedLanguage(headers["accept-language"])
}
