import { ChatBotKit } from "@chatbotkit/sdk"
import { beforeAll, describe, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { type Caller, makeCaller, partnerOf } from "#tests/support/api.ts"
import { startApi } from "#tests/support/mount.ts"

await useDatabase()
const { url } = await startApi()

const sdkWith = (secret: string, more: object = {}) =>
  new ChatBotKit({ secret, baseUrl: url, retries: 0, ...more })

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

describe("contexts", () => {
  test("are made whole, fetched, listed, changed and deleted", async () => {
    const { context } = sdk.partner.user
    const { id: botId } = await sdkWith(client.secretKey).bot.create({})
    const created = await context.create(id, {
      name: "Renewal",
      description: "In March",
      meta: { a: 1 },
      payload: { seats: 5 },
      botId,
    } as never)
    const whole = {
      id: expect.any(String),
      name: "Renewal",
      description: "In March",
      meta: { a: 1 },
      payload: { seats: 5 },
      botId,
      createdAt: expect.any(Number),
      updatedAt: expect.any(Number),
    }
    expect(created).toEqual(whole)
    expect(await context.fetch(id, created.id)).toEqual(created)
    const other = await context.create(id, {})
    expect((await context.list(id)).items.map((item) => item.id)).toEqual([other.id, created.id])
    expect((await context.list(id, { botId })).items).toEqual([created])
    expect((await context.list(id, { botId: newId() })).items).toEqual([])
    expect((await context.list(id, { datasetId: "nonsense" })).items).toEqual([])
    const streamed = []
    for await (const event of context.list(id).stream()) streamed.push(event.data)
    expect(streamed).toHaveLength(2)
    expect(await context.update(id, created.id, { payload: { seats: 6 }, botId: null } as never)).toEqual({
      id: created.id,
    })
    const changed = await context.fetch(id, created.id)
    expect(changed).toMatchObject({ name: "Renewal", payload: { seats: 6 } })
    expect(changed).not.toHaveProperty("botId")
    expect(await context.delete(id, created.id)).toEqual({ id: created.id })
    await expect(context.fetch(id, created.id)).rejects.toMatchObject({ code: "NOT_FOUND" })
  })

  test("are about things of that client alone", async () => {
    const { id: foreignBot } = await sdkWith((await makeCaller()).secretKey).bot.create({})
    const { id: agencyBot } = await sdk.bot.create({})
    for (const botId of [foreignBot, agencyBot, newId(), "nonsense"])
      await expect(sdk.partner.user.context.create(id, { botId } as never)).rejects.toMatchObject({
        code: "NOT_FOUND",
      })
    const sibling = await sdk.partner.user.create({})
    const theirs = await sdk.partner.user.context.create(sibling.id, {})
    await expect(sdk.partner.user.context.fetch(id, theirs.id)).rejects.toMatchObject({ code: "NOT_FOUND" })
    await expect(sdk.partner.user.context.update(id, theirs.id, {})).rejects.toMatchObject({
      code: "NOT_FOUND",
    })
    await expect(sdk.partner.user.context.delete(id, theirs.id)).rejects.toMatchObject({ code: "NOT_FOUND" })
  })
})
