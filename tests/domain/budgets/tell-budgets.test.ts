import { beforeEach, expect, test } from "vitest"
import { type Context, systemContext } from "#lib/core/context.ts"
import { makeLog } from "#lib/core/log.ts"
import { system, systemSql } from "#lib/db/system.ts"
import { loadFacts } from "#lib/domain/accounts/accounts.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { mailBudget, setBotBudget, setClientBudget, tellBudgets } from "#lib/domain/budgets/budgets.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { startMailServer } from "#tests/support/mail-server.ts"
import { joinAs } from "#tests/support/person.ts"

await useDatabase()
const mails = await startMailServer()

const MONTH = new Date().toISOString().slice(0, 7)
let client: Context
let agency: Context
let botId: string
beforeEach(async () => {
  mails.received.length = 0
  client = await makeAccount()
  agency = systemContext(await loadFacts(client.account.parentId ?? ""), makeLog(), "test")
  botId = (await createBot(client, { name: "Barista" })).id
  await setClientBudget(agency, { id: client.account.id, budget: 1000n })
})

/** What models cost the client's bot this month, settled. */
const spend = (cost: bigint) =>
  system().dailyCost.create({
    data: {
      accountId: client.account.id,
      day: new Date(`${MONTH}-01`),
      botId,
      channel: "api",
      model: "openai/x",
      shard: 0,
      cost,
    },
  })
/** An answer that asks the client's budget for more than there is. */
const ask = (budget: number | null, botBudget: number | null) =>
  systemSql().query(`select livery_hold_cost($1, $2, $3, $4, 10, 20, $5, null, $6, null, null)`, [
    client.account.id,
    agency.account.id,
    botId,
    MONTH,
    budget,
    botBudget,
  ])
const events = async () =>
  (
    await system().event.findMany({
      where: { accountId: agency.account.id, type: "budget.reached" },
      orderBy: { id: "asc" },
    })
  ).map(({ subject }) => subject)

test("the agency is told of 80% of a client's budget, and of its end, once each", async () => {
  await spend(799n)
  expect(await tellBudgets()).toBe(0)
  await system().dailyCost.updateMany({ where: { accountId: client.account.id }, data: { cost: 800n } })
  expect(await tellBudgets()).toBe(1)
  expect(await tellBudgets()).toBe(0)
  const told = { clientId: client.account.id, period: MONTH }
  expect(await events()).toEqual([{ ...told, limit: "80" }])
  for (const _ of [1, 2]) await ask(5, null)
  expect(await tellBudgets()).toBe(1)
  expect(await tellBudgets()).toBe(0)
  expect(await events()).toEqual([
    { ...told, limit: "80" },
    { ...told, limit: "100" },
  ])
  // Neither the client nor anybody else hears of it.
  expect(
    await system().event.count({ where: { type: "budget.reached", NOT: { accountId: agency.account.id } } }),
  ).toBe(0)
})

test("a bot's budget is told by itself, and one that is spent at once only as that", async () => {
  await setClientBudget(agency, { id: client.account.id, budget: null })
  await setBotBudget(client, { id: botId, budget: 100n })
  await spend(100n)
  await ask(null, 5)
  expect(await tellBudgets()).toBe(1)
  expect(await tellBudgets()).toBe(0)
  expect(await events()).toEqual([{ clientId: client.account.id, botId, period: MONTH, limit: "100" }])
})

test("its owners and admins get a mail in their language, and nobody else does", async () => {
  const [ana, ben] = [await joinAs(agency), await joinAs(agency, "admin")]
  await joinAs(agency, "viewer")
  await joinAs(client)
  await system().user.update({ where: { id: ben.principal.id }, data: { language: "de" } })
  await mailBudget(agency, { clientId: client.account.id, botId: null, level: 80 })
  const contentFor = (address: string) =>
    Buffer.from(mails.received.find(({ to }) => to[0] === address)?.content ?? "", "latin1").toString()
  expect(mails.received).toHaveLength(2)
  expect(contentFor(ana.email)).toContain("Client has spent 80% of what models may cost this month")
  expect(contentFor(ana.email)).toContain(`/clients/${client.account.id}`)
  expect(contentFor(ben.email)).toContain("hat 80 % dessen verbraucht")
  await mailBudget(agency, { clientId: client.account.id, botId, level: 100 })
  expect(contentFor(ana.email)).not.toContain("Barista")
  expect(mails.received).toHaveLength(4)
  expect(mails.received.slice(2).some(({ content }) => content.includes("Client, Barista"))).toBe(true)
  const rival = systemContext(
    await loadFacts((await makeAccount()).account.parentId ?? ""),
    makeLog(),
    "test",
  )
  await joinAs(rival)
  await mailBudget(rival, { clientId: client.account.id, botId: null, level: 100 })
  expect(mails.received).toHaveLength(4)
})

test("an agency is told of its own budget: at 80%, and once a client found it spent", async () => {
  await setClientBudget(agency, { id: client.account.id, budget: null })
  await system().account.update({ where: { id: agency.account.id }, data: { monthlyBudget: 1000n } })
  await spend(799n)
  expect(await tellBudgets()).toBe(0)
  await system().dailyCost.updateMany({ where: { accountId: client.account.id }, data: { cost: 800n } })
  expect([await tellBudgets(), await tellBudgets()]).toEqual([1, 0])
  for (const _ of [1, 2])
    await systemSql().query(`select livery_hold_cost($1, $2, $3, $4, 10, 20, null, 5, null, null, null)`, [
      client.account.id,
      agency.account.id,
      botId,
      MONTH,
    ])
  expect([await tellBudgets(), await tellBudgets()]).toEqual([1, 0])
  const told = { clientId: agency.account.id, period: MONTH }
  expect(await events()).toEqual([
    { ...told, limit: "80" },
    { ...told, limit: "100" },
  ])
  const ana = await joinAs(agency)
  await mailBudget(agency, { clientId: agency.account.id, botId: null, level: 100 })
  const [mail] = mails.received
  expect(mail?.to).toEqual([ana.email])
  expect(mail?.content).toContain("until the operator of the platform raises the budget")
  expect(mail?.content).toContain("/usage")
})
