import { beforeAll, describe, expect, test } from "vitest"
import { createBot } from "#lib/domain/bots/bots.ts"
import { createClient, pageOfClients, setClientStatus, updateClient } from "#lib/domain/clients/clients.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { type Caller, makeAgency, makeCaller, partnerOf } from "#tests/support/api.ts"

await useDatabase()

let agency: Caller
beforeAll(async () => {
  agency = await makeAgency({ messages: 500 })
  for (const [name, email] of [
    ["Alder Coffee", "owner@alder.example"],
    ["Birch Books", "hello@birch.example"],
    ["Cedar 100%", null],
  ] as const)
    await createClient(agency.ctx, { name, email, limits: { bots: 2, messages: 900 } })
  await makeCaller()
})
const names = async (query: object = {}) =>
  (await pageOfClients(agency.ctx, query)).clients.map(({ name }) => name)

describe("a page of clients", () => {
  test.each([
    [{}, ["Cedar 100%", "Birch Books", "Alder Coffee"]],
    [{ search: "alder" }, ["Alder Coffee"]],
    [{ search: "BIRCH.EXAMPLE" }, ["Birch Books"]],
    [{ search: "%" }, ["Cedar 100%"]],
    [{ search: "_" }, []],
    [{ search: "nobody" }, []],
    [{ perPage: 2 }, ["Cedar 100%", "Birch Books"]],
    [{ perPage: 2, page: 2 }, ["Alder Coffee"]],
  ])("%j", async (query, expected) => {
    expect(await names(query)).toEqual(expected)
  })

  test("shows use beside the smaller of the client's and the agency's limits", async () => {
    const client = await makeCaller()
    const above = await partnerOf(client)
    await createBot(client.ctx, { name: "Bot" })
    await updateClient(above.ctx, { id: client.ctx.account.id, settings: { limits: { bots: 3 } } })
    const { clients, total } = await pageOfClients(above.ctx, { id: client.ctx.account.id })
    expect(total).toBe(1)
    expect(clients[0]).toMatchObject({
      used: { bots: 1, conversations: 0, messages: 0 },
      limits: { bots: 3, conversations: 10_000, messages: 100_000 },
      ownLimits: { bots: 3 },
      planLimits: { bots: 100 },
      planName: "Standard",
    })
    expect((await pageOfClients(agency.ctx, {})).clients[0]?.limits).toMatchObject({ bots: 2, messages: 500 })
  })

  test("is for agencies alone, and shows no other agency's", async () => {
    const client = await makeCaller()
    await expect(pageOfClients(client.ctx, {})).rejects.toMatchObject({ code: "not_authorized" })
    const id = client.ctx.account.id
    expect((await pageOfClients(agency.ctx, { id })).clients).toEqual([])
    await expect(setClientStatus(agency.ctx, { id, status: "suspended" })).rejects.toMatchObject({
      code: "not_found",
    })
  })
})
