import { splitPassages } from "../knowledge/chunking/chunking.ts"
import { searchTexts } from "../retrieval/inline/inline.ts"
import type { GroundingPassage } from "../retrieval/retrieval.ts"
import type { Extensions } from "./call-inputs.ts"

/** Passages that a model sees of all inline datasets together. */
const PASSAGES = 5

/** The passages of the caller's own records that answer a question best, best first: ranked as those of a dataset are. */
export async function searchInline(
  datasets: NonNullable<Extensions["datasets"]>,
  { question, history }: { question: string | null; history: readonly { type: string; text: string }[] },
  language: string,
): Promise<GroundingPassage[]> {
  const said = history.flatMap(({ type, text }) => (type === "user" ? [text] : []))
  const passages = datasets.flatMap(({ name, records }) =>
    records.flatMap(({ text }) =>
      splitPassages({ text, headings: [] }, { language }).map((passage) => ({
        text: passage.text,
        heading: passage.heading || null,
        sourceName: name ?? null,
      })),
    ),
  )
  const found = await searchTexts(passages, {
    query: question ?? said.at(-1) ?? "",
    history: question === null ? said.slice(0, -1) : said,
    language,
    limit: PASSAGES,
  })
  return found.map(({ text, heading, sourceName }) => ({ text, heading, sourceName }))
}
