import { ChatBotKit } from "@chatbotkit/sdk"
import { beforeAll, describe, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { system } from "#lib/db/system.ts"
import { createToken } from "#lib/domain/api-keys/api-keys.ts"
import { useDatabase } from "#tests/setup/database.ts"
import {
  asAction,
  type Caller,
  credential,
  makeCaller,
  partnerOf,
  type Send,
  sender,
} from "#tests/support/api.ts"
import { startApi } from "#tests/support/mount.ts"

await useDatabase()
const { url } = await startApi()

let caller: Caller
let send: Send
beforeAll(async () => {
  caller = await makeCaller()
  send = asAction(caller)
})

const idOf = async (body: object = {}, api = send) => (await api("POST /bot/create", { body })).json.id ?? ""

test("create answers the id alone, fetch shows it all", async () => {
  const body = {
    name: "Bot",
    description: "d",
    backstory: "b",
    model: "gpt-4",
    alias: "first",
    meta: { a: 1 },
  }
  const created = await send("POST /bot/create", { body })
  expect(created.status).toBe(200)
  expect(created.json).toEqual({ id: expect.any(String) })
  for (const reference of [created.json.id, "first"]) {
    const { json } = await send(`GET /bot/${reference}/fetch`)
    expect(json).toEqual({
      id: created.json.id,
      ...body,
      visibility: "private",
      privacy: false,
      moderation: false,
      createdAt: expect.any(Number),
      updatedAt: expect.any(Number),
    })
    expect(Math.abs(Date.now() - Number(json.createdAt))).toBeLessThan(60_000)
  }
})

test("update changes what is sent; null and empty clear; delete works by alias", async () => {
  await send("POST /bot/create", { body: { name: "A", description: "d", backstory: "b", alias: "second" } })
  const updated = await send("POST /bot/second/update", {
    body: { description: null, backstory: "", privacy: true },
  })
  expect(updated.json).toEqual({ id: expect.any(String) })
  const { json } = await send("GET /bot/second/fetch")
  expect(json).toMatchObject({ name: "A", privacy: true })
  expect(json).not.toHaveProperty("description")
  expect(json).not.toHaveProperty("backstory")
  expect((await send("POST /bot/second/delete", { body: {} })).json).toEqual(updated.json)
  expect((await send("GET /bot/second/fetch")).json).toMatchObject({ code: "NOT_FOUND" })
})

describe("meta", () => {
  test("an object replaces, $update merges in both notations, _keys are dropped", async () => {
    const id = await idOf({ meta: { a: 1, _secret: 2, deep: { x: 1 } } })
    const meta = async () => (await send(`GET /bot/${id}/fetch`)).json.meta
    expect(await meta()).toEqual({ a: 1, deep: { x: 1 } })
    await send(`POST /bot/${id}/update`, { body: { meta: { $update: { b: 2, _c: 3, deep: { y: 2 } } } } })
    expect(await meta()).toEqual({ a: 1, b: 2, deep: { y: 2 } })
    await send(`POST /bot/${id}/update`, { body: { $update: { a: false } } })
    expect(await meta()).toEqual({ a: false, b: 2, deep: { y: 2 } })
    await send(`POST /bot/${id}/update`, { body: { name: "kept" } })
    expect(await meta()).toEqual({ a: false, b: 2, deep: { y: 2 } })
    await send(`POST /bot/${id}/update`, { body: { meta: { z: 1 } } })
    expect(await meta()).toEqual({ z: 1 })
    await send(`POST /bot/${id}/update`, { body: { meta: null } })
    expect(await meta()).toEqual({})
  })

  test("merges at once all count", async () => {
    const id = await idOf()
    const keys = Array.from({ length: 12 }, (_, n) => `k${n}`)
    await Promise.all(
      keys.map((key) => send(`POST /bot/${id}/update`, { body: { meta: { $update: { [key]: true } } } })),
    )
    const { meta } = (await send(`GET /bot/${id}/fetch`)).json
    expect(Object.keys(meta ?? {}).sort()).toEqual(keys.sort())
  })
})

describe("list", () => {
  let api: Send
  const ids: string[] = []
  beforeAll(async () => {
    api = asAction(await makeCaller({ bots: 200 }))
    for (let n = 0; n < 105; n++)
      ids.push(
        await idOf(
          {
            name: `Bot ${n}`,
            meta: { n, flag: n % 2 === 0, deep: { k: "v" }, ...(n === 1 && { text: "5" }) },
          },
          api,
        ),
      )
  })
  const names = async (query: string) =>
    ((await api(`GET /bot/list?${query}`)).json.items ?? []).map(({ name }) => String(name))

  test("pages from the newest, 100 at most, by the last id seen", async () => {
    const first = (await api("GET /bot/list")).json
    expect(first.items).toHaveLength(100)
    expect(first.items?.[0]?.name).toBe("Bot 104")
    expect(first.cursor).toBe(first.items?.at(-1)?.id)
    const second = (await api(`GET /bot/list?cursor=${first.cursor}`)).json
    expect(second.items?.map(({ name }) => name)).toEqual(["Bot 4", "Bot 3", "Bot 2", "Bot 1", "Bot 0"])
    const end = (await api(`GET /bot/list?cursor=${second.cursor}`)).json
    expect(end).toEqual({ items: [], cursor: "" })
  })

  test.each([
    ["take=2", ["Bot 104", "Bot 103"]],
    ["limit=1", ["Bot 104"]],
    ["order=asc&take=2", ["Bot 0", "Bot 1"]],
    ["order=sideways&take=1", ["Bot 104"]],
    ["cursor=&take=1", ["Bot 104"]],
    ["meta.n=7", ["Bot 7"]],
    ["meta[n]=7", ["Bot 7"]],
    ["meta[deep][k]=v&meta.flag=false&take=1", ["Bot 103"]],
    ["meta.deep.k=v&meta.n=8", ["Bot 8"]],
    ["meta.n=7&meta.flag=true", []],
    ["meta.none=1", []],
    ["meta.text=5", ["Bot 1"]],
    ["meta.text=5.0", []],
  ])("?%s", async (query, expected) => {
    expect(await names(query)).toEqual(expected)
  })

  test.each(["take=0", "take=x", "take=1000", "take=-3"])("?%s is the default of 100", async (query) => {
    expect(await names(query)).toHaveLength(100)
  })

  test("a foreign cursor is only a position, a malformed one is refused", async () => {
    expect(await names(`cursor=${newId()}&take=1`)).toEqual(["Bot 104"])
    const bad = await api("GET /bot/list?cursor=../../etc")
    expect([bad.status, bad.json.code]).toEqual([400, "BAD_REQUEST"])
  })

  test("streams all pages as ASCII JSON lines", async () => {
    const headers = { Accept: "application/jsonl" }
    await api(`POST /bot/${ids[0]}/update`, { body: { name: "né 🦜" } })
    const answer = await api("GET /bot/list", { headers })
    expect(answer.headers.get("content-type")).toBe("application/jsonl")
    expect(answer.text).toMatch(/^[\x20-\x7e\n]+$/)
    expect(answer.text).not.toContain("\n\n")
    const lines = answer.text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line))
    expect(lines).toHaveLength(105)
    expect(lines.every(({ type }) => type === "item")).toBe(true)
    expect(lines.at(-1).data.name).toBe("né 🦜")
    const five = await api("GET /bot/list?take=5", { headers })
    expect(five.text.trimEnd().split("\n")).toHaveLength(5)
    await api(`POST /bot/${ids[0]}/update`, { body: { name: "=cmd()" } })
  })

  test("exports CSV in which nothing runs", async () => {
    const answer = await api("GET /bot/list", { headers: { Accept: "text/csv" } })
    const rows = answer.text.trimEnd().split("\r\n")
    expect(rows).toHaveLength(106)
    expect(rows[0]).toMatch(/^"id","name","description"/)
    expect(rows.at(-1)).toContain(`"'=cmd()"`)
  })

  test("a form that it does not have is refused", async () => {
    const answer = await api("GET /bot/list", { headers: { Accept: "image/png" } })
    expect([answer.status, answer.json.message]).toEqual([400, "Unsupported accept header"])
  })
})

