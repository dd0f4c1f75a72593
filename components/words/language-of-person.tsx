"use client"

import { useEffect, useRef } from "react"
import { onceNothingIsLost } from "#components/ui/leaving.ts"
import { isLanguageKept, keepLanguage } from "./kept-language.ts"

/**
 * Has a browser speak the language that its person chose: at once where they choose it here, and to begin with where they
 * did in another browser and this one was never told otherwise.
 */
export function LanguageOfPerson({ language }: { language: string | null }) {
  const before = useRef(language)
  useEffect(() => {
    // The form in which it was chosen may not know yet that it is saved.
    if (language !== before.current) onceNothingIsLost(() => keepLanguage(language ?? ""))
    else if (language && !isLanguageKept()) keepLanguage(language)
  }, [language])
  return null
}
