import { createHmac, hkdfSync } from "node:crypto"
import { SignJWT } from "jose"
import { beforeAll, describe, expect, test } from "vitest"
import { keyFor, keyId } from "#lib/core/crypto.ts"
import { newId } from "#lib/core/ids.ts"
import { system } from "#lib/db/system.ts"
import { createToken, revokeToken } from "#lib/domain/api-keys/api-keys.ts"
import { respond } from "#lib/domain/chat/chat.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeSibling } from "#tests/support/account.ts"
import {
  asAction,
  type Caller,
  credential,
  makeCaller,
  partnerOf,
  type Send,
  sender,
} from "#tests/support/api.ts"

await useDatabase()

const SECRET = process.env.LIVERY_SECRET ?? ""
const client: { caller: Caller; id: string } = { caller: undefined as never, id: "" }
let agency: Caller
let asAgency: Send
const asSession = (token: string) => sender(credential("action", token))
const open = async (body: object = {}) =>
  (await asAgency(`POST /partner/user/${client.id}/session/create`, { body })).json

beforeAll(async () => {
  client.caller = await makeCaller()
  client.id = client.caller.ctx.account.id
  agency = await partnerOf(client.caller)
  asAgency = asAction(agency)
})

describe("a session of a sub-account", () => {
  test("lives 900 seconds, works in the sub-account alone, and is stored without its JWT", async () => {
    const before = Date.now()
    const answer = await asAgency(`POST /partner/user/${client.id}/session/create`, { body: {} })
    expect(answer.status).toBe(200)
    expect(Object.keys(answer.json).sort()).toEqual(["expiresAt", "id", "token"])
    const seconds = (Number(answer.json.expiresAt) - before) / 1000
    expect(seconds).toBeGreaterThan(898)
    expect(seconds).toBeLessThan(903)
    const token = answer.json.token ?? ""
    const [header, payload] = token.split(".").map((part) => Buffer.from(part, "base64url").toString())
    expect(JSON.parse(header ?? "")).toEqual({ alg: "HS256", typ: "JWT", kid: keyId(SECRET) })
    expect(JSON.parse(payload ?? "")).toEqual({
      iss: "livery",
      aud: "livery:account",
      sub: client.id,
      jti: answer.json.id,
      iat: expect.any(Number),
      exp: Number(answer.json.expiresAt) / 1000,
    })
    const { id } = (await asSession(token)("POST /bot/create", { body: { name: "Theirs" } })).json
    const own = await asAction(client.caller)(`GET /bot/${id}/fetch`)
    expect(own.json.name).toBe("Theirs")
    expect((await asAgency("GET /bot/list")).json.items).toEqual([])
    const stored = await system().apiSession.findFirstOrThrow({ where: { id: answer.json.id as string } })
    expect(JSON.stringify(stored)).not.toContain(token.split(".")[2])
  })

  test("makes no key, manages no sub-accounts, acts for nobody", async () => {
    const { token = "" } = await open()
    const send = asSession(token)
    expect((await send(`POST /partner/user/${client.id}/session/create`, { body: {} })).status).toBe(403)
    const other = await makeSibling(agency.ctx.account.id)
    for (const headers of [
      { "X-RunAs-UserId": other.account.id },
      { "X-RunAs-UserId": client.id },
      { "x-runas-child-user-email": "a@b.c" },
    ])
      expect((await send("GET /bot/list", { headers: headers as never })).status).toBe(401)
  })

  test.each([
    [undefined, 200],
    [["bot/**"], 200],
    [["bot/**", "!bot/list"], 403],
    [["conversation/**"], 403],
    [[], 403],
    [null, 403],
    ["bot/**", 403],
    [{}, 403],
  ])("with allowedRoutes %j lists bots: %i", async (allowedRoutes, status) => {
    const { token = "" } = await open({ config: { allowedRoutes } })
    expect((await asSession(token)("GET /bot/list")).status).toBe(status)
  })

  test.each([
    [{ durationInSeconds: 0 }, 400],
    [{ durationInSeconds: 86_401 }, 400],
    [{ durationInSeconds: "900" }, 400],
    [{ config: { allowedRoutes: [1] } }, 400],
    [{ config: { other: 1 } }, 400],
    [{ config: { contactId: newId() } }, 404],
    [{ config: { contactId: "nonsense" } }, 404],
    [{ durationInSeconds: 86_400 }, 200],
  ])("opened with %j answers %i", async (body, status) => {
    const path = `POST /partner/user/${client.id}/session/create`
    expect((await asAgency(path, { body })).status).toBe(status)
  })

  test("of another agency's client is 404, of a client's own key 403, under either path", async () => {
    const stranger = await makeCaller()
    const own = asAction(client.caller)
    for (const base of ["/partner/user", "/user"]) {
      for (const id of [stranger.ctx.account.id, newId(), "nonsense", agency.ctx.account.id])
        expect((await asAgency(`POST ${base}/${id}/session/create`, { body: {} })).status).toBe(404)
      expect((await own(`POST ${base}/${client.id}/session/create`, { body: {} })).status).toBe(403)
      expect((await asAgency(`POST ${base}/${client.id}/session/create`, { body: {} })).status).toBe(200)
    }
  })

  test("a route that is excluded under one name is excluded under the other", async () => {
    const path = (base: string) => `POST ${base}/${client.id}/session/create`
    const scoped = async (allowedRoutes: string[]) => {
      const { token } = await createToken(agency.ctx, { kind: "secret", allowedRoutes })
      const send = asSession(token)
      const answers = ["/partner/user", "/user"].map((base) => send(path(base), { body: {} }))
      return (await Promise.all(answers)).map(({ status }) => status)
    }
    expect(await scoped(["**", "!partner/user/*/session/create"])).toEqual([403, 403])
    expect(await scoped(["**", "!user/*/session/create"])).toEqual([403, 403])
    expect(await scoped(["user/**"])).toEqual([200, 200])
    expect(await scoped(["bot/**"])).toEqual([403, 403])
  })

  test("ends with its row, with the key that made it, and with its account's standing", async () => {
    const listed = async (token: string) => (await asSession(token)("GET /bot/list")).status
    const first = await open()
    await system().apiSession.updateMany({
      where: { id: first.id as string },
      data: { revokedAt: new Date() },
    })
    expect(await listed(first.token ?? "")).toBe(401)

    const key = await createToken(agency.ctx, { kind: "secret" })
    const path = `POST /partner/user/${client.id}/session/create`
    const made = (await asSession(key.token)(path, { body: {} })).json.token ?? ""
    expect(await listed(made)).toBe(200)
    await revokeToken(agency.ctx, { id: key.id })
    expect(await listed(made)).toBe(401)

    const { token = "" } = await open()
    const set = (id: string, status: "active" | "suspended" | "unpaid") =>
      system().account.update({ where: { id }, data: { status } })
    await set(client.id, "suspended")
    expect(await listed(token)).toBe(401)
    expect((await asAgency(path, { body: {} })).status).toBe(403)
    await set(client.id, "unpaid")
    expect(await listed(token)).toBe(402)
    await set(client.id, "active")
    await set(agency.ctx.account.id, "suspended")
    expect(await listed(token)).toBe(401)
    await set(agency.ctx.account.id, "active")
    expect(await listed(token)).toBe(200)
    await system().account.update({ where: { id: client.id }, data: { deletedAt: new Date() } })
    expect(await listed(token)).toBe(401)
    await system().account.update({ where: { id: client.id }, data: { deletedAt: null } })
  })
})

