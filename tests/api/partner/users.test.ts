import { ChatBotKit } from "@chatbotkit/sdk"
import { beforeAll, describe, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { asTenant, type Caller, makeAgency, makeCaller, partnerOf } from "#tests/support/api.ts"
import { startApi } from "#tests/support/mount.ts"

await useDatabase()
const { url } = await startApi()

/** What is in an answer although the SDK's types do not say so. */
type Shown = Record<string, unknown>
const sdkOf = ({ secretKey }: Caller, more: object = {}) =>
  new ChatBotKit({ secret: secretKey, baseUrl: url, retries: 0, ...more })

let agency: Caller
let sdk: ChatBotKit
beforeAll(async () => {
  agency = await makeAgency()
  sdk = sdkOf(agency)
})
const users = () => sdk.partner.user

describe("create and fetch", () => {
  test("takes {} and shows what is there", async () => {
    const before = Date.now()
    const created = await users().create({})
    expect(created).toEqual({ id: expect.stringMatching(/^[0-9a-f-]{36}$/) })
    const fetched = await users().fetch(created.id)
    expect(fetched).toEqual({
      id: created.id,
      name: "",
      meta: {},
      createdAt: expect.any(Number),
      updatedAt: expect.any(Number),
    })
    expect(fetched.createdAt).toBeGreaterThan(before - 1000)
  })

  test("takes and shows everything", async () => {
    const limits = {
      tokens: 1000,
      conversations: 20,
      messages: 0,
      database: { bots: 2, datasets: 3, records: 4, skillsets: 5, abilities: 6, files: 7, users: 0 },
      file: { maxFileSize: 1024 },
    }
    const given = {
      name: "Alder Coffee",
      description: "Roaster",
      image: "https://example.com/a.png",
      email: "Owner@Alder.Example",
      alias: "alder",
      meta: { crm: "7", _hidden: 1 },
      limits,
    }
    const { id } = await users().create(given as never)
    expect(await users().fetch(id)).toMatchObject({
      id,
      name: "Alder Coffee",
      description: "Roaster",
      image: "https://example.com/a.png",
      email: "owner@alder.example",
      alias: "alder",
      meta: { crm: "7" },
      limits,
    })
    expect(await users().fetch("alder")).toMatchObject({ id })
  })

  test("drops limits of things that it does not have", async () => {
    const limits = {
      messages: 5,
      credits: 7,
      database: { bots: 1, planets: 9 },
      attachment: { maxFileSize: 1 },
    }
    const { id } = await users().create({ limits } as never)
    expect(((await users().fetch(id)) as Shown).limits).toEqual({ messages: 5, database: { bots: 1 } })
  })

  test.each([
    [{ limits: { messages: -1 } }],
    [{ limits: { messages: 1.5 } }],
    [{ limits: { messages: "5" } }],
    [{ limits: { database: { bots: -1 } } }],
    [{ email: "nobody" }],
    [{ email: "a@b.example, c@d.example" }],
    [{ name: "x".repeat(121) }],
    [{ status: "suspended" }],
    [{ parentId: newId() }],
    [{ kind: "partner" }],
    [{ planId: newId() }],
  ])("refuses %j", async (body) => {
    await expect(users().create(body as never)).rejects.toMatchObject({ code: "BAD_REQUEST" })
  })

  test("an e-mail address and an alias are taken once an agency, whatever the case", async () => {
    const email = "once@example.com"
    await users().create({ email, alias: "once" } as never)
    await expect(users().create({ email: "ONCE@example.com" })).rejects.toMatchObject({ code: "CONFLICT" })
    await expect(users().create({ alias: "once" } as never)).rejects.toMatchObject({ code: "CONFLICT" })
    const other = await users().create({})
    await expect(users().update(other.id, { email })).rejects.toMatchObject({ code: "CONFLICT" })
    expect(await sdkOf(await makeAgency()).partner.user.create({ email })).toMatchObject({
      id: expect.any(String),
    })
  })

  test("the same e-mail address twice at once makes one", async () => {
    const made = await Promise.allSettled(
      Array.from({ length: 10 }, () => users().create({ email: "race@example.com" })),
    )
    expect(made.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  })
})

describe("list", () => {
  let own: Caller
  let ids: string[] = []
  beforeAll(async () => {
    own = await makeAgency()
    const { user } = sdkOf(own).partner
    for (let n = 0; n < 5; n++)
      ids.push((await user.create({ name: `Client ${n}`, email: `c${n}@example.com`, meta: { n } })).id)
    ids.push((await user.create({ name: "Nameless" })).id)
    ids = ids.reverse()
    await makeCaller()
  })
  const list = async (request: object = {}) =>
    (await sdkOf(own).partner.user.list(request as never)).items.map(({ id }) => id)

  test("shows the agency's own, newest first", async () => {
    expect(await list()).toEqual(ids)
    expect(await list({ order: "asc" })).toEqual([...ids].reverse())
    const page = await sdkOf(own).partner.user.list({ take: 2 })
    expect(page.items.map(({ id }) => id)).toEqual(ids.slice(0, 2))
    expect(page.cursor).toBe(ids[1])
    expect(await list({ take: 2, cursor: page.cursor })).toEqual(ids.slice(2, 4))
    expect(await list({ meta: { n: 3 } })).toEqual([ids[2]])
    expect((await sdkOf(await makeAgency()).partner.user.list()).items).toEqual([])
  })

  test.each([
    ["c1@example.com", 1],
    ["C1@EXAMPLE.com", 1],
    [" c1@example.com ", 1],
    ["c1@example", 0],
    ["%", 0],
    ["c_@example.com", 0],
    ["c1@example.com,c2@example.com", 0],
    ["other@example.com", 0],
    ["", 0],
  ])("email=%s finds %i", async (email, found) => {
    const items = await list({ email })
    expect(items).toHaveLength(found)
    if (found) expect(items).toEqual([ids[4]])
  })

  test("streams", async () => {
    const streamed = []
    for await (const event of sdkOf(own).partner.user.list().stream()) streamed.push(event)
    expect(streamed.map(({ type }) => type)).toEqual(Array(6).fill("item"))
    expect(streamed.map(({ data }) => (data as { id: string }).id)).toEqual(ids)
  })
})

describe("update", () => {
  test("changes what is named, clears with nothing, replaces limits, merges meta", async () => {
    const { id } = await users().create({
      name: "A",
      email: "a@update.example",
      image: "i",
      meta: { a: 1 },
      limits: { messages: 5, tokens: 6 },
    })
    expect(await users().update(id, { name: "B" })).toEqual({ id })
    expect(await users().fetch(id)).toMatchObject({ name: "B", email: "a@update.example", image: "i" })
    await users().update(id, { image: "", description: null, meta: { $update: { b: 2 } } } as never)
    const fetched = (await users().fetch(id)) as Shown
    expect(fetched).not.toHaveProperty("image")
    expect(fetched.meta).toEqual({ a: 1, b: 2 })
    await users().update(id, { limits: { tokens: 7 } })
    expect(((await users().fetch(id)) as Shown).limits).toEqual({ tokens: 7 })
    await users().update(id, { limits: null, email: "" } as never)
    expect(await users().fetch(id)).not.toHaveProperty("limits")
    expect(await users().fetch(id)).not.toHaveProperty("email")
  })

  test("two merges at once both count", async () => {
    const { id } = await users().create({})
    await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        users().update(id, { meta: { $update: { [`k${n}`]: n } } } as never),
      ),
    )
    expect(Object.keys(((await users().fetch(id)) as Shown).meta as object)).toHaveLength(10)
  })
})

