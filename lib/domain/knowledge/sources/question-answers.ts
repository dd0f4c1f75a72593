import type { Part } from "../chunking/schema.ts"
import type { Extracted } from "../extraction/schema.ts"

export interface QuestionAnswer {
  question: string
  answer: string
}

/** Question-answer pairs as a document, each pair a part that is never cut from its neighbour's. */
export function documentOfPairs(pairs: readonly QuestionAnswer[]): Extracted {
  const rows: Part[] = []
  let text = ""
  for (const [index, { question, answer }] of pairs.entries()) {
    if (text) text += "\n\n"
    const start = text.length
    text += `Q: ${question}\nA: ${answer}`
    rows.push({ number: index + 1, start, end: text.length })
  }
  return { type: "txt", text, headings: [], rows }
}
