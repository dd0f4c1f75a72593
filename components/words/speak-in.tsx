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
  loading ??= WORDS[language]().then(
    (words) => speak({ words: { [language]: words }, language: () => language }),
    // Without its words a page is English, and works.
    () => {},
  )
  return loading
}
