import { splitPassages } from "../knowledge/chunking/chunking.ts"
import { analyserFor, type GroundingPassage, searchesOf } from "../retrieval/retrieval.ts"
import type { Extensions } from "./call-inputs.ts"

/** Passages that a model sees of all inline datasets together. */
const PASSAGES = 5
/** BM25: how soon a term's repetitions stop to count, and how much long texts are held back. */
const K1 = 1.2
const B = 0.75

/** Weight of the words of a question that another one takes up. */
const TAKEN_UP = 0.5

/** The passages of the caller's own records that answer a question best, best first (BM25 over the question's terms). */
export function searchInline(
  datasets: NonNullable<Extensions["datasets"]>,
  { question, history }: { question: string | null; history: readonly { type: string; text: string }[] },
  language: string,
): GroundingPassage[] {
  const asked = question ?? history.findLast(({ type }) => type === "user")?.text ?? ""
  const analyser = analyserFor(language)
  const said = history.flatMap(({ type, text }) => (type === "user" ? [text] : []))
  const wanted = wantedTerms(asked, question === null ? said.slice(0, -1) : said, language)
  const passages = datasets.flatMap(({ name, records }) =>
    records.flatMap(({ text }) =>
      splitPassages({ text, headings: [] }, { language }).map((passage) => ({
        text: passage.text,
        heading: passage.heading || null,
        sourceName: name ?? null,
        terms: analyser.terms(`${passage.heading ?? ""} ${passage.text}`),
      })),
    ),
  )
  const average = passages.reduce((sum, { terms }) => sum + terms.length, 0) / (passages.length || 1) || 1
  const holders = new Map<string, number>()
  for (const { terms } of passages)
    for (const term of new Set(terms)) if (wanted.has(term)) holders.set(term, (holders.get(term) ?? 0) + 1)
  const rarity = (term: string) => {
    const holding = holders.get(term) ?? 0
    return Math.log(1 + (passages.length - holding + 0.5) / (holding + 0.5))
  }
  return passages
    .map((passage) => {
      const counts = new Map<string, number>()
      for (const term of passage.terms) if (wanted.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1)
      const length = 1 - B + (B * passage.terms.length) / average
      let score = 0
      for (const [term, count] of counts)
        score += ((wanted.get(term) ?? 0) * rarity(term) * count * (K1 + 1)) / (count + K1 * length)
      return { passage, score }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, PASSAGES)
    .map(({ passage: { text, heading, sourceName } }) => ({ text, heading, sourceName }))
}

/** The terms that a message is looked for by, with their weights: its own, and of what it takes up of what was said. */
function wantedTerms(message: string, earlier: readonly string[], language: string): Map<string, number> {
  const analyser = analyserFor(language)
  const wanted = new Map<string, number>()
  for (const { query, before = [] } of searchesOf(message, earlier, language).flat()) {
    for (const term of before.flatMap((text) => analyser.terms(text)))
      wanted.set(term, Math.max(TAKEN_UP, wanted.get(term) ?? 0))
    for (const term of analyser.terms(query)) wanted.set(term, 1)
  }
  return wanted
}
