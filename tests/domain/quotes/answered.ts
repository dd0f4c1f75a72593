import { answer } from "#lib/domain/quotes/answer.ts"
import { inRightSpelling } from "#lib/domain/quotes/in-right-spelling.ts"
import { readInstructions } from "#lib/domain/quotes/instructions.ts"
import type { Language } from "#lib/domain/retrieval/schema.ts"

/** What the keyless model says to a question about one document, whose sections are its passages. */
export function answered(document: string, language: Language, question: string): string {
  const passages = document.split(/\n\n(?=# )/).map((text, i) => ({
    index: i + 1,
    title: (text.split("\n")[0] ?? "").replace("# ", ""),
    text,
  }))
  const nothing = { earlier: [], said: [], topics: [], instructions: readInstructions("") }
  return answer(inRightSpelling({ ...nothing, question, passages, isGrounded: true, language })).text
}
