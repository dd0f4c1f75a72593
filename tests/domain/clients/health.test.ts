import { beforeAll, describe, expect, test } from "vitest"
import { system } from "#lib/db/system.ts"
import { setClientBudget } from "#lib/domain/budgets/budgets.ts"
import { agencyMonth, createClient, pageOfClients, setClientStatus } from "#lib/domain/clients/clients.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { type Caller, makeAgency, makeCaller } from "#tests/support/api.ts"

await useDatabase()

const BOT = "00000000-0000-0000-0000-000000000000"
const today = new Date(new Date().toISOString().slice(0, 10))
const daysAgo = (days: number) => new Date(today.getTime() - days * 86_400_000)
const month = today.toISOString().slice(0, 7)

let agency: Caller
const ids: Record<string, string> = {}

async function client(name: string, limits: object = {}, ageInDays = 0): Promise<string> {
  const { id } = await createClient(agency.ctx, { name, limits })
  await system().account.update({ where: { id }, data: { createdAt: daysAgo(ageInDays) } })
  ids[name] = id
  return id
}
const talked = (accountId: string, days: number, channel = "webchat", conversations = 3) =>
  system().dailyStat.create({
    data: {
      ...{ accountId, day: daysAgo(days), botId: BOT, channel, status: "active", shard: 0 },
      ...{ conversations, messages: 2 * conversations },
    },
  })
const used = (accountId: string, metric: string, counts: number[]) =>
  system().counter.createMany({
    data: counts.map((n, shard) => ({ accountId, metric, period: month, shard, used: n })),
  })
const answers = (accountId: string, days: number, answered: number, notFound: number) =>
  system().figure.create({
    data: { accountId, span: "day", day: daysAgo(days), botId: BOT, channel: "webchat", answered, notFound },
  })

beforeAll(async () => {
  agency = await makeAgency({ conversations: 1000, messages: null })
  await client("Fine", { messages: 100 })
  await used(await client("Near", { messages: 100 }), "messages", [30, 50])
  await used(await client("Below", { messages: 100 }), "messages", [30, 49])
  await used(await client("Full", { tokens: 10 }), "tokens", [10])
  await used(await client("By the agency's own", {}), "conversations", [900])
  await used(await client("Costly without a budget"), "cost", [9_000_000])
  const costly = await client("Near its budget")
  await setClientBudget(agency.ctx, { id: costly, budget: 10_000_000n })
  await used(costly, "cost", [4_000_000, 4_000_000])
  await used(await client("Not allowed", { messages: 0 }), "messages", [0])
  await setClientStatus(agency.ctx, { id: await client("Suspended"), status: "suspended" })
  const worse = await client("Worse")
  await answers(worse, 1, 6, 6)
  await answers(worse, 8, 18, 2)
  const alike = await client("As bad as before")
  await answers(alike, 1, 6, 6)
  await answers(alike, 8, 6, 6)
  await answers(await client("Too few to say"), 1, 4, 5)
  await client("Quiet from the start", {}, 40)
  await talked(await client("Quiet since", {}, 90), 31)
  await talked(await client("Quiet but for tests", {}, 90), 2, "test")
  await talked(await client("Heard of", {}, 90), 29)
  const both = await client("Worse and full", { messages: 10 })
  await used(both, "messages", [12])
  await answers(both, 0, 0, 12)
})

describe("a client needs a look", () => {
  test.each([
    ["Fine", []],
    ["Near", ["near"]],
    ["Below", []],
    ["Full", ["full"]],
    ["By the agency's own", ["near"]],
    ["Costly without a budget", []],
    ["Near its budget", ["near"]],
    ["Not allowed", []],
    ["Suspended", ["suspended"]],
    ["Worse", ["unanswered"]],
    ["As bad as before", []],
    ["Too few to say", []],
    ["Quiet from the start", ["quiet"]],
    ["Quiet since", ["quiet"]],
    ["Quiet but for tests", ["quiet"]],
    ["Heard of", []],
    ["Worse and full", ["full", "unanswered"]],
  ])("%s", async (name, reasons) => {
    const { clients } = await pageOfClients(agency.ctx, { id: ids[name] ?? "" })
    expect(clients[0]?.reasons).toEqual(reasons)
  })

  test("says when visitors last talked to its bots", async () => {
    const lastDay = async (name: string) =>
      (await pageOfClients(agency.ctx, { id: ids[name] ?? "" })).clients[0]?.lastDay
    expect(await lastDay("Heard of")).toEqual(daysAgo(29))
    expect(await lastDay("Quiet but for tests")).toBeNull()
  })

  test("and is listed for one reason, or for any", async () => {
    const named = async (needs: "look" | "quiet" | "unanswered" | "unpaid") => {
      const { clients, total } = await pageOfClients(agency.ctx, { needs, perPage: 100 })
      expect(total).toBe(clients.length)
      return clients.map(({ name }) => name)
    }
    expect(await named("quiet")).toEqual(["Quiet but for tests", "Quiet since", "Quiet from the start"])
    expect(await named("unanswered")).toEqual(["Worse and full", "Worse"])
    expect(await named("unpaid")).toEqual([])
    expect((await named("look")).length).toBe(10)
    // A search holds within them, and an id does not get around them.
    expect((await pageOfClients(agency.ctx, { needs: "quiet", search: "since" })).total).toBe(1)
    expect((await pageOfClients(agency.ctx, { needs: "quiet", id: ids.Fine ?? "" })).total).toBe(0)
  })
})

describe("an agency's month", () => {
  test("names those that need a look, the heaviest first", async () => {
    const { needLook, clients, newClients } = await agencyMonth(agency.ctx, {})
    expect(needLook.map(({ name }) => name)).toEqual([
      ...["Full", "Worse and full", "By the agency's own", "Near", "Near its budget", "Worse", "Suspended"],
      ...["Quiet but for tests", "Quiet from the start", "Quiet since"],
    ])
    expect(clients).toBe(17)
    expect(newClients).toBe(13)
  })

  test("compares with the same days of the month before, without tests and others' clients", async () => {
    const own = await makeAgency()
    const { id } = await createClient(own.ctx, { name: "One" })
    const stranger = await makeCaller()
    const first = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), 1))
    const earlier = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 1, 1))
    const on = (day: Date) => Math.round((today.getTime() - day.getTime()) / 86_400_000)
    await talked(id, on(first), "webchat", 5)
    await talked(id, on(first), "test", 50)
    await talked(id, on(earlier), "webchat", 2)
    await talked(id, on(earlier) + 1, "webchat", 70)
    await talked(stranger.ctx.account.id, on(first), "webchat", 500)
    await answers(id, on(first), 8, 2)
    await answers(id, on(earlier), 3, 1)
    expect(await agencyMonth(own.ctx, {})).toMatchObject({
      clients: 1,
      month: { conversations: 5, messages: 10, answered: 8, notFound: 2 },
      before: { conversations: 2, messages: 4, answered: 3, notFound: 1 },
    })
    expect(await agencyMonth((await makeAgency()).ctx, {})).toMatchObject({
      ...{ clients: 0, newClients: 0, bots: 0, needLook: [] },
      month: { conversations: 0, messages: 0, answered: 0, notFound: 0 },
    })
  })

  test("is for agencies alone", async () => {
    const { ctx } = await makeCaller()
    await expect(agencyMonth(ctx, {})).rejects.toMatchObject({ code: "not_authorized" })
  })
})
