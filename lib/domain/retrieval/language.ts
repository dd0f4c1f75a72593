import { FUNCTION_WORDS } from "./function-words.ts"
import { LANGUAGES, type Language } from "./schema.ts"
import { words } from "./words.ts"

/** The language whose rules apply to a code such as "pt-BR"; undefined: words are compared as they are written. */
export function languageOf(code: string | null | undefined): Language | undefined {
  const base = code?.slice(0, 2).toLowerCase()
  return LANGUAGES.find((language) => language === base)
}

/**
 * The language that a text is written in, by its small words; undefined when it has too few of them or two languages
 * come close. A few hundred characters are enough.
 */
export function detectLanguage(text: string): Language | undefined {
  const seen = words(text.slice(0, 4000)).map((word) => word.text.toLowerCase())
  const scores = LANGUAGES.map((language) => {
    let score = 0
    for (const word of seen) {
      if (!FUNCTION_WORDS[language].has(word)) continue
      const shared = LANGUAGES.filter((other) => FUNCTION_WORDS[other].has(word)).length
      score += 1 / shared
    }
    return { language, score }
  }).sort((a, b) => b.score - a.score)
  const [best, second] = scores
  if (!best || best.score < 1 || best.score < seen.length * 0.06) return undefined
  return best.score >= (second?.score ?? 0) * 1.3 ? best.language : undefined
}
