// Answers of the keyless model over Livery's own index: how many hold the answer, how many unanswerable are refused.
import { mkdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { openDatabase } from "../../scripts/steps/open-database.ts"
import { root } from "../../scripts/steps/root.ts"
import { connectAsApp, inAccount, makeDataset, storeRecords } from "./scratch-dataset.ts"

const { values } = parseArgs({
  options: {
    questions: { type: "string", multiple: true, default: ["answers", "businesses", "visits"].map(fileOf) },
    verbose: { type: "boolean", default: false },
  },
})
const data = join(root, ".data-bench")
await mkdir(data, { recursive: true })
process.env.LIVERY_DATA ??= data
const database = await openDatabase()
const { extractMarkdown } = await import("../../lib/domain/knowledge/extraction/extraction.ts")
const { splitPassages } = await import("../../lib/domain/knowledge/chunking/chunking.ts")
const { indexRecords } = await import("../../lib/domain/retrieval/indexing/indexing.ts")
const { cite, search } = await import("../../lib/domain/retrieval/retrieval.ts")
const { quotesModel } = await import("../../lib/domain/quotes/quotes.ts")
const { writePassages } = await import("../../lib/domain/models/grounding.ts")

interface QuestionSet {
  language: string
  documents: string[]
  answerable: [question: string, answer: string][]
  unanswerable: string[]
}
const NAMES: Record<string, string> = {
  en: "English",
  es: "Spanish",
  fr: "French",
  de: "German",
  it: "Italian",
  pt: "Portuguese",
}
const NOTHING = { asked: 0, found: 0, answered: 0, quoted: 0, unanswerable: 0, refused: 0 }
let sums = { ...NOTHING }
const client = await connectAsApp()
for (const file of values.questions) {
  sums = { ...NOTHING }
  for (const set of JSON.parse(await readFile(file, "utf8")) as QuestionSet[]) await run(set)
  console.log(`${file}\n  passage found: ${share(sums.found, sums.asked)}`)
  console.log(
    `  answer holds what was asked, where the passage is found: ${share(sums.answered, sums.found)} (aim 60%)`,
  )
  console.log(`  a verified citation holds it: ${share(sums.quoted, sums.found)}`)
  console.log(`  unanswerable refused: ${share(sums.refused, sums.unanswerable)} (aim 90%)`)
}
await client.end()
await database.leave()

function fileOf(name: string) {
  return join(root, `bench/retrieval/${name}.json`)
}

function share(part: number, whole: number) {
  return `${part} of ${whole} (${Math.round((100 * part) / whole)}%)`
}

async function run({ language, documents, answerable, unanswerable }: QuestionSet) {
  const dataset = await makeDataset(client)
  const cut = documents.flatMap((text) => {
    const document = extractMarkdown(text, "md")
    return splitPassages(document, { language }).map((each) => ({ ...each, title: document.title ?? null }))
  })
  await inAccount(client, dataset.accountId, async (sql) => {
    const ids = await storeRecords(sql, dataset, cut)
    const records = cut.map((each, i) => ({ ...each, id: ids[i] ?? "" }))
    await indexRecords(sql, { ...dataset, records, language })
  })
  for (const [question, expected] of answerable) {
    const { passages, answer } = await ask(question)
    sums.asked++
    if (!passages.some(({ text }) => text.includes(expected))) {
      if (values.verbose) console.log(`not found: ${question}`)
      continue
    }
    sums.found++
    if (answer.includes(expected)) sums.answered++
    else if (values.verbose) console.log(`missed: ${question} -> ${answer}`)
    if (cite(answer, passages).some(({ quote }) => quote.includes(expected))) sums.quoted++
  }
  for (const question of unanswerable) {
    const { answer } = await ask(question)
    sums.unanswerable++
    if (!/\[\d+\]/.test(answer)) sums.refused++
    else if (values.verbose) console.log(`not refused: ${question} -> ${answer}`)
  }
  await inAccount(client, dataset.accountId, (sql) =>
    sql.query({ text: `delete from "Account" where id = $1`, values: [dataset.accountId] }),
  )

  async function ask(question: string) {
    const passages = await inAccount(client, dataset.accountId, (sql) =>
      search(sql, { ...dataset, query: question, limit: 5, language }),
    )
    const system = `Answer in ${NAMES[language]} unless the person writes in another language.\n\n${writePassages(passages)}`
    const { content } = await quotesModel().doGenerate({
      prompt: [
        { role: "system", content: system },
        { role: "user", content: [{ type: "text", text: question }] },
      ],
    })
    const [part] = content
    return { passages, answer: part?.type === "text" ? part.text : "" }
  }
}
