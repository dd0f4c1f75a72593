import { createHash } from "node:crypto"
import { fold, words } from "../retrieval/retrieval.ts"

/** What questions are compared by: equal for the same words, however they are spelled, spaced and punctuated. */
export function questionKey(question: string): string {
  const plain = words(question)
    .map(({ text }) => fold(text))
    .join(" ")
  return createHash("sha256")
    .update(plain || question.trim())
    .digest("hex")
}
