import { ChatBotKit } from "@chatbotkit/sdk"
import { beforeAll, describe, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { systemSql } from "#lib/db/system.ts"
import { useDatabase } from "#tests/setup/database.ts"
import {
  asAction,
  type Caller,
  credential,
  makeAgency,
  makeCaller,
  partnerOf,
  type Send,
  sender,
} from "#tests/support/api.ts"
import { startApi } from "#tests/support/mount.ts"

await useDatabase()
const { url } = await startApi()

const sdkWith = (secret: string, more: object = {}) =>
  new ChatBotKit({ secret, baseUrl: url, retries: 0, ...more })
const withKey = (key: string) => sender(credential("action", key))

let client: Caller
let agency: Caller
let id: string
let sdk: ChatBotKit
beforeAll(async () => {
  client = await makeCaller()
  agency = await partnerOf(client)
  id = client.ctx.account.id
  sdk = sdkWith(agency.secretKey)
})

describe("tokens of a sub-account", () => {
  test("are shown once, work in it alone, and are listed without their value", async () => {
    const created = await sdk.partner.user.token.create(id, {
      name: "Site",
      description: "Of the site",
      meta: { a: 1, _b: 2 },
    } as never)
    expect(created).toEqual({
      id: expect.any(String),
      token: expect.stringMatching(/^sk-[0-9a-f]{64}$/),
      createdAt: expect.any(Number),
    })
    const own = sdkWith(created.token)
    const bot = await own.bot.create({ name: "Made by the token" })
    expect(await sdkWith(client.secretKey).bot.fetch(bot.id)).toMatchObject({ name: "Made by the token" })
    const { items, cursor } = await sdk.partner.user.token.list(id, { take: 1 })
    expect(items).toEqual([
      {
        id: created.id,
        name: "Site",
        description: "Of the site",
        meta: { a: 1 },
        createdAt: created.createdAt,
        updatedAt: expect.any(Number),
      },
    ])
    expect(cursor).toBe(created.id)
    const streamed = []
    for await (const event of sdk.partner.user.token.list(id).stream()) streamed.push(event.data)
    expect(streamed).toHaveLength(2)
    expect(JSON.stringify(streamed)).not.toContain(created.token.slice(5, 40))
  })

  test("can be changed, narrowed and ended", async () => {
    const { id: tokenId, token } = await sdk.partner.user.token.create(id, {})
    expect(
      await sdk.partner.user.token.update(id, tokenId, { name: "New", meta: { b: 1 } } as never),
    ).toEqual({
      id: tokenId,
    })
    expect((await sdk.partner.user.token.list(id)).items[0]).toMatchObject({ name: "New", meta: { b: 1 } })
    const own = sdkWith(token)
    await own.bot.list()
    const config = { allowedRoutes: ["conversation/**"] }
    await sdk.partner.user.token.update(id, tokenId, { config } as never)
    await expect(own.bot.list()).rejects.toMatchObject({ code: "NOT_AUTHORIZED" })
    await sdk.partner.user.token.update(id, tokenId, { name: "Still narrow" })
    await expect(own.bot.list()).rejects.toMatchObject({ code: "NOT_AUTHORIZED" })
    expect((await sdk.partner.user.token.list(id)).items[0]).toMatchObject({ config })
    await sdk.partner.user.token.update(id, tokenId, { config: {} })
    await own.bot.list()
    expect(await sdk.partner.user.token.delete(id, tokenId)).toEqual({ id: tokenId })
    await expect(own.bot.list()).rejects.toMatchObject({ code: "NOT_AUTHENTICATED" })
    await expect(sdk.partner.user.token.delete(id, tokenId)).rejects.toMatchObject({ code: "NOT_FOUND" })
  })

  test("of a sibling, or of nobody, are not there", async () => {
    const sibling = await sdk.partner.user.create({})
    const { id: theirs } = await sdk.partner.user.token.create(sibling.id, {})
    const stranger = await makeCaller()
    const above = sdkWith((await partnerOf(stranger)).secretKey)
    const { id: foreign } = await above.partner.user.token.create(stranger.ctx.account.id, {})
    for (const tokenId of [theirs, foreign, newId(), "nonsense"]) {
      await expect(sdk.partner.user.token.update(id, tokenId, {})).rejects.toMatchObject({
        code: "NOT_FOUND",
      })
      await expect(sdk.partner.user.token.delete(id, tokenId)).rejects.toMatchObject({ code: "NOT_FOUND" })
    }
  })

  test.each([
    [["bot/**", "!bot/*/delete"], 200, 403],
    [["bot/list"], 200, 403],
    [[], 403, 403],
    ["bot/**", 403, 403],
    [null, 403, 403],
    [{}, 403, 403],
    [undefined, 200, 404],
  ])("with config.allowedRoutes %j: list %i, delete %i", async (allowedRoutes, list, remove) => {
    const { token } = await sdk.partner.user.token.create(id, { config: { allowedRoutes } } as never)
    const send = withKey(token)
    expect((await send("GET /bot/list")).status).toBe(list)
    expect((await send(`POST /bot/${newId()}/delete`, { body: {} })).status).toBe(remove)
  })

  test("are in no dump of the database, also under an Idempotency-Key", async () => {
    const send = asAction(agency)
    const headers = { "Idempotency-Key": "new-token" }
    const ask = () => send(`POST /partner/user/${id}/token/create`, { body: {}, headers })
    const [first, again] = [await ask(), await ask()]
    expect(first.status).toBe(200)
    expect(again.text).toBe(first.text)
    expect(again.headers.get("idempotency-replayed")).toBe("true")
    const session = await send(`POST /partner/user/${id}/session/create`, {
      body: {},
      headers: { "Idempotency-Key": "new-session" },
    })
    const { rows } = await systemSql().query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    )
    const dump: string[] = []
    for (const { name } of rows) {
      const table = await systemSql()
        .query<{ row: string }>(`select t::text as row from "${name}" t`)
        .catch(() => ({ rows: [] }))
      dump.push(...table.rows.map(({ row }) => row))
    }
    expect(dump.join("\n")).toContain("new-token")
    for (const secret of [first.json.token, session.json.token])
      expect(dump.join("\n")).not.toContain(secret?.slice(-32))
  })
})

