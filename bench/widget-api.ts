// Time to the first token over the visitor API beside the Tenant API, in turn; and many visitors with many streams at once.
import http from "node:http"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { root } from "../scripts/steps/root.ts"
import { startMockModel } from "../tests/support/mock-model.ts"
import { firstTokens, manyStreams, type Streamed } from "./support/first-token.ts"
import { start, stop } from "./support/processes.ts"
import { openScratchDatabase } from "./support/scratch-database.ts"

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "300" },
    visitors: { type: "string", default: "500" },
    streams: { type: "string", default: "64" },
    seconds: { type: "string", default: "10" },
    port: { type: "string", default: "5571" },
  },
})
const port = Number(values.port)
/** How often a visitor who is connected asks for something. */
const LOOK_EVERY_MS = 10_000
const SITE = "https://shop.example"
const QUESTION = "When does the shop open on Mondays?"

const scratch = await openScratchDatabase()
const mock = await startMockModel({ answer: "word0 word1 word2 word3 word4 word5 word6 word7" })
const { seedWidget } = await import("./support/seed-widget.ts")
const { key, botId, sessions } = await seedWidget(SITE)
const livery = await start(
  [join(root, "server.ts")],
  {
    PORT: values.port,
    LIVERY_WEB: "off",
    LIVERY_RATE_LIMITS: "off",
    LIVERY_MODEL: "openai/mock",
    OPENAI_BASE_URL: mock.url,
    LIVERY_LOG: "warn",
  },
  /Livery is ready/,
)

/** Asks as a page of the site does; the body of the answer. */
function ask(agent: http.Agent, method: string, path: string, token: string, body?: object) {
  const text = body ? JSON.stringify(body) : ""
  return new Promise<{ status: number; json: Record<string, never> }>((resolve, reject) => {
    const headers = {
      origin: SITE,
      "sec-fetch-site": "cross-site",
      ...(token && { authorization: `Bearer ${token}` }),
      ...(text && { "content-type": "application/json", "content-length": Buffer.byteLength(text) }),
    }
    const request = http.request(
      { host: "127.0.0.1", port, path: `/api/v1${path}`, method, agent, headers },
      (response) => {
        let answer = ""
        response.setEncoding("utf8")
        response.on("data", (chunk) => {
          answer += chunk
        })
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, json: JSON.parse(answer || "{}") }),
        )
      },
    )
    request.on("error", reject)
    request.end(text)
  })
}

try {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 8 })
  const begin = async (through: http.Agent): Promise<string> =>
    (await ask(through, "POST", "/visitor/sessions", "", { bot: botId })).json.token ?? ""
  const token = await begin(agent)
  const conversations: string[] = []
  for (let n = 0; n < sessions.length; n++)
    conversations.push(
      (await ask(agent, "POST", "/visitor/messages", token, { text: QUESTION })).json.conversation_id ?? "",
    )
  const visitorApi: Streamed = {
    port,
    headers: { authorization: `Bearer ${token}`, accept: "text/event-stream", origin: SITE },
    request: (n) => ({
      path: "/api/v1/visitor/messages",
      body: { text: QUESTION, conversation_id: conversations[n % conversations.length] },
    }),
  }
  const tenantApi: Streamed = {
    port,
    headers: { "x-api-key": key, accept: "text/event-stream" },
    request: (n) => ({
      path: `/api/v1/conversations/${sessions[n % sessions.length]}/messages`,
      body: { message: QUESTION },
    }),
  }
  const times = await firstTokens([tenantApi, visitorApi], Number(values.count))
  const at = (share: number) => times.map((each) => each[Math.floor(share * each.length)] ?? 0)
  const [[tenant50 = 0, visitor50 = 0], [tenant95 = 0, visitor95 = 0]] = [at(0.5), at(0.95)]
  console.log("| first token, one connection | p50 ms | p95 ms |\n| --- | --- | --- |")
  console.log(`| Tenant API | ${tenant50.toFixed(2)} | ${tenant95.toFixed(2)} |`)
  console.log(`| visitor API | ${visitor50.toFixed(2)} | ${visitor95.toFixed(2)} |`)
  console.log(`added by the visitor API (p50): ${(visitor50 - tenant50).toFixed(2)} ms, at most 2`)

  const count = Number(values.visitors)
  const sockets = Array.from({ length: count }, () => new http.Agent({ keepAlive: true, maxSockets: 1 }))
  const tokens: string[] = []
  for (let n = 0; n < count; n += 50) tokens.push(...(await Promise.all(sockets.slice(n, n + 50).map(begin))))
  const problems: string[] = tokens.filter((each) => !each)
  let looked = 0
  let open = true
  const looking = sockets.map(async (socket, n) => {
    // As people look, not as programs do: each of them every ten seconds, one after the other.
    await new Promise((resolve) => setTimeout(resolve, (n / count) * LOOK_EVERY_MS))
    while (open) {
      const { status } = await ask(socket, "GET", "/visitor/conversations", tokens[n] ?? "")
      if (status === 200) looked++
      else problems.push(String(status))
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    }
  })
  const { done, faults } = await manyStreams(visitorApi, Number(values.streams), Number(values.seconds))
  open = false
  await Promise.all(looking)
  for (const socket of sockets) socket.destroy()
  const errors = [...problems, ...faults]
  console.log(
    `${count} visitors connected (${looked} looks) and ${values.streams} streams at once: ${done} answers in ${values.seconds} s, ${errors.length} errors${errors[0] ? ` (${errors[0]})` : ""}`,
  )
  process.exitCode = errors.length || visitor50 - tenant50 > 2 ? 1 : 0
} finally {
  await stop(livery)
  mock.close()
  await scratch.leave()
}
process.exit()
