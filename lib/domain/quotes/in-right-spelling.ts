import { analyserFor, correctSpelling, detectLanguage, smallTalk } from "../retrieval/retrieval.ts"
import type { Asked } from "./asked.ts"

/** Questions before this one that are looked at; older ones are hardly taken up. */
const EARLIER = 3

/** What is asked with its mistyped words put right, as the passages and the language of the question spell them. */
export function inRightSpelling<T extends Pick<Asked, "question" | "earlier" | "passages" | "language">>(
  asked: T,
): T {
  const { question, earlier, passages, language } = asked
  const text = passages.map(({ title, text }) => `${title}\n${text}`).join("\n")
  const written = detectLanguage(text) ?? language
  const analyser = analyserFor(written)
  let held: ReadonlySet<string> | undefined
  const holds = (word: string) => {
    held ??= new Set(analyser.terms(text))
    return analyser.termsOfOnce(word).some((term) => held?.has(term))
  }
  // "Thanks!" is said to the bot, whatever stands in the passages.
  const correct = (said: string) =>
    smallTalk(said, language) ? said : correctSpelling(said, { written, holds })
  return {
    ...asked,
    question: correct(question),
    earlier: [...earlier.slice(0, -EARLIER), ...earlier.slice(-EARLIER).map(correct)],
  }
}
