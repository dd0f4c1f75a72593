import { beforeAll, describe, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { system } from "#lib/db/system.ts"
import { createToken } from "#lib/domain/api-keys/api-keys.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeSibling } from "#tests/support/account.ts"
import { asAction, type Caller, credential, makeCaller, partnerOf, sender } from "#tests/support/api.ts"

await useDatabase()

const EMAIL = "client@example.com"
let client: Caller
let agency: Caller
let conversationId: string
/** Whose credential is sent, and as whom. */
const actors: Record<string, string> = {}
const targets: Record<string, { id: string; email: string }> = {}

beforeAll(async () => {
  client = await makeCaller()
  agency = await partnerOf(client)
  const stranger = await makeCaller()
  const parentId = agency.ctx.account.id
  const sibling = await makeSibling(parentId)
  const suspended = await makeSibling(parentId)
  const deleted = await makeSibling(parentId)
  const set = (id: string, data: object) => system().account.update({ where: { id }, data })
  await set(client.ctx.account.id, { email: EMAIL })
  await set(sibling.account.id, { email: "sibling@example.com" })
  await set(suspended.account.id, { email: "suspended@example.com", status: "suspended" })
  await set(deleted.account.id, { email: "deleted@example.com", deletedAt: new Date() })
  await set(stranger.ctx.account.id, { email: "stranger@example.com" })
  const send = asAction(agency)
  const path = `POST /partner/user/${client.ctx.account.id}/session/create`
  const bot = (await asAction(client)("POST /bot/create", { body: { name: "Bot" } })).json
  const visitor = (await asAction(client)(`POST /bot/${bot.id}/session/create`, { body: {} })).json
  conversationId = visitor.conversationId ?? ""
  Object.assign(actors, {
    partner: agency.secretKey,
    client: client.secretKey,
    sibling: (await createToken(sibling, { kind: "secret" })).token,
    "another agency": (await partnerOf(stranger)).secretKey,
    "a session": (await send(path, { body: {} })).json.token,
    "a visitor": visitor.token,
  })
  Object.assign(targets, {
    client: { id: client.ctx.account.id, email: EMAIL },
    sibling: { id: sibling.account.id, email: "sibling@example.com" },
    suspended: { id: suspended.account.id, email: "suspended@example.com" },
    deleted: { id: deleted.account.id, email: "deleted@example.com" },
    foreign: { id: stranger.ctx.account.id, email: "stranger@example.com" },
    unknown: { id: newId(), email: "nobody@example.com" },
    parent: { id: parentId, email: "parent@example.com" },
  })
})

const FORMS = ["X-RunAs-UserId", "x-runas-user-id", "x-runas-child-user-email"] as const
const TARGETS = ["client", "sibling", "suspended", "deleted", "foreign", "unknown", "parent"] as const
const ACTORS = ["partner", "client", "sibling", "another agency", "a session", "a visitor"] as const
const OPEN = new Set(["partner client", "partner sibling", "another agency foreign"])
const matrix = ACTORS.flatMap((actor) =>
  TARGETS.flatMap((target) =>
    FORMS.map((form) => [actor, target, form, OPEN.has(`${actor} ${target}`) ? 200 : 401] as const),
  ),
)
const headersFor = (actor: string, target: string, form: string) => ({
  ...credential("action", actors[actor] ?? ""),
  [form]: (form.endsWith("email") ? targets[target]?.email : targets[target]?.id) ?? "",
})

test.each(matrix)("%s as %s by %s: %i", async (actor, target, form, status) => {
  const send = sender(headersFor(actor, target, form))
  expect((await send("GET /bot/list")).status).toBe(status)
  const streamed = await send("GET /bot/list", { headers: { Accept: "application/jsonl" } })
  expect(streamed.status).toBe(status)
})

test.each(FORMS)("an empty %s names nobody", async (form) => {
  const send = sender({ ...credential("action", agency.secretKey), [form]: "" })
  expect((await send("GET /bot/list")).status).toBe(401)
})

test.each(matrix.filter(([actor]) => actor === "partner"))(
  "the Tenant API: %s as %s by %s: %i",
  async (_, target, form, status) => {
    const { id = "", email = "" } = targets[target] ?? {}
    const send = sender({ "X-API-Key": agency.tenantKey, [form]: form.endsWith("email") ? email : id })
    const answer = await send("GET /tenant/info")
    expect(answer.status).toBe(status)
    if (status === 200) expect(JSON.stringify(answer.json)).toContain(id)
  },
)

describe("an agency running as its client", () => {
  const as = (key: string) =>
    sender({ ...credential("action", key), "X-RunAs-UserId": targets.client?.id ?? "" })

  test("is held to its key's routes there too, before anything exists", async () => {
    const { token } = await createToken(agency.ctx, {
      kind: "secret",
      allowedRoutes: ["bot/**", "!bot/*/delete"],
    })
    const scoped = as(token)
    expect((await scoped("GET /bot/list")).status).toBe(200)
    expect((await scoped(`POST /bot/${newId()}/delete`, { body: {} })).status).toBe(403)
    expect((await scoped("GET /conversation/list")).status).toBe(403)
    expect(
      (await scoped(`POST /conversation/${conversationId}/complete`, { body: { text: "Hi" } })).status,
    ).toBe(403)
  })

  test("streams a completion of the client's conversation, counted on the client", async () => {
    const before = (await asAction(client)("GET /usage/fetch")).json
    const answer = await as(agency.secretKey)(`POST /conversation/${conversationId}/complete`, {
      body: { text: "Hello" },
      headers: { Accept: "application/jsonl" },
    })
    expect(answer.status).toBe(200)
    const types = answer.text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).type)
    expect(types.at(-1)).toBe("result")
    const after = (await asAction(client)("GET /usage/fetch")).json
    expect(Number(after.messages) - Number(before.messages)).toBe(2)
  })

  test("loses it with the next request once the client is suspended", async () => {
    const id = targets.client?.id ?? ""
    const send = as(agency.secretKey)
    const set = (status: "active" | "suspended") =>
      system().account.update({ where: { id }, data: { status } })
    await set("suspended")
    expect((await send("GET /bot/list")).status).toBe(401)
    await set("active")
    expect((await send("GET /bot/list")).status).toBe(200)
  })
})
