import { expect, test } from "vitest"
import { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } from "#app/api/v1/[...path]/route.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { type Answer, type Caller, credential, makeCaller, type Send, sender } from "#tests/support/api.ts"
import { startApi } from "#tests/support/mount.ts"

await useDatabase()
const { mount: serverMount } = await startApi()
const exported = { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT }
const throughNext = async (request: Request) => exported[request.method as keyof typeof exported](request)

/** One caller's day at the API; `{bot}` and `{abot}` are the ids that the creations answered. */
const SCRIPT: [request: string, body?: unknown, headers?: Record<string, string>][] = [
  ["GET /tenant/info"],
  ["GET /tenant/usage"],
  ["POST /bots", { name: "Ünï ✓", channel_type: "webchat", welcome_message: "Hi" }],
  ["POST /bots", { channel_type: "webchat" }],
  ["POST /bots", "{broken"],
  ["POST /bots", "{}", { "Content-Type": "text/plain" }],
  ["POST /bots", `{"name":"${"x".repeat(1_100_000)}"}`],
  ["GET /bots?per_page=5"],
  ["GET /bots/{bot}"],
  ["PUT /bots/{bot}", { name: "Two" }],
  ["PATCH /bots/{bot}", {}],
  ["HEAD /bots"],
  ["OPTIONS /bots"],
  ["POST /conversations/talk/messages", { message: "Hello" }, { "Idempotency-Key": "once" }],
  ["POST /conversations/talk/messages", { message: "Hello" }, { "Idempotency-Key": "once" }],
  ["POST /conversations/talk/messages", { message: "Other" }, { "Idempotency-Key": "once" }],
  ["POST /conversations/talk/messages", { message: "Hello" }, { Accept: "text/event-stream" }],
  ["POST /conversations/talk/end"],
  ["POST /conversations", { channel: "API" }],
  ["GET /conversation/none/messages"],
  ["GET /conversations"],
  ["GET /conversations/none"],
  ["GET /analytics/overview?period=7"],
  ["GET /analytics/overview?period=x"],
  ["GET /openapi/tenant.json"],
  ["GET /spec.json"],
  ["GET /nowhere"],
  ["POST /bot/create", { name: "é", meta: { a: 1 } }],
  ["GET /bot/list?take=1"],
  ["GET /bot/list", undefined, { Accept: "application/jsonl" }],
  ["GET /bot/list", undefined, { Accept: "text/csv" }],
  ["POST /bot/{abot}/update", { meta: { $update: { b: 2 } } }],
  ["GET /bot/{abot}/fetch"],
  ["POST /bot/{abot}/delete", {}],
  ["GET /bot/{abot}/fetch"],
  ["DELETE /bots/{bot}"],
  ["GET /v1/bots"],
]

async function run(caller: Caller, mount: (request: Request) => Promise<Response>) {
  const headers = { ...credential("tenant", caller.tenantKey), ...credential("action", caller.secretKey) }
  const send: Send = sender(headers, mount)
  const ids: Record<string, string> = {}
  const answers: { request: string; answer: ReturnType<typeof shown> }[] = []
  for (const [request, body, own] of SCRIPT) {
    const target = request.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? "")
    const answer = await send(target, { body, ...(own && { headers: own }) })
    if (request === "POST /bots" && answer.status === 201) ids.bot = answer.json.data?.id ?? ""
    if (request === "POST /bot/create") ids.abot = answer.json.id ?? ""
    answers.push({ request, answer: shown(answer) })
  }
  return answers
}

/** What must be the same: everything but ids and moments. */
const shown = ({ status, headers, text }: Answer) => ({
  status,
  type: headers.get("content-type"),
  allow: headers.get("allow"),
  cache: headers.get("cache-control"),
  text: text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "<id>")
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "<date>")
    .replaceAll(/\b1[0-9]{12}\b/g, "<ms>"),
})

test("both mounts answer alike", async () => {
  const viaServer = await run(await makeCaller(), serverMount)
  const viaNext = await run(await makeCaller(), throughNext)
  expect(viaNext).toEqual(viaServer)
  expect(viaServer.map(({ answer }) => answer.status)).not.toContain(500)
})
