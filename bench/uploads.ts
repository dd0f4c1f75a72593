// Sends many large uploads at once from one key, and measures the memory of the process and what another account waits.
import { once } from "node:events"
import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { Worker } from "node:worker_threads"
import { Agent, request } from "undici"
import { startEmbedded } from "../lib/db/embedded/embedded.ts"
import { migrate } from "../lib/db/migrate/migrate.ts"
import { root } from "../scripts/steps/root.ts"
import { memoryOf } from "./support/memory-of.ts"
import { start, stop } from "./support/processes.ts"

const { values } = parseArgs({
  options: {
    uploads: { type: "string", default: "200" },
    size: { type: "string", default: "10" },
    form: { type: "string", default: "multipart" },
  },
})
const PORT = 4165
const payload = payloadOf(values.form, Number(values.size))
const data = join(root, ".data-bench")
await mkdir(data, { recursive: true })
const database = await startEmbedded(data)
const secret = "a secret that only this benchmark uses"
Object.assign(process.env, { DATABASE_URL: database.url, LIVERY_DATA: data, LIVERY_SECRET: secret })
try {
  await migrate(database.url)
  const { makeCaller } = await import("../tests/support/api.ts")
  const { createFile } = await import("../lib/domain/files/files.ts")
  const [sender, other] = [await makeCaller(), await makeCaller()]
  const ids: string[] = []
  for (let n = 0; n < Number(values.uploads); n++)
    ids.push((await createFile(sender.ctx, { name: `${n}` })).id)
  const settings = {
    DATABASE_URL: database.url,
    LIVERY_DATA: data,
    LIVERY_SECRET: secret,
    LIVERY_LOG: "warn",
  }
  const server = await start(
    [join(root, "server.ts")],
    { ...settings, PORT: String(PORT), LIVERY_WEB: "off", NODE_ENV: "production" },
    /Livery is ready/,
  )
  const before = await memoryOf(server.pid, "VmRSS")
  // In a thread of its own, which the uploads do not hold up.
  const watch = new Worker(new URL("./support/watch-waits.ts", import.meta.url), {
    workerData: { url: `http://127.0.0.1:${PORT}/api/v1/tenant/info`, key: other.tenantKey },
  })
  await once(watch, "message")
  const started = performance.now()
  const dispatcher = new Agent({ connections: null, headersTimeout: 120_000 })
  const answers = await Promise.all(ids.map((id) => upload(id, sender.secretKey, dispatcher)))
  const seconds = (performance.now() - started) / 1000
  watch.postMessage("over")
  const [waits]: number[][] = await once(watch, "message")
  const counts = Map.groupBy(answers, (answer) => answer)
  const shown = [...counts].map(([answer, { length }]) => `${length} x ${answer}`).join(", ")
  if (!waits) throw new Error("nobody watched")
  waits.sort((a, b) => a - b)
  const at = (share: number) => `${Math.round(waits[Math.floor((waits.length - 1) * share)] ?? 0)} ms`
  console.log(
    `${ids.length} uploads of ${values.size} MB at once (${values.form}): ${shown} in ${seconds.toFixed(1)} s`,
  )
  console.log(`memory of the process: ${before} MB before, ${await memoryOf(server.pid, "VmHWM")} MB at most`)
  console.log(
    `another account's requests: ${waits.length}, p50 ${at(0.5)}, p95 ${at(0.95)}, longest ${at(1)}`,
  )
  await stop(server)
} finally {
  const { closePools } = await import("../lib/db/close-pools.ts")
  await closePools()
  await database.leave()
}

/** Status of one upload, or how its connection ended. */
async function upload(id: string, key: string, dispatcher: Agent): Promise<string> {
  const url = `http://127.0.0.1:${PORT}/api/v1/file/${id}/upload`
  const headers = { Authorization: `Bearer ${key}`, "Content-Type": payload.type }
  try {
    const answer = await request(url, { method: "POST", headers, body: payload.bytes, dispatcher })
    await answer.body.dump()
    return `${answer.statusCode}${answer.headers["retry-after"] ? " with Retry-After" : ""}`
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code)
  }
}

/** One body that all uploads send, so that this program stays small. */
function payloadOf(form: string, megabytes: number): { bytes: Buffer; type: string } {
  const bytes = Buffer.alloc(megabytes * 2 ** 20 - 1000, "Parcels are blue. ")
  if (form === "plain") return { bytes, type: "text/plain" }
  if (form === "json") {
    const file = `data:text/plain;base64,${bytes.toString("base64")}`
    return { bytes: Buffer.from(JSON.stringify({ file })), type: "application/json" }
  }
  const head =
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n'
  const whole = Buffer.concat([Buffer.from(head), bytes, Buffer.from("\r\n--x--\r\n")])
  return { bytes: whole, type: "multipart/form-data; boundary=x" }
}
