// How soon a message reaches every open inbox, over two processes: one serves the inboxes, the other takes the messages and streams answers meanwhile.
import http from "node:http"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { encode } from "next-auth/jwt"
import { root } from "../scripts/steps/root.ts"
import { startMockModel } from "../tests/support/mock-model.ts"
import { manyStreams } from "./support/first-token.ts"
import { openInbox } from "./support/open-inbox.ts"
import { start, stop } from "./support/processes.ts"
import { openScratchDatabase } from "./support/scratch-database.ts"

const { values } = parseArgs({
  options: {
    inboxes: { type: "string", default: "200" },
    streams: { type: "string", default: "64" },
    messages: { type: "string", default: "60" },
    port: { type: "string", default: "5591" },
  },
})
const [inboxCount, streamCount, messageCount] = [values.inboxes, values.streams, values.messages].map(Number)
if (!inboxCount || !streamCount || !messageCount) throw new Error("All of them are numbers above 0")
const webPort = Number(values.port)
const apiPort = webPort + 1
/** Milliseconds: between two messages, until one counts as lost, and the bound at the 95th of a hundred. */
const [PAUSE, LOST, BOUND] = [500, 5_000, 250]
/** A model's pace: 40 words in two seconds. */
const ANSWER = Array.from({ length: 40 }, (_, n) => `word${n}`).join(" ")

const scratch = await openScratchDatabase()
const mock = await startMockModel({ answer: ANSWER, pace: 50 })
const { seedInbox } = await import("./support/seed-inbox.ts")
const { key, host, sid, sessions, probes } = await seedInbox(Number(messageCount), Number(streamCount))
const env = {
  LIVERY_RATE_LIMITS: "off",
  LIVERY_MODEL: "openai/mock",
  OPENAI_BASE_URL: mock.url,
  LIVERY_LOG: "warn",
}
const serve = (port: number, web: "on" | "off") =>
  start(
    [join(root, "server.ts")],
    { ...env, PORT: String(port), LIVERY_WEB: web, NODE_ENV: "production" },
    /Livery is ready/,
  )
const servers = await Promise.all([serve(webPort, "on"), serve(apiPort, "off")])

const tenant = { "x-api-key": key, "content-type": "application/json" }
/** Writes as the visitor of a conversation; the answer's text is not waited for by the inboxes. */
const write = (session: string) =>
  new Promise<void>((resolve, reject) => {
    const body = JSON.stringify({ message: "Is anybody there?" })
    const path = `/api/v1/conversations/${session}/messages`
    const headers = { ...tenant, "content-length": Buffer.byteLength(body) }
    const request = http.request(
      { host: "127.0.0.1", port: apiPort, path, method: "POST", headers },
      (response) => {
        response
          .resume()
          .on("end", () =>
            response.statusCode === 200
              ? resolve()
              : reject(new Error(`A message was answered ${response.statusCode}`)),
          )
      },
    )
    request.on("error", reject).end(body)
  })

try {
  const cookie = await encode({ token: { sid }, secret: process.env.LIVERY_SECRET ?? "" })
  const headers = { host: `${host}:${webPort}`, cookie: `livery.session=${cookie}` }
  const inboxes = []
  for (let n = 0; n < inboxCount; n += 20)
    inboxes.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(20, inboxCount - n) }, () => openInbox(webPort, headers)),
      )),
    )

  const seconds = (messageCount * PAUSE) / 1000 + 3
  const streaming = manyStreams(
    {
      port: apiPort,
      headers: { ...tenant, accept: "text/event-stream" },
      request: (n) => ({
        path: `/api/v1/conversations/${sessions[n % sessions.length]}/messages`,
        body: { message: "Tell me everything." },
      }),
    },
    streamCount,
    seconds,
  )
  await new Promise((resolve) => setTimeout(resolve, 2_000))

  const times: number[] = []
  let lost = 0
  for (const { session, id } of probes) {
    const sentAt = performance.now()
    const waiting = inboxes.map(
      (inbox) =>
        new Promise<number>((resolve) => {
          inbox.onChange = (changed) => changed === id && resolve(performance.now() - sentAt)
        }),
    )
    // A person reads the conversation, so the message itself is what happens; the bot is silent.
    await write(session)
    const heard = await Promise.all(
      waiting.map((each) =>
        Promise.race([each, new Promise<null>((resolve) => setTimeout(() => resolve(null), LOST))]),
      ),
    )
    for (const time of heard) time === null ? lost++ : times.push(time)
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
  const { done, faults } = await streaming
  for (const inbox of inboxes) inbox.close()
  times.sort((a, b) => a - b)
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? Number.NaN).toFixed(0)
  console.log("| from sending a message to its news in an open inbox | p50 ms | p95 ms | the last ms |")
  console.log("| --- | --- | --- | --- |")
  console.log(
    `| ${inboxCount} inboxes, ${streamCount} streams, two processes | ${at(0.5)} | ${at(0.95)} | ${at(1)} |`,
  )
  console.log(
    `${times.length} of ${times.length + lost} arrived, ${lost} lost; at most ${BOUND} ms at p95 asked`,
  )
  console.log(
    `${done} answers were streamed meanwhile, ${faults.length} faults${faults[0] ? `: ${faults[0]}` : ""}`,
  )
  process.exitCode = lost || faults.length || Number(at(0.95)) > BOUND ? 1 : 0
} finally {
  await Promise.all(servers.map(stop))
  mock.close()
  await scratch.leave()
}
process.exit()
