import { beforeAll, describe, expect, test } from "vitest"
import { action } from "#lib/api/action/action.ts"
import { messaging } from "#lib/api/messaging/messaging.ts"
import type { Route } from "#lib/api/route.ts"
import { tenant } from "#lib/api/tenant/tenant.ts"
import { visitor } from "#lib/api/visitor/visitor.ts"
import { newId } from "#lib/core/ids.ts"
import { createToken, revokeToken } from "#lib/domain/api-keys/api-keys.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { respond } from "#lib/domain/chat/chat.ts"
import { createClientContext } from "#lib/domain/clients/clients.ts"
import { createContact } from "#lib/domain/contacts/contacts.ts"
import { createFile, getFile, uploadFile } from "#lib/domain/files/files.ts"
import { createDataset, searchDataset } from "#lib/domain/knowledge/datasets/datasets.ts"
import { createRecord } from "#lib/domain/knowledge/records/records.ts"
import { attachFile, createSource, listDatasetFiles } from "#lib/domain/knowledge/sources/sources.ts"
import { createFlow } from "#lib/domain/releases/releases.ts"
import { createSecret } from "#lib/domain/secrets/secrets.ts"
import { createEndpoint, testEndpoint } from "#lib/domain/webhooks/webhooks.ts"
import { createWidget } from "#lib/domain/widgets/widgets.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { type Answer, type Caller, credential, makeCaller, partnerOf, sender } from "#tests/support/api.ts"
import { BODIES } from "./contract-bodies.ts"

// Answers are compared to the last header; these would count down.
useSettings({ LIVERY_RATE_LIMITS: "off" })
// The victim's webhook.
useSettings({ LIVERY_ALLOW_PRIVATE_HOSTS: "127.0.0.1:9" })
await useDatabase()

/** Creating under a free name is what these do; they have no unknown id in their path. */
const MAKES_ITS_ID = new Set([
  "POST /conversations/{session_id}/messages",
  "POST /channel/{channelId}/publish",
  "POST /channel/{channelId}/subscribe",
])

const ROUTES = [tenant, action, messaging, visitor].flatMap((dialect) =>
  dialect.routes
    // Some addresses carry their own permission and take no key; file.test.ts is about those, and the tests of the
    // visitor API about what a page may ask before there is a session.
    .filter((route) => !route.authenticate)
    .map((route) => ({ dialect, route, name: `${route.method} ${route.path}` })),
)

let customer: Caller
/** The customer's agency: only an agency's own key may call what is about sub-accounts. */
let agency: Caller
let victim: Caller
let revoked: Record<string, string>
const foreign: Record<string, string> = {}
let expired: string
let scoped: string[]
/** Of a visitor on a page of this install. */
let session: string

