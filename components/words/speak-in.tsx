"use client"

import { type ReactNode, use } from "react"
import type { Language } from "#lib/core/languages.ts"
import { speak } from "./in-language.ts"

/** The words of a language, each fetched by the pages of those who read it. */
const WORDS: Record<Exclude<Language, "en">, () => Promise<object>> = {
  de: () => import("./de.ts").then(({ de }) => de),
  es: () => import("./es.ts").then(({ es }) => es),
  fr: () => import("./fr.ts").then(({ fr }) => fr),
  it: () => import("./it.ts").then(({ it }) => it),
  pt: () => import("./pt.ts").then(({ pt }) => pt),
}
let loading: Promise<void> | undefined

/**
 * Lets a page come alive once its words are there; until then it stands as the server has made it. No boundary around it:
 * behind one the server would answer before it knows whether a page leads elsewhere or is missing.
 */
export function SpeakIn({ language, children }: { language: Language; children: ReactNode }) {
  // The server has all of them.
  if (language !== "en" && typeof window !== "undefined") use(wordsOf(language))
  return children
}

function wordsOf(language: Exclude<Language, "en">): Promise<void> {
  loading ??= Promise.all([import("./words.browser.ts"), WORDS[language]()]).then(
    ([english, words]) => {
      speak({ words: {}, language: () => language })
      replaceWords(english, words)
    },
    // Without its words a page is English, and works.
    () => {},
  )
  return loading
}

/** Puts words in the place of those of the same names: whoever keeps a part of them sees the new ones. */
function replaceWords(old: object, words: object): void {
  const parts = old as Record<string, unknown>
  for (const [name, word] of Object.entries(words)) {
    if (typeof word === "object" && word !== null && !Array.isArray(word))
      replaceWords(parts[name] as object, word)
    else parts[name] = word
  }
}
