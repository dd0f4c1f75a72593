import { useSyncExternalStore } from "react"
import { LANGUAGES, type Language } from "./samples.ts"

let current: Language = LANGUAGES[0]
const listeners = new Set<() => void>()

/** The language that all examples of the page are shown in, and a function that changes it. */
export function useLanguage(): [Language, (language: Language) => void] {
  const language = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
    () => LANGUAGES[0],
  )
  return [language, choose]
}

function choose(language: Language) {
  current = language
  for (const listener of listeners) listener()
}
