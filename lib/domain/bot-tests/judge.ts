import { fold, words } from "../retrieval/retrieval.ts"

interface Given {
  answer: string
  /** Sources that it quotes. */
  sources: readonly { id: string | null }[]
}

export interface Verdict {
  passed: boolean
  missing: string[]
  lacksSource: boolean
}

/**
 * Whether an answer is right: it holds every phrase, word for word, whatever the case, accents and punctuation, and quotes
 * the source where one is named.
 */
export function judge(
  { answer, sources }: Given,
  { phrases, sourceId }: { phrases: readonly string[]; sourceId: string | null },
): Verdict {
  const said = spoken(answer.replaceAll(/\[\d{1,3}(?:\s*,\s*\d{1,3})*\]/g, " "))
  const missing = phrases.filter((phrase) => {
    const wanted = spoken(phrase)
    // Such as "€" or "+": signs alone are looked for as they are.
    return wanted.trim() ? !said.includes(wanted) : !answer.includes(phrase)
  })
  const lacksSource = sourceId !== null && !sources.some(({ id }) => id === sourceId)
  return { passed: missing.length === 0 && !lacksSource, missing, lacksSource }
}

/** Its words between spaces, so that "89" is not found in "189". */
const spoken = (text: string): string =>
  ` ${words(text)
    .map((word) => fold(word.text))
    .join(" ")} `
