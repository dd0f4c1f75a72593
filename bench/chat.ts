// Chat, key-only and list rates of Livery beside the reference's limit program, interleaved in one run.
import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { startEmbedded } from "../lib/db/embedded/embedded.ts"
import { migrate } from "../lib/db/migrate/migrate.ts"
import { root } from "../scripts/steps/root.ts"
import { loadRate } from "./support/load-rate.ts"
import { run, start, stop } from "./support/processes.ts"
import { copyReference } from "./support/reference.ts"

const { values } = parseArgs({
  options: {
    reference: { type: "string" },
    size: { type: "string", default: "10k" },
    seconds: { type: "string", default: "4" },
    reps: { type: "string", default: "3" },
    concurrency: { type: "string", default: "1,16,64" },
  },
})
if (!values.reference)
  throw new Error("--reference names the folder of the limit, load and mock-llm programs")

const data = join(root, ".data-bench")
await mkdir(data, { recursive: true })
const database = await startEmbedded(data)
process.env.DATABASE_URL = database.url
await migrate(database.url)
const reference = await copyReference(values.reference, data)
const MOCK = 4171
const LIMIT = 4172
const LIVERY = 4173
const shared = { DATABASE_URL: database.url, NODE_ENV: "production" }

try {
  console.log(`seeding ${values.size} chunks …`)
  await run([join(reference, "limit/seed.mjs"), "--size", values.size, "--messages", "100000"], shared)
  const { chunks, questionsOf } = await import(join(reference, "limit/corpus.mjs"))
  const passages: string[] = []
  for (const chunk of chunks(values.size)) if (chunk.tenant === 1) passages.push(chunk.text)
  const { seedTenant } = await import("./support/seed-tenant.ts")
  const tenant = await seedTenant(passages)
  const questions: string[] = questionsOf(1, values.size).map(({ text }: { text: string }) => text.trim())

  const mock = await start(
    [join(reference, "mock-llm/server.mjs")],
    { PORT: String(MOCK) },
    /mock model on port/,
  )
  const model = `http://127.0.0.1:${MOCK}`
  const limit = await start(
    [join(reference, "limit/server.mjs")],
    { ...shared, PORT: String(LIMIT), LLM_URL: model },
    /limit on port/,
  )
  const livery = await start(
    [join(root, "server.ts")],
    {
      ...shared,
      PORT: String(LIVERY),
      LIVERY_WEB: "off",
      LIVERY_DATA: data,
      LIVERY_SECRET: "a secret that only this benchmark uses",
      LIVERY_RATE_LIMITS: "off",
      LIVERY_MODEL: "openai/mock",
      OPENAI_BASE_URL: `${model}/v1`,
      LIVERY_LOG: "warn",
    },
    /Livery is ready/,
  )

  const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T
  const chatOfLimit = (n: number) => ({
    path: "/api/v1/chat",
    body: { conversation_id: 1 + 1000 * (n % 90), message: pick(questions, n), stream: false },
  })
  const chatOfLivery = (n: number) => ({
    path: `/api/v1/conversations/${pick(tenant.sessions, n)}/messages`,
    body: { message: pick(questions, n) },
  })
  const reads = { "key only": "/api/v1/tenant/info", "20 bots": "/api/v1/bots?page=1" }
  const kinds = [
    { name: "chat", limit: chatOfLimit, livery: chatOfLivery },
    ...Object.entries(reads).map(([name, path]) => ({
      name,
      limit: () => ({ path }),
      livery: () => ({ path }),
    })),
  ]
  for (const kind of kinds)
    for (const connections of values.concurrency.split(",").map(Number)) {
      const ratios: number[] = []
      const rates: [number, number][] = []
      for (let rep = -1; rep < Number(values.reps); rep++) {
        const seconds = rep < 0 ? 3 : Number(values.seconds)
        const a = await loadRate({ port: LIMIT, key: "tk_key_1", connections, seconds, request: kind.limit })
        const b = await loadRate({
          port: LIVERY,
          key: tenant.key,
          connections,
          seconds,
          request: kind.livery,
        })
        if (rep < 0) continue
        ratios.push(b.perSecond / a.perSecond)
        rates.push([a.perSecond, b.perSecond])
        if (a.errors + b.errors) console.log(`  errors: limit ${a.errors}, livery ${b.errors} (${b.problem})`)
      }
      const middle = [...ratios].sort((x, y) => x - y)[Math.floor(ratios.length / 2)] ?? 0
      const shown = rates.map(([a, b]) => `${b.toFixed(0)}/${a.toFixed(0)}`).join(", ")
      console.log(
        `${kind.name} | c=${connections} | livery/limit per second ${shown} | median ratio ${middle.toFixed(2)}`,
      )
    }
  for (const child of [livery, limit, mock]) await stop(child)
} finally {
  const { closePools } = await import("../lib/db/pools.ts")
  await closePools()
  await database.leave()
}
process.exit(0)