describe("limits", () => {
  test("of a client made in any way show in its /tenant/usage, as the smaller of the two", async () => {
    const client = await makeCaller({}, { messages: 50 })
    const above = sdkOf(await partnerOf(client))
    await above.partner.user.update(client.ctx.account.id, {
      limits: { conversations: 9, messages: 80, database: { bots: 3 } },
    } as never)
    const { json } = await asTenant(client)("GET /tenant/usage")
    expect(json.data).toMatchObject({
      limits: { max_bots: 3, max_conversations_per_month: 9, max_messages_per_month: 50 },
    })
  })

  test("hold exactly, for the client and for all of the agency's clients together", async () => {
    const above = await makeAgency({ bots: 7 })
    const owner = sdkOf(above)
    const clients = await Promise.all(
      [5, 4].map((bots) => owner.partner.user.create({ limits: { database: { bots } } } as never)),
    )
    const create = (id: string) => sdkOf(above, { runAsUserId: id }).bot.create({ name: "B" })
    const tried = await Promise.allSettled(
      Array.from({ length: 50 }, (_, n) => create(clients[n % 2]?.id ?? "")),
    )
    const refused = tried.filter(({ status }) => status === "rejected")
    expect(refused).toHaveLength(43)
    for (const one of refused) expect(one).toMatchObject({ reason: { code: "LIMITS_REACHED" } })
    const counts = await Promise.all(
      clients.map(async ({ id }) => (await sdkOf(above, { runAsUserId: id }).bot.list()).items.length),
    )
    expect(counts[0]).toBeLessThanOrEqual(5)
    expect(counts[1]).toBeLessThanOrEqual(4)
    expect(counts.reduce((sum, count) => sum + count)).toBe(7)
  })

  test("of users hold for the agency, and deleting one makes room", async () => {
    const above = sdkOf(await makeAgency({ users: 3 }))
    const made = await Promise.allSettled(Array.from({ length: 50 }, () => above.partner.user.create({})))
    const ids = made.flatMap((one) => (one.status === "fulfilled" ? [one.value.id] : []))
    expect(ids).toHaveLength(3)
    await above.partner.user.delete(ids[0] ?? "")
    await above.partner.user.create({})
    await expect(above.partner.user.create({})).rejects.toMatchObject({ code: "LIMITS_REACHED" })
  })

  test("of zero block", async () => {
    const { id } = await users().create({ limits: { database: { bots: 0 } } } as never)
    const blocked = sdkOf(agency, { runAsUserId: id }).bot.create({})
    await expect(blocked).rejects.toMatchObject({ code: "LIMITS_REACHED" })
  })
})