beforeAll(async () => {
  customer = await makeCaller()
  agency = await partnerOf(customer)
  victim = await makeCaller()
  const bot = await createBot(victim.ctx, { name: "Not yours", ownDataset: true })
  const { endpoint } = await createEndpoint(victim.ctx, { url: "http://127.0.0.1:9/hooks" })
  const delivery = await testEndpoint(victim.ctx, { id: endpoint.id })
  Object.assign(foreign, { webhook_id: endpoint.id, delivery_id: delivery.id })
  const source = await createSource(victim.ctx, {
    botId: bot.id,
    type: "text",
    name: "Secret",
    content: "Secret",
  })
  const dataset = await createDataset(victim.ctx, { name: "Not yours" })
  const record = await createRecord(victim.ctx, { datasetId: dataset.id, text: "Secret" })
  for await (const event of respond(victim.ctx, { sessionId: "theirs", botId: bot.id, text: "Hello" }))
    if (event.type === "accepted")
      Object.assign(foreign, {
        conversation_id: event.conversationId,
        conversationId: event.conversationId,
        message_id: event.answerId,
        messageId: event.answerId,
        answer_id: event.answerId,
      })
  const theirKey = await createToken(victim.ctx, { kind: "secret" })
  const theirContext = await createClientContext((await partnerOf(victim)).ctx, victim.ctx.account.id, {})
  Object.assign(foreign, { tokenId: theirKey.id, contextId: theirContext.id })
  foreign.widgetId = (await createWidget(victim.ctx, { botId: bot.id })).id
  Object.assign(foreign, {
    userId: victim.ctx.account.id,
    bot_id: bot.id,
    botId: bot.id,
    source_id: source.id,
    session_id: "theirs",
  })
  foreign.flowId = (await createFlow(victim.ctx, { botId: bot.id })).id
  foreign.secretId = (await createSecret(victim.ctx, { name: "Not yours", value: "Secret" })).id
  foreign.contactId = (await createContact(victim.ctx, { name: "Not yours" })).id
  const file = await createFile(victim.ctx, { name: "Not yours" })
  await uploadFile(victim.ctx, { id: file.id, content: "data:text/plain,Secret of the file" })
  await attachFile(victim.ctx, { datasetId: dataset.id, fileId: file.id })
  foreign.attachmentId = foreign.conversationId ?? ""
  Object.assign(foreign, { datasetId: dataset.id, recordId: record.id, fileId: file.id })
  const tokens = await Promise.all(
    (["tenant", "secret"] as const).map((kind) => createToken(customer.ctx, { kind })),
  )
  for (const { id } of tokens) await revokeToken(customer.ctx, { id })
  const [tk = "", sk = ""] = tokens.map(({ token }) => token)
  const { id: ownBot } = await createBot(customer.ctx, { name: "Bot" })
  const visit = async () => {
    const page = { Origin: "http://localhost", "Sec-Fetch-Site": "same-origin" }
    return (await sender(page)("POST /visitor/sessions", { body: { bot: ownBot } })).json.token ?? ""
  }
  session = await visit()
  const over = await visit()
  await sender(credential("visitor", over))("POST /visitor/sessions/logout", { body: {} })
  revoked = { tenant: tk, action: sk, messaging: sk, visitor: over }
  const send = sender(credential("action", agency.secretKey))
  const open = async (body: object) =>
    (await send(`POST /partner/user/${customer.ctx.account.id}/session/create`, { body })).json.token ?? ""
  expired = await open({ durationInSeconds: 1 })
  const elsewhere = ["elsewhere/**", "!bot/**"]
  const key = await createToken(customer.ctx, { kind: "secret", allowedRoutes: elsewhere })
  scoped = [key.token, await open({ config: { allowedRoutes: elsewhere } })]
  await new Promise((resolve) => setTimeout(resolve, 1_100))
})

const callerOf = ({ path }: Route) => (/^\/(partner\/)?user\//.test(path) ? agency : customer)
const keyFor = (family: string, of: Caller) =>
  family === "visitor" ? session : family === "tenant" ? of.tenantKey : of.secretKey
/** With a letter changed that counts: the last ones may hold bits that mean nothing. */
const altered = (key: string) => `${key.slice(0, -8)}${key.at(-8) === "0" ? "1" : "0"}${key.slice(-7)}`
const otherKeyFor = (family: string, of: Caller) => (family === "tenant" ? of.secretKey : of.tenantKey)

const paramsOf = (route: Route) => [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name)
const pathWith = (route: Route, id: (name: string) => string) =>
  route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => id(name))

const ask = (name: string, route: Route, headers: Record<string, string>, id = (_: string) => newId()) =>
  sender(headers)(`${route.method} ${pathWith(route, id)}`, {
    ...(route.method !== "GET" && name in BODIES && { body: BODIES[name] }),
  })

function expectEnvelope(family: string, { json, headers }: Answer) {
  expect(headers.get("content-type")).toBe("application/json")
  expect(headers.get("cache-control")).toBe("no-store")
  expect(headers.get("x-request-id")).toBeTruthy()
  const shapes: Record<string, unknown> = {
    tenant: { success: false, error: expect.any(String), message: expect.any(String) },
    action: {
      message: expect.any(String),
      code: expect.any(String),
      error: { message: json.message, code: json.code },
    },
    messaging: { ok: false, error: { message: expect.any(String), code: expect.any(String) } },
    visitor: { error: { message: expect.any(String), code: expect.any(String) } },
  }
  expect(json).toEqual(shapes[family])
}

