import { describe, expect, test } from "vitest"
import { createBot, deleteBot, getBot, listBots, pageOfBots, updateBot } from "#lib/domain/bots/bots.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

await useDatabase()
const cursor = { order: "desc" as const, take: 100, meta: {} }

describe("bots", () => {
  test("the first becomes the default, however many start at once", async () => {
    const ctx = await makeAccount()
    await Promise.all(Array.from({ length: 8 }, () => createBot(ctx, { name: "Bot" })))
    const { bots, total } = await pageOfBots(ctx, {})
    expect(total).toBe(8)
    expect(bots.filter((bot) => bot.isDefault)).toHaveLength(1)
  })

  test("deleting the default promotes the oldest active one", async () => {
    const ctx = await makeAccount()
    const first = await createBot(ctx, { name: "First" })
    await createBot(ctx, { name: "Off", isActive: false })
    const third = await createBot(ctx, { name: "Third", alias: "third" })
    await createBot(ctx, { name: "Fourth" })
    await deleteBot(ctx, { id: first.id })
    expect((await getBot(ctx, { id: "third" })).isDefault).toBe(true)
    await expect(getBot(ctx, { id: first.id })).rejects.toMatchObject({ code: "not_found" })
    await deleteBot(ctx, { id: third.id })
    await createBot(ctx, { name: "Again", alias: "third" })
  })

  test("an update changes what is named and leaves the rest", async () => {
    const ctx = await makeAccount()
    const bot = await createBot(ctx, { name: "Bot", backstory: "Be kind.", meta: { a: 1 } })
    const changed = await updateBot(ctx, { id: bot.id, settings: { name: "Bolt", backstory: null } })
    expect(changed).toMatchObject({ name: "Bolt", backstory: null, meta: { a: 1 }, isDefault: true })
    const other = await createBot(ctx, { name: "Other" })
    await updateBot(ctx, { id: other.id, settings: { isDefault: true } })
    expect((await getBot(ctx, { id: bot.id })).isDefault).toBe(false)
  })

  test("lists page by cursor and filter by meta", async () => {
    const ctx = await makeAccount()
    for (let i = 0; i < 5; i++)
      await createBot(ctx, { name: `Bot ${i}`, meta: { n: i, deep: { odd: i % 2 === 1 } } })
    const first = await listBots(ctx, { ...cursor, take: 2 })
    expect(first.map((bot) => bot.name)).toEqual(["Bot 4", "Bot 3"])
    const rest = await listBots(ctx, { ...cursor, cursor: first[1]?.id })
    expect(rest.map((bot) => bot.name)).toEqual(["Bot 2", "Bot 1", "Bot 0"])
    expect((await listBots(ctx, { ...cursor, meta: { n: "3" } })).map((bot) => bot.name)).toEqual(["Bot 3"])
    expect(await listBots(ctx, { ...cursor, meta: { "deep.odd": true } })).toHaveLength(2)
    await expect(listBots(ctx, { ...cursor, cursor: "nonsense" })).rejects.toMatchObject({
      code: "invalid_input",
    })
  })

  test("an alias is unique, unknown fields and long names are refused", async () => {
    const ctx = await makeAccount()
    await createBot(ctx, { alias: "one" })
    await expect(createBot(ctx, { alias: "one" })).rejects.toMatchObject({ code: "conflict" })
    await expect(createBot(ctx, { accountId: ctx.account.id } as never)).rejects.toMatchObject({
      code: "invalid_input",
    })
    await expect(createBot(ctx, { name: "x".repeat(201) })).rejects.toMatchObject({
      code: "invalid_input",
      details: { path: ["name"] },
    })
    expect((await pageOfBots(ctx, {})).total).toBe(1)
  })
})
