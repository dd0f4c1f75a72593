import type { IncomingMessage, ServerResponse } from "node:http"
import type { Language } from "../../core/languages.ts"
import { builtVersion, serveBuilt } from "./built-files.ts"

const FOLDER = ".words"
const ADDRESS = /^\/words\/([0-9a-f]{1,64})\/([a-z]{2}[.]js)$/

/** Answers requests for the words of the app in a language: `/words/<version>/<language>.js`. False for other addresses. */
export function serveWordsFile(incoming: IncomingMessage, outgoing: ServerResponse): boolean {
  const [, version, name] = ADDRESS.exec(incoming.url?.split("?", 1)[0] ?? "") ?? []
  if (!name) return false
  return serveBuilt(
    { incoming, outgoing },
    FOLDER,
    { name, version },
    {
      "cross-origin-resource-policy": "same-origin",
    },
  )
}

/** Where a page finds the words of its language; undefined for English, which is part of the pages. */
export function wordsAddress(language: Language): string | undefined {
  const version = language === "en" ? undefined : builtVersion(FOLDER)
  return version && `/words/${version}/${language}.js`
}
