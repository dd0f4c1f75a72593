import { countTokens } from "../../../core/count-tokens.ts"
import type { Span } from "./schema.ts"
import { trimSpan } from "./trim-span.ts"

const QUESTION =
  /(?<!\S)(?:\*\*)?(?:Q|Question|Pregunta|Pergunta|Frage|Domanda) ?\d{0,3} ?[:.)](?=[ \t*]|\n)/gi
const ANSWER =
  /(?<!\S)(?:\*\*)?(?:A|R|Answer|Réponse|Respuesta|Resposta|Antwort|Risposta) ?\d{0,3} ?[:.)](?=[ \t*]|\n)/i

/** "Q: … A: …" pairs of a section, each from its question to the end of its answer. */
export function* questionPairs(text: string, section: Span, maxTokens: number): Generator<Span> {
  let start: number | undefined
  for (const question of text.slice(section.start, section.end).matchAll(QUESTION)) {
    const next = section.start + question.index
    if (start !== undefined) yield* pair(text, start, next, maxTokens, false)
    start = next
  }
  if (start !== undefined) yield* pair(text, start, section.end, maxTokens, true)
}

/** An answer reaches to the next question; when that is far, or there is none, to the next blank line. */
function* pair(text: string, start: number, next: number, maxTokens: number, last: boolean): Generator<Span> {
  const answer = text.slice(start, next).search(ANSWER)
  if (answer < 0) return
  const whole = !last && countTokens(text, start, next) <= maxTokens
  const gap = whole ? -1 : text.slice(start + answer, next).search(/\n[ \t]*\n/)
  const span = trimSpan(text, start, gap < 0 ? next : start + answer + gap)
  if (span) yield span
}
