import { beforeAll, describe, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { asAction, asTenant, makeCaller } from "#tests/support/api.ts"
import { datasetsOver } from "#tests/support/datasets.ts"

await useDatabase()

const caller = await makeCaller()
const send = asAction(caller)
const { make, add, search, textsOf } = datasetsOver(send)
const asTenantOf = asTenant(caller)

describe("a search", () => {
  let id: string
  beforeAll(async () => {
    id = await make({ name: "Shop" })
    for (const [n, color] of ["red", "blue", "green", "yellow"].entries())
      await add(id, {
        text: `The ${color} lamp costs ${n + 1}0 euros.`,
        meta: { color, price: (n + 1) * 10 },
      })
  })

  test("orders by score, from 0 to 1", async () => {
    const { records = [] } = (await search(id, { search: "How much is the green lamp?" })).json
    expect(records[0]?.text).toBe("The green lamp costs 30 euros.")
    const scores = records.map(({ score }) => Number(score))
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    for (const score of scores) {
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
    }
  })

  test.each([
    [{ "meta.color": "red" }, ["red"]],
    [{ "meta.color": { $in: ["red", "blue"] } }, ["blue", "red"]],
    [{ "meta.price": { $gte: 30 } }, ["green", "yellow"]],
    [{ "meta.price": { $gt: 10, $lt: 40 }, "meta.color": { $ne: "blue" } }, ["green"]],
    [{ "meta.color": "violet" }, []],
  ])("with %j finds %j", async (filter, colors) => {
    const found = await textsOf(id, "lamp", { filter })
    expect(found.map((text) => text.split(" ")[1]).sort()).toEqual(colors)
  })

  test.each([
    [{}],
    [{ search: "" }],
    [{ search: " " }],
    [{ search: 1 }],
    [{ search: "lamp", filter: "x" }],
    [{ search: "lamp", filter: { "meta.color": { $like: "r" } } }],
    [{ search: "lamp", filter: { color: "red" } }],
    [{ search: "lamp", filter: { "meta.color": { $gt: true } } }],
    [{ search: "lamp", limit: 5 }],
    [{ search: "x".repeat(10_001) }],
  ])("refuses %j", async (body) => {
    const { status, json } = await search(id, body)
    expect([status, json.code]).toEqual([400, "BAD_REQUEST"])
  })

  test("is held to the dataset's settings", async () => {
    const settings = (body: object) => send(`POST /dataset/${id}/update`, { body })
    await settings({ searchMaxRecords: 2 })
    expect(await textsOf(id, "lamp")).toHaveLength(2)
    await settings({ searchMaxRecords: null, searchMaxTokens: 10 })
    expect(await textsOf(id, "lamp")).toHaveLength(1)
    await settings({ searchMaxTokens: null, searchMinScore: 0.99 })
    expect(await textsOf(id, "green lamp on a far away planet of chocolate")).toEqual([])
    await settings({ searchMinScore: null })
    expect(await textsOf(id, "lamp")).toHaveLength(4)
  })
})

test("the settings of a dataset decide what its bot answers from", async () => {
  const datasetId = await make()
  await add(datasetId, { text: "The ferry leaves at seven in the morning." })
  const { id: botId } = (await send("POST /bot/create", { body: { datasetId } })).json
  const ask = async (message: string) => {
    const body = { message, bot_id: botId }
    return (await asTenantOf(`POST /conversations/${newId()}/messages`, { body })).text
  }
  expect(await ask("When does the ferry leave?")).toContain("seven in the morning")
  await send(`POST /dataset/${datasetId}/update`, { body: { searchMaxTokens: 1 } })
  expect(await ask("When does the ferry leave?")).not.toContain("seven in the morning")
})