describe("a JWT that is not ours", () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url")
  const claims = async () => {
    const { id } = await open()
    const now = Math.floor(Date.now() / 1000)
    return { iss: "livery", aud: "livery:account", sub: client.id, jti: id, iat: now, exp: now + 600 }
  }
  const good = { alg: "HS256", typ: "JWT", kid: keyId(SECRET) }
  const key = keyFor(SECRET, "api-session")
  const signed = (header: object, payload: object, bytes: Buffer | string = key, hash = "sha256") => {
    const text = `${part(header)}.${part(payload)}`
    return `${text}.${createHmac(hash, bytes).update(text).digest("base64url")}`
  }
  const status = async (token: string) => (await asSession(token)("GET /bot/list")).status

  test("the test's own signer makes good ones", async () => {
    expect(await status(signed(good, await claims()))).toBe(200)
  })

  test.each<[string, (own: Record<string, unknown>) => string | Promise<string>]>([
    ["alg none without a signature", (own) => `${part({ ...good, alg: "none" })}.${part(own)}.`],
    ["alg none with any signature", (own) => `${part({ ...good, alg: "none" })}.${part(own)}.AAAA`],
    ["alg None signed", (own) => signed({ ...good, alg: "None" }, own)],
    ["alg HS384", (own) => signed({ ...good, alg: "HS384" }, own, key, "sha384")],
    ["alg RS256 over an HMAC", (own) => signed({ ...good, alg: "RS256" }, own)],
    ["no alg", ({ ...own }) => signed({ typ: "JWT", kid: good.kid }, own)],
    ["another kid", (own) => signed({ ...good, kid: "00000000" }, own)],
    ["no kid", (own) => signed({ alg: "HS256" }, own)],
    ["the visitors' audience", (own) => signed(good, { ...own, aud: "livery:visitor" })],
    ["both audiences", (own) => signed(good, { ...own, aud: ["livery:account", "livery:visitor"] })],
    ["another audience", (own) => signed(good, { ...own, aud: "other" })],
    ["no audience", ({ aud: _, ...own }) => signed(good, own)],
    ["another issuer", (own) => signed(good, { ...own, iss: "other" })],
    ["run out", (own) => signed(good, { ...own, exp: Math.floor(Date.now() / 1000) - 1 })],
    ["no end", ({ exp: _, ...own }) => signed(good, own)],
    ["an end that is a text", (own) => signed(good, { ...own, exp: "9999999999" })],
    ["another session", (own) => signed(good, { ...own, jti: newId() })],
    ["no session", ({ jti: _, ...own }) => signed(good, own)],
    ["another account", (own) => signed(good, { ...own, sub: agency.ctx.account.id })],
    ["SQL for an account", (own) => signed(good, { ...own, sub: "' or true --" })],
    ["the install's secret itself as key", (own) => signed(good, own, SECRET)],
    [
      "the key of another purpose",
      (own) => signed(good, own, Buffer.from(hkdfSync("sha256", SECRET, "livery", "seal", 32))),
    ],
    ["an empty key", (own) => signed(good, own, "")],
    ["not yet valid", (own) => signed(good, { ...own, nbf: Math.floor(Date.now() / 1000) + 600 })],
    ["a critical extension", (own) => signed({ ...good, crit: ["x"], x: 1 }, own)],
    [
      "another library's signature under a wrong key",
      (own) => new SignJWT(own).setProtectedHeader(good).sign(Buffer.alloc(32, 7)),
    ],
    [
      "its payload changed",
      async (own) => {
        const [header, , signature] = signed(good, own).split(".")
        return `${header}.${part({ ...own, sub: newId() })}.${signature}`
      },
    ],
    ["3,000 characters", () => `${"a".repeat(1000)}.${"b".repeat(1000)}.${"c".repeat(1000)}`],
    ["four parts", (own) => `${signed(good, own)}.x`],
  ])("%s: 401", async (_, make) => {
    expect(await status(await make(await claims()))).toBe(401)
  })

  test("one that ran out on its row is refused although its own time is not over", async () => {
    const own = await claims()
    await system().apiSession.updateMany({
      where: { id: own.jti as string },
      data: { expiresAt: new Date() },
    })
    expect(await status(signed(good, own))).toBe(401)
  })
})