describe("the account's own tokens", () => {
  let send: Send
  beforeAll(() => {
    send = asAction(client)
  })

  test("are made, shown, listed, changed and ended", async () => {
    const body = {
      name: "Own",
      description: "Mine",
      meta: { m: true },
      config: { allowedRoutes: ["bot/**"], note: "x" },
    }
    const created = (await send("POST /token/create", { body })).json
    expect(created).toEqual({
      id: expect.any(String),
      token: expect.stringMatching(/^sk-[0-9a-f]{64}$/),
      createdAt: expect.any(Number),
    })
    const path = `/token/${created.id}`
    expect((await send(`GET ${path}/fetch`)).json).toEqual({
      id: created.id,
      ...body,
      createdAt: created.createdAt,
      updatedAt: expect.any(Number),
    })
    const listed = (await send("GET /token/list?meta.m=true")).json.items
    expect(listed).toHaveLength(1)
    expect(listed?.[0]).toMatchObject({ id: created.id, name: "Own" })
    expect((await send(`POST ${path}/update`, { body: { name: "Renamed" } })).json).toEqual({
      id: created.id,
    })
    expect((await send(`GET ${path}/fetch`)).json).toMatchObject({ name: "Renamed", description: "Mine" })
    expect((await withKey(created.token ?? "")("GET /bot/list")).status).toBe(200)
    expect((await send(`POST ${path}/delete`, { body: {} })).json).toEqual({ id: created.id })
    expect((await withKey(created.token ?? "")("GET /bot/list")).status).toBe(401)
    expect((await send(`GET ${path}/fetch`)).status).toBe(404)
  })

  test("of the Tenant API are not among them", async () => {
    const { items } = (await send("GET /token/list")).json
    expect(items?.map(({ id }) => id)).not.toContain(undefined)
    const { rows } = await systemSql().query<{ id: string }>(
      `select id from "Token" where "accountId" = $1 and kind = 'tenant'`,
      [id],
    )
    expect(rows).toHaveLength(1)
    expect((await send(`GET /token/${rows[0]?.id}/fetch`)).status).toBe(404)
    expect((await send(`POST /token/${rows[0]?.id}/update`, { body: {} })).status).toBe(404)
  })

  test.each([
    [["token/**"], undefined, 403],
    [["token/**"], [], 403],
    [["token/**"], ["token/**"], 200],
    [["token/**"], ["token/list"], 403],
    [["token/**"], ["**"], 403],
    [["token/**"], ["!bot/list"], 403],
    [["token/**", "bot/list"], ["bot/list"], 200],
    [["token/**", "!bot/list"], ["token/**"], 403],
    [["token/**", "!bot/list"], ["token/**", "!bot/list"], 200],
    [["!bot/list"], ["!bot/list"], 200],
    [["!bot/list"], ["!bot/list", "conversation/**"], 200],
    [["!bot/list"], undefined, 403],
  ])("a key for %j hands on %j: %i", async (own, given, status) => {
    const { token = "" } = (await send("POST /token/create", { body: { config: { allowedRoutes: own } } }))
      .json
    const config = given === undefined ? {} : { allowedRoutes: given }
    expect((await withKey(token)("POST /token/create", { body: { config } })).status).toBe(status)
  })

  test("a scoped key widens neither itself nor another", async () => {
    const create = async (allowedRoutes?: string[]) =>
      (await send("POST /token/create", { body: allowedRoutes ? { config: { allowedRoutes } } : {} })).json
    const narrow = await create(["token/**"])
    const wide = await create()
    const same = await create(["token/**"])
    const scoped = withKey(narrow.token ?? "")
    const update = async (tokenId: unknown, body: object) =>
      (await scoped(`POST /token/${tokenId}/update`, { body })).status
    expect(await update(narrow.id, { config: {} })).toBe(403)
    expect(await update(narrow.id, { config: { allowedRoutes: ["**"] } })).toBe(403)
    expect(await update(wide.id, { name: "Taken" })).toBe(403)
    expect(await update(same.id, { name: "Fine" })).toBe(200)
    expect(await update(same.id, { config: { allowedRoutes: ["token/**", "!token/create"] } })).toBe(200)
  })

  test("a session of the account cannot make, see or end one", async () => {
    const { token } = await sdk.partner.user.session.create(id, {})
    const within = withKey(token)
    const { id: tokenId } = (await send("POST /token/create", { body: {} })).json
    expect((await within("POST /token/create", { body: {} })).status).toBe(403)
    expect((await within(`POST /token/${tokenId}/update`, { body: {} })).status).toBe(403)
    expect((await within(`POST /token/${tokenId}/delete`, { body: {} })).status).toBe(403)
  })

  test("an agency running as the client makes the client's", async () => {
    const running = sender({ ...credential("action", agency.secretKey), "X-RunAs-UserId": id })
    const made = (await running("POST /token/create", { body: { name: "By the agency" } })).json
    expect((await send(`GET /token/${made.id}/fetch`)).json.name).toBe("By the agency")
    expect((await asAction(agency)(`GET /token/${made.id}/fetch`)).status).toBe(404)
  })

  test("a foreign or unknown one is 404", async () => {
    const stranger = asAction(await makeAgency())
    const foreign = (await stranger("POST /token/create", { body: {} })).json.id
    for (const tokenId of [foreign, newId(), "nonsense"]) {
      expect((await send(`GET /token/${tokenId}/fetch`)).status).toBe(404)
      expect((await send(`POST /token/${tokenId}/update`, { body: {} })).status).toBe(404)
      expect((await send(`POST /token/${tokenId}/delete`, { body: {} })).status).toBe(404)
    }
    expect((await stranger(`GET /token/${foreign}/fetch`)).status).toBe(200)
  })
})
