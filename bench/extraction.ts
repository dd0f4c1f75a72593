// From upload to searchable: PDF pages and Markdown megabytes a second, beside unpdf alone, and how memory grows.
import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { parseArgs } from "node:util"
import { openDatabase } from "../scripts/steps/open-database.ts"
import { root } from "../scripts/steps/root.ts"
import { makePdf } from "../tests/domain/knowledge/extraction/make-pdf.ts"
import { run } from "./support/processes.ts"
import { readerMemory } from "./support/reader-memory.ts"

const { values } = parseArgs({
  options: {
    pages: { type: "string", default: "300" },
    megabytes: { type: "string", default: "8" },
    reps: { type: "string", default: "5" },
  },
})
process.env.LIVERY_DATA ??= join(root, ".data-bench")
const data = process.env.LIVERY_DATA
await mkdir(data, { recursive: true })
const database = await openDatabase()

const { systemContext } = await import("../lib/core/context.ts")
const { makeLog } = await import("../lib/core/log.ts")
const { sqlTransaction } = await import("../lib/db/transaction.ts")
const { closePools } = await import("../lib/db/close-pools.ts")
const { loadFacts } = await import("../lib/domain/accounts/accounts.ts")
const { search } = await import("../lib/domain/retrieval/retrieval.ts")
const { deleteSource, getSource, ingestSource, uploadSource } = await import(
  "../lib/domain/knowledge/sources/sources.ts"
)
const { seedTenant } = await import("./support/seed-tenant.ts")
const { chatProbe, p95 } = await import("./support/chat-probe.ts")

const tenant = await seedTenant([
  "The workshop opens at nine on weekdays.",
  "Parcels leave the warehouse daily.",
])
const ctx = systemContext(await loadFacts(tenant.accountId), makeLog(), "bench")
const MB = 2 ** 20
/** How long a conversation is held before documents come. */
const PROBED_MS = 4000
const pages = Number(values.pages)
const reps = Number(values.reps)

/** Sentences of common words with a number now and then, the same in every run. */
function* sentences(): Generator<string> {
  const words =
    "orders leave our warehouse within a day and returns are free for thirty days when the product is unused please keep receipt ask support about delivery times prices or repairs in your country".split(
      " ",
    )
  let state = 7
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  for (;;) {
    const text = Array.from({ length: 12 }, () => (next(9) ? words[next(words.length)] : next(100_000))).join(
      " ",
    )
    yield `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
}
const source = sentences()
const sentence = () => source.next().value as string

const pdf = await makePdf(
  Array.from({ length: pages }, (_, n) => [
    { text: `Chapter ${n + 1}`, size: 16 },
    ...Array.from({ length: 40 }, () => ({ text: sentence() })),
  ]),
)
let markdown = ""
for (let n = 1; markdown.length < Number(values.megabytes) * MB; n++)
  markdown += `## Section ${n}\n\n${sentence()} ${sentence()} ${sentence()}\n\n${sentence()} ${sentence()}\n\n`
// Made once, before memory is looked at: it is the benchmark's own.
const text = Buffer.from(markdown)
const pdfFile = join(data, "bench.pdf")
await writeFile(pdfFile, pdf)

/** Seconds from the upload until the last words of the document are found. */
async function ingest(fileName: string, bytes: Uint8Array, words: string): Promise<number> {
  const started = performance.now()
  const { id, datasetId } = await uploadSource(ctx, { botId: tenant.botId, fileName, bytes })
  await ingestSource(ctx, { sourceId: id })
  const found = await sqlTransaction(ctx, (sql) =>
    search(sql, { accountId: tenant.accountId, datasetId, query: words, limit: 5 }),
  )
  const seconds = (performance.now() - started) / 1000
  const { source: shown } = await getSource(ctx, { id })
  const { status, error } = shown
  if (status !== "ready" || !found.length) throw new Error(`${fileName}: ${status} ${error ?? ""}`)
  await deleteSource(ctx, { id })
  return seconds
}

const median = (list: number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0
const ending = markdown.slice(-200).trim().split(/\s+/).slice(-12).join(" ")

try {
  await ingest("warm.md", Buffer.from("# Warm\n\nOne sentence to begin with."), "sentence to begin")
  await ingest("warm.pdf", pdf, "Chapter")
  const memory = readerMemory()
  const [own, ours, texts]: number[][] = [[], [], []]
  for (let rep = 0; rep < reps; rep++) {
    own?.push(Number(await run([join(root, "bench/extraction-unpdf.ts"), pdfFile], {})))
    ours?.push(await ingest("bench.pdf", pdf, "Chapter"))
    texts?.push(await ingest("bench.md", text, ending))
  }
  const growth = memory.stop()
  const talk = () => chatProbe(ctx, { botId: tenant.botId, question: "When does the workshop open?" })
  const [quiet, busy]: number[][] = [[], []]
  for (let rep = 0; rep < reps; rep++) {
    const before = talk()
    await wait(PROBED_MS)
    quiet?.push(...(await before.stop()))
    const meanwhile = talk()
    await ingest("bench.pdf", pdf, "Chapter")
    await ingest("bench.md", text, ending)
    busy?.push(...(await meanwhile.stop()))
  }
  const [calm, loaded] = [p95(quiet ?? []), p95(busy ?? [])]
  const [unpdf, livery] = [pages / median(own ?? []), pages / median(ours ?? [])]
  console.log(
    `PDF, ${pages} pages: unpdf alone ${unpdf.toFixed(0)} pages/s, Livery from upload to searchable ${livery.toFixed(0)} pages/s | ratio ${(livery / unpdf).toFixed(2)}`,
  )
  console.log(
    `Markdown, ${(markdown.length / 1e6).toFixed(1)} MB: ${(markdown.length / 1e6 / median(texts ?? [])).toFixed(2)} MB/s from upload to searchable`,
  )
  console.log(
    `memory: this process +${(growth.own / MB).toFixed(0)} MB, reader +${(growth.reader / MB).toFixed(0)} MB, both at once +${(growth.both / MB).toFixed(0)} MB at most`,
  )
  console.log(
    `chat in the same process: p95 ${calm.toFixed(1)} ms alone, ${loaded.toFixed(1)} ms while documents are ingested | ${(loaded / calm).toFixed(2)} times (${quiet?.length} and ${busy?.length} turns)`,
  )
} finally {
  await closePools()
  await database.leave()
}
process.exit(0)