test.each([
  [{ evil: 1 }, 400],
  [{ name: 5 }, 400],
  [{ privacy: "yes" }, 400],
  [{ visibility: "everyone" }, 400],
  [{ accountId: newId() }, 400],
  [{ isDefault: true }, 400],
  [{ datasetId: "nonsense" }, 404],
  [{ datasetId: newId() }, 404],
  [{ skillsetId: newId() }, 404],
  [{ blueprintId: newId() }, 404],
])("create refuses %j with %i", async (body, status) => {
  expect((await send("POST /bot/create", { body })).status).toBe(status)
})

describe("who may call", () => {
  test("Token and Bearer are the same; other schemes and forms are 401", async () => {
    const key = caller.secretKey
    for (const value of [`Token ${key}`, `bearer ${key}`, `Bearer   ${key}`])
      expect((await sender({ Authorization: value })("GET /bot/list?take=1")).status).toBe(200)
    for (const value of [key, `Basic ${key}`, `Bearer ${key} x`, "Bearer", "Bearer a.b.c"])
      expect((await sender({ Authorization: value })("GET /bot/list?take=1")).status).toBe(401)
  })

  test("a scoped key is held to its routes, before existence", async () => {
    const { token } = await createToken(caller.ctx, {
      kind: "secret",
      allowedRoutes: ["bot/**", "!bot/*/delete"],
    })
    const scoped = sender(credential("action", token))
    const id = await idOf({}, scoped)
    expect((await scoped("GET /v1/bot/list?take=1")).status).toBe(200)
    const refused = await scoped(`POST /bot/${id}/delete`, { body: {} })
    expect([refused.status, refused.json.code]).toEqual([403, "NOT_AUTHORIZED"])
    expect((await scoped("POST /bot/none/delete", { body: {} })).status).toBe(403)
    const narrow = await createToken(caller.ctx, { kind: "secret", allowedRoutes: ["/api/v1/bot/*/fetch"] })
    const one = sender(credential("action", narrow.token))
    expect((await one(`GET /bot/${id}/fetch`)).status).toBe(200)
    expect((await one("GET /bot/list")).status).toBe(403)
  })

  test("an agency works in its own client's account and in no other", async () => {
    const agency = await partnerOf(caller)
    const stranger = await makeCaller()
    const as = (headers: Record<string, string>) =>
      sender({ ...credential("action", agency.secretKey), ...headers })("GET /bot/list")
    const child = caller.ctx.account.id
    for (const name of ["X-RunAs-UserId", "x-runas-user-id"]) {
      const answer = await as({ [name]: child })
      expect(answer.status).toBe(200)
      expect(answer.json.items?.length).toBeGreaterThan(0)
    }
    expect((await as({})).json.items).toEqual([])
    const refused = [
      { "X-RunAs-UserId": stranger.ctx.account.id },
      { "X-RunAs-UserId": agency.ctx.account.id },
      { "X-RunAs-UserId": newId() },
      { "X-RunAs-UserId": "nonsense" },
      { "X-RunAs-UserId": `${child}, ${child}` },
      { "X-RunAs-UserId": child, "x-runas-user-id": child },
      { "X-RunAs-UserId": child, "x-runas-child-user-email": "a@b.c" },
    ]
    const texts = new Set<string>()
    for (const headers of refused) {
      const answer = await as(headers as never)
      expect([answer.status, answer.json.code]).toEqual([401, "NOT_AUTHENTICATED"])
      texts.add(answer.text)
    }
    expect(texts.size).toBe(1)
    await system().account.update({ where: { id: child }, data: { email: "client@example.com" } })
    const byEmail = (email: string) => as({ "x-runas-child-user-email": email })
    for (const email of ["client@example.com", "Client@Example.COM"])
      expect((await byEmail(email)).json.items?.length).toBeGreaterThan(0)
    for (const email of ["other@example.com", "client@example.com, client@example.com"])
      texts.add((await byEmail(email)).text)
    await system().account.update({ where: { id: child }, data: { status: "suspended" } })
    texts.add((await byEmail("client@example.com")).text)
    await system().account.update({ where: { id: child }, data: { status: "active" } })
    expect(texts.size).toBe(1)
    const asClient = sender({ ...credential("action", caller.secretKey), "X-RunAs-UserId": child })
    expect((await asClient("GET /bot/list")).status).toBe(401)
  })
})