describe.each(ROUTES)("$name", ({ dialect: { name: family }, route, name }) => {
  test("refuses a caller without a good key of its family", async () => {
    const caller = callerOf(route)
    const good = keyFor(family, caller)
    const headers = [
      {},
      credential(family, ""),
      credential(family, "nonsense"),
      credential(family, altered(good)),
      credential(family, otherKeyFor(family, caller)),
      credential(family, revoked[family] ?? ""),
      credential(family === "tenant" ? "action" : "tenant", good),
    ]
    const answers = await Promise.all(headers.map((each) => ask(name, route, each)))
    for (const answer of answers) {
      expect(answer.status).toBe(401)
      expectEnvelope(family, answer)
    }
  })

  if (family === "action")
    test("refuses a session that ran out, and a key outside of its routes before anything exists", async () => {
      const ended = await ask(name, route, credential(family, expired))
      expect(ended.status).toBe(401)
      expectEnvelope(family, ended)
      for (const token of scoped) {
        const refused = await ask(name, route, credential(family, token))
        expect([refused.status, refused.json.code]).toEqual([403, "NOT_AUTHORIZED"])
        expectEnvelope(family, refused)
      }
    })

  test("refuses other methods and names the ones it has", async () => {
    const path = pathWith(route, () => newId())
    const answer = await sender({})(`PATCH ${path}`)
    expect(answer.status).toBe(405)
    // Of this path only POST is the API channel's.
    expectEnvelope(route.path === "/conversations" ? "tenant" : family, answer)
    expect(answer.headers.get("allow")?.split(", ")).toContain(route.method)
  })

  if (paramsOf(route).length > 0 && !MAKES_ITS_ID.has(name))
    test("answers a foreign id byte for byte like one that never existed", async () => {
      const headers = { ...credential(family, keyFor(family, callerOf(route))), "X-Request-Id": "same" }
      const unknown = await ask(name, route, headers)
      const others = await ask(name, route, headers, (param) => foreign[param] ?? newId())
      expect(unknown.status).toBe(404)
      expectEnvelope(family, unknown)
      expect({ ...others, headers: [...others.headers] }).toEqual({
        ...unknown,
        headers: [...unknown.headers],
      })
      for (const id of ["nonsense", "..%2f..", "x".repeat(2000)])
        expect((await ask(name, route, headers, () => id)).status).toBe(404)
      expect((await ask(name, route, headers, () => "%00")).status).toBe(400)
    })

  if (route.body && route.upload !== "only")
    test("refuses a body that it cannot read", async () => {
      const send = sender(credential(family, keyFor(family, callerOf(route))))
      const target = `${route.method} ${pathWith(route, () => newId())}`
      const nested = "[".repeat(100) + "]".repeat(100)
      const bad: [body: string, status: number, type?: string][] = [
        ["{", 400],
        ["[]", 400],
        ["null", 400],
        [`{"a":${nested}}`, 400],
        ['{"a":"\\u0000"}', 400],
        ['{"a":"\\ud800"}', 400],
        ['{"__proto__":{"x":1}}', 400],
        ['{"constructor":1}', 400],
        ['{"accountId":"1"}', 400],
        [`{"a":"${"x".repeat(1_000_001)}"}`, 413],
        ["a=b", 415, "application/x-www-form-urlencoded"],
        ["{}", 415, "text/plain"],
      ]
      // Where any bytes may be a file, they are not misread, and as many as of a file are taken.
      for (const [body, status, type] of route.upload === "any" ? bad.slice(0, -3) : bad) {
        const answer = await send(target, { body, ...(type && { headers: { "Content-Type": type } }) })
        expect([body.slice(0, 30), answer.status]).toEqual([body.slice(0, 30), status])
        expectEnvelope(family, answer)
      }
    })
})

test("nothing of the other account was touched", async () => {
  const { json } = await sender(credential("tenant", victim.tenantKey))("GET /bots")
  expect(json.data).toHaveLength(1)
  expect(json.data?.[0]?.name).toBe("Not yours")
  const { passages } = await searchDataset(victim.ctx, { id: foreign.datasetId ?? "", search: "secret" })
  expect(passages.map(({ text }) => text)).toEqual(["Secret"])
  const file = await getFile(victim.ctx, { id: foreign.fileId ?? "" })
  expect(file).toMatchObject({ name: "Not yours", size: "Secret of the file".length })
  const files = await listDatasetFiles(victim.ctx, { datasetId: foreign.datasetId ?? "" })
  expect(files).toMatchObject([{ id: file.id, status: "queued" }])
})

test.each([
  ["GET /nothing", 404, "action"],
  ["GET /bots/a/b/c", 404, "tenant"],
  ["POST /tenant/info", 405, "tenant"],
  ["DELETE /bot/list", 405, "action"],
  ["PUT /conversation/x/messages", 405, "messaging"],
  ["GET /visitor/nothing", 404, "visitor"],
  ["PUT /visitor/messages", 405, "visitor"],
])("%s answers %i in the %s envelope", async (request, status, family) => {
  const answer = await sender({})(request)
  expect(answer.status).toBe(status)
  expectEnvelope(family, answer)
})

test("/v1 is /api/v1", async () => {
  const send = sender(credential("tenant", customer.tenantKey))
  const [long, short] = await Promise.all([send("GET /tenant/info"), send("GET /v1/tenant/info")])
  expect(short.json).toEqual(long.json)
  expect(short.status).toBe(200)
})
