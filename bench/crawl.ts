// Lets a server read a site of many pages, and measures time, memory, pages lost and what another account waits.
import { once } from "node:events"
import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { parseArgs } from "node:util"
import { Worker } from "node:worker_threads"
import { startEmbedded } from "../lib/db/embedded/embedded.ts"
import { migrate } from "../lib/db/migrate/migrate.ts"
import { freePort } from "../scripts/steps/free-port.ts"
import { root } from "../scripts/steps/root.ts"
import { factOf } from "./support/large-site.ts"
import { memoryOf } from "./support/memory-of.ts"
import { start, stop } from "./support/processes.ts"

const { values } = parseArgs({ options: { pages: { type: "string", default: "500" } } })
const pages = Number(values.pages)
const LONGEST = 30 * 60_000
/** Between two requests to a site, in seconds: of this the program is not to be blamed. */
const PAUSE = 0.25
/** Pages whose own fact is asked for afterwards. */
const ASKED = 100

const data = process.env.LIVERY_DATA ?? join(root, ".data-bench")
await mkdir(data, { recursive: true })
const database = await startEmbedded(data)
const site = new Worker(new URL("./support/large-site.ts", import.meta.url), { workerData: { pages } })
const [{ port: sitePort }] = (await once(site, "message")) as [{ port: number }]
const settings = {
  DATABASE_URL: database.url,
  LIVERY_DATA: data,
  LIVERY_SECRET: "a secret that only this benchmark uses",
  LIVERY_ALLOW_PRIVATE_HOSTS: `127.0.0.1:${sitePort}`,
  LIVERY_RATE_LIMITS: "off",
  LIVERY_LOG: "warn",
}
Object.assign(process.env, settings)
try {
  await migrate(database.url)
  const { makeCaller } = await import("../tests/support/api.ts")
  const { transaction } = await import("../lib/db/transaction.ts")
  const { createBot } = await import("../lib/domain/bots/bots.ts")
  const { createSource } = await import("../lib/domain/knowledge/sources/sources.ts")
  const { findPassages } = await import("../lib/domain/retrieval/retrieval.ts")
  // Sections and the front page are pages, too.
  const most = pages + Math.ceil(pages / 25) + 1
  const [{ ctx }, other] = [await makeCaller({ maxPages: most }), await makeCaller()]
  const bot = await createBot(ctx, { name: "Bot", ownDataset: true })
  const port = await freePort()
  const server = await start(
    [join(root, "server.ts")],
    { ...settings, PORT: String(port), LIVERY_WEB: "off", NODE_ENV: "production" },
    /Livery is ready/,
  )
  const before = await memoryOf(server.pid, "VmRSS")
  const watch = new Worker(new URL("./support/watch-waits.ts", import.meta.url), {
    workerData: { url: `http://127.0.0.1:${port}/api/v1/tenant/info`, key: other.tenantKey, pauseMs: 50 },
  })
  await once(watch, "message")
  const started = performance.now()
  const source = await createSource(ctx, {
    botId: bot.id,
    type: "url",
    url: `http://127.0.0.1:${sitePort}/`,
    includeSubpages: true,
    maxPages: most,
  })
  const look = () => transaction(ctx, ({ db }) => db.source.findFirstOrThrow({ where: { id: source.id } }))
  let row = await look()
  while (row.status !== "ready" && row.status !== "failed" && performance.now() - started < LONGEST) {
    await wait(250)
    row = await look()
  }
  const seconds = (performance.now() - started) / 1000
  watch.postMessage("over")
  const [waits = []]: number[][] = await once(watch, "message")
  const peak = await memoryOf(server.pid, "VmHWM")
  await stop(server)
  site.postMessage("over")
  const [{ requests }] = (await once(site, "message")) as [{ requests: number }]

  const { read, around, records } = await transaction(ctx, async ({ db }) => ({
    read: await db.sourcePage.findMany({ where: { text: { not: "" } }, select: { text: true } }),
    around: await db.record.count({ where: { text: { contains: "We use cookies" } } }),
    records: await db.record.count(),
  }))
  const texts = new Set(read.map(({ text }) => text))
  const lost = Array.from({ length: pages }, (_, n) => n + 1).filter(
    (page) => ![...texts].some((text) => text.includes(factOf(page))),
  )
  const step = Math.max(1, Math.floor(pages / ASKED))
  const asked = Array.from({ length: Math.min(ASKED, pages) }, (_, n) => n * step + 1)
  let found = 0
  for (const page of asked) {
    const query = `What does kettle model K${page}X cost?`
    const [best] = await findPassages(ctx, { datasetId: bot.datasetId ?? "", query, limit: 1 })
    if (best?.text.includes(factOf(page))) found++
  }
  waits.sort((a, b) => a - b)
  const at = (share: number) => `${(waits[Math.floor((waits.length - 1) * share)] ?? 0).toFixed(1)} ms`
  console.log(`site of ${pages} pages: ${row.status}${row.error ? ` (${row.error})` : ""}`)
  console.log(
    `${requests} requests in ${seconds.toFixed(1)} s, of which ${(requests * PAUSE).toFixed(1)} s are pauses between them`,
  )
  console.log(`pages lost: ${lost.length}${lost.length ? ` (${lost.slice(0, 20).join(", ")})` : ""}`)
  console.log(`${records} passages, ${around} of them hold what stands around every page`)
  console.log(`${found} of ${asked.length} questions find the passage of their page first`)
  console.log(`memory of the process: ${before} MB before, ${peak} MB at most`)
  console.log(
    `another account's requests: ${waits.length}, p50 ${at(0.5)}, p95 ${at(0.95)}, longest ${at(1)}`,
  )
} finally {
  const { closePools } = await import("../lib/db/close-pools.ts")
  await closePools()
  await site.terminate()
  await database.leave()
}
process.exit(0)