describe("a visitor's session", () => {
  let conversationId = ""
  let other = ""
  const path = () => `POST /conversation/${conversationId}/session/create`

  beforeAll(async () => {
    const send = asAction(client.caller)
    const { id: botId = "" } = (await send("POST /bot/create", { body: {} })).json
    const start = async () => {
      for await (const event of respond(client.caller.ctx, { sessionId: newId(), botId, text: "Hello" }))
        if (event.type === "accepted") return event.conversationId
      return ""
    }
    conversationId = await start()
    other = await start()
  })

  test("lives an hour, and opens nothing but its conversation's routes", async () => {
    const before = Date.now()
    const { json, status } = await asAction(client.caller)(path(), { body: {} })
    expect(status).toBe(200)
    expect(Math.round((Number(json.expiresAt) - before) / 1000)).toBeGreaterThan(3597)
    const send = asSession(json.token ?? "")
    expect((await send("GET /bot/list")).status).toBe(403)
    for (const path of [
      "/bot/create",
      `/conversation/${conversationId}/session/create`,
      `/conversation/${conversationId}/messages`,
      `/partner/user/${client.id}/session/create`,
    ])
      expect([path, (await send(`POST ${path}`, { body: {} })).status]).toEqual([path, 403])
  })

  test.each([
    [{ durationInSeconds: 1_799 }, 400],
    [{ durationInSeconds: 86_401 }, 400],
    [{ durationInSeconds: 1_800 }, 200],
    [{ durationInSeconds: 86_400 }, 200],
    [{ allowedRoutes: [] }, 400],
  ])("opened with %j answers %i", async (body, status) => {
    expect((await asAction(client.caller)(path(), { body })).status).toBe(status)
  })

  test("of a foreign, unknown or deleted conversation is 404; a deleted one's session is worth nothing", async () => {
    const stranger = asAction(await makeCaller())
    expect((await stranger(path(), { body: {} })).status).toBe(404)
    const own = asAction(client.caller)
    for (const id of [newId(), "nonsense"])
      expect((await own(`POST /conversation/${id}/session/create`, { body: {} })).status).toBe(404)
    const { token = "" } = (await own(`POST /conversation/${other}/session/create`, { body: {} })).json
    await system().conversation.updateMany({ where: { id: other }, data: { deletedAt: new Date() } })
    expect((await own(`POST /conversation/${other}/session/create`, { body: {} })).status).toBe(404)
    expect((await asSession(token)("GET /bot/list")).status).toBe(401)
  })
})