test("at the limit: 429 LIMITS_REACHED", async () => {
  const full = asAction(await makeCaller({ bots: 1 }))
  await idOf({}, full)
  const answer = await full("POST /bot/create", { body: {} })
  expect([answer.status, answer.json.code]).toEqual([429, "LIMITS_REACHED"])
})

test("the official SDK works", async () => {
  const sdk = new ChatBotKit({ secret: caller.secretKey, baseUrl: url })
  const { id } = await sdk.bot.create({ name: "From the SDK ✓", meta: { via: "sdk", n: 5 } })
  expect(await sdk.bot.fetch(id)).toMatchObject({ id, name: "From the SDK ✓" })
  await sdk.bot.update(id, { name: "Again", meta: { $update: { more: true } } as never })
  const { items } = await sdk.bot.list({ meta: { via: "sdk" }, take: 5 })
  expect(items).toMatchObject([{ id, name: "Again", meta: { via: "sdk", n: 5, more: true } }])
  const streamed = []
  for await (const event of sdk.bot.list({ meta: { via: "sdk" } }).stream()) streamed.push(event)
  expect(streamed).toMatchObject([{ type: "item", data: { id } }])
  expect(await sdk.bot.delete(id)).toMatchObject({ id })
  await expect(sdk.bot.fetch(id)).rejects.toMatchObject({ code: "NOT_FOUND" })
})
