import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest"
import { type Context, systemContext } from "#lib/core/context.ts"
import { makeLog } from "#lib/core/log.ts"
import { system, systemSql } from "#lib/db/system.ts"
import { ensurePlatform, loadFacts } from "#lib/domain/accounts/accounts.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { setClientBudget } from "#lib/domain/budgets/budgets.ts"
import { completeMessages, recoverAnswers, respond } from "#lib/domain/chat/chat.ts"
import type { ChatEvent } from "#lib/domain/chat/schema.ts"
import { createSource } from "#lib/domain/knowledge/sources/sources.ts"
import { readMargins } from "#lib/domain/margins/margins.ts"
import { setPrice } from "#lib/domain/model-prices/model-prices.ts"
import { listModels } from "#lib/domain/models/models.ts"
import { listProviders, removeKey, saveKey } from "#lib/domain/provider-keys/provider-keys.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount, makeSibling } from "#tests/support/account.ts"
import { startMockModel } from "#tests/support/mock-model.ts"

const mock = await startMockModel({ answer: "Hello." })
const INSTALLS = "sk-the-installs-key"
const CLIENTS = "sk-a-clients-canary-1234"
const AGENCYS = "sk-an-agencys-canary-5678"
process.env.OPENAI_BASE_URL = mock.url
process.env.OPENAI_API_KEY = INSTALLS
process.env.LIVERY_MODEL = "openai/mock/maxTokens=200"
await useDatabase()
afterAll(() => mock.close())

const logged: string[] = []
beforeAll(async () => {
  const platform = systemContext(await loadFacts((await ensurePlatform()).id), makeLog(), "test")
  await setPrice(platform, { model: "openai/mock", input: 1_000_000n, output: 1_000_000n })
  vi.spyOn(process.stderr, "write").mockImplementation((line) => {
    logged.push(String(line))
    return true
  })
})
let client: Context
let agency: Context
let botId: string
const facts = async ({ account }: Context): Promise<Context> =>
  systemContext(await loadFacts(account.id), makeLog(), "test")
const refresh = async () => {
  client = await facts(client)
  agency = await facts(agency)
}
beforeEach(async () => {
  client = await makeAccount()
  agency = systemContext(await loadFacts(client.account.parentId ?? ""), makeLog(), "test")
  botId = (await createBot(client, { name: "Bot", ownDataset: true })).id
  const content = "Shoes can be returned within 45 days."
  await createSource(client, { botId, type: "text", name: "Returns", content })
  mock.say({ answer: "Hello.", usage: { prompt: 100, completion: 50 } })
  Object.assign(mock.state, { askedBy: [], keys: [INSTALLS, CLIENTS, AGENCYS] })
})

let sessions = 0
async function ask(): Promise<ChatEvent[]> {
  await refresh()
  const events: ChatEvent[] = []
  const text = "Can shoes be returned?"
  for await (const event of respond(client, { sessionId: `s${++sessions}`, botId, text, stream: true }))
    events.push(event)
  return events
}
const modelOf = (events: ChatEvent[]) =>
  events.flatMap((each) => (each.type === "usage" ? [each.model] : []))[0]
const textOf = (events: ChatEvent[]) =>
  events.flatMap((event) => (event.type === "token" ? [event.text] : [])).join("")
const openai = async (ctx: Context) => (await listProviders(ctx, {}))[0]

/** What is counted: by days, by budgets of client and agency, and with the answers. */
async function counted() {
  const values = [client.account.id, agency.account.id]
  const { rows } = await systemSql().query(
    `select coalesce(sum(cost), 0)::int as cost, coalesce(sum("ownCost"), 0)::int as own, coalesce(sum("agencyCost"), 0)::int as agencys,
      (select coalesce(sum(used), 0)::int from "Counter" where "accountId" = $1::uuid and metric = 'cost') as client,
      (select coalesce(sum(used), 0)::int from "Counter" where "accountId" = $1::uuid and metric like 'cost:%') as bot,
      (select coalesce(sum(used), 0)::int from "Counter" where "accountId" = $2::uuid and metric = 'cost') as agency,
      (select array_agg(payer order by id) from "Message" where "accountId" = $1::uuid and type = 'bot') as payers,
      (select sum(cost)::int from "Message" where "accountId" = $1::uuid) as messages
     from "DailyCost" where "accountId" = $1::uuid`,
    values,
  )
  return rows[0]
}

test("an answer goes by the client's key, else by its agency's, else by the install's, and each pays its own", async () => {
  await ask()
  await saveKey(agency, { provider: "openai", key: AGENCYS })
  await ask()
  await saveKey(client, { provider: "openai", key: CLIENTS })
  await ask()
  expect(mock.state.askedBy).toEqual([INSTALLS, AGENCYS, CLIENTS])
  const all = { cost: 300, own: 150, agencys: 150, messages: 450, payers: [null, "agency", "own"] }
  expect(await counted()).toEqual({ ...all, client: 300, bot: 300, agency: 150 })
  await removeKey(client, { provider: "openai" })
  await ask()
  await removeKey(agency, { provider: "openai" })
  await ask()
  expect(mock.state.askedBy.slice(3)).toEqual([AGENCYS, INSTALLS])
  await expect(removeKey(client, { provider: "openai" })).rejects.toMatchObject({ code: "not_found" })
  const month = new Date().toISOString().slice(0, 7)
  const margins = await readMargins(agency, { month })
  expect(margins.clients.find(({ id }) => id === client.account.id)?.now.cost).toBe(600n)
})

test("an answer that is stored nowhere is counted alike", async () => {
  await saveKey(client, { provider: "openai", key: CLIENTS })
  await refresh()
  const messages = [{ type: "user" as const, text: "Hi" }]
  const events: ChatEvent[] = []
  for await (const event of completeMessages(client, { botId, messages, stream: true })) events.push(event)
  expect(modelOf(events)).toBe("openai/mock")
  expect(await counted()).toMatchObject({ cost: 0, own: 150, client: 0, bot: 0, agency: 0 })
})

test("what a client pays itself is held by no budget, also where its process died", async () => {
  await setClientBudget(agency, { id: client.account.id, budget: 0n })
  expect(modelOf(await ask())).toBe("builtin/quotes")
  await saveKey(client, { provider: "openai", key: CLIENTS })
  expect(modelOf(await ask())).toBe("openai/mock")
  mock.say({ answer: "word ".repeat(300), pace: 10 })
  const events = respond(client, { sessionId: "dying", botId, text: "Hi", stream: true })
  await events.next()
  await systemSql().query(
    `update "Message" set "leaseUntil" = now() - interval '1 second', model = 'openai/mock', "costNoted" = 40, payer = 'own'
      where status = 'pending' and "accountId" = $1::uuid`,
    [client.account.id],
  )
  expect(await recoverAnswers()).toBe(1)
  expect(await counted()).toMatchObject({ cost: 0, own: 190, client: 0, bot: 0 })
  await events.return()
})

test("a key that its provider refuses in use makes the bot quote, is shown as refused, and works again by itself", async () => {
  await saveKey(client, { provider: "openai", key: CLIENTS })
  mock.state.keys = [INSTALLS]
  const events = await ask()
  expect(modelOf(events)).toBe("builtin/quotes")
  expect(textOf(events)).toContain("45 days")
  expect(events.at(-1)?.type).toBe("finished")
  // Nobody else pays in its place.
  expect(mock.state.askedBy).toEqual([CLIENTS])
  await expect
    .poll(async () => (await openai(client))?.key)
    .toMatchObject({ fault: "refused", failingSince: expect.any(Date), lastUsedAt: null })
  expect(await counted()).toMatchObject({ cost: 0, own: 0 })
  mock.state.keys = [CLIENTS]
  expect(modelOf(await ask())).toBe("openai/mock")
  await expect
    .poll(async () => (await openai(client))?.key)
    .toMatchObject({ fault: null, failingSince: null, lastUsedAt: expect.any(Date) })
})

test("a key that another secret has sealed is asked for again, and the bot quotes", async () => {
  await saveKey(client, { provider: "openai", key: CLIENTS })
  const where = { accountId: client.account.id }
  await system().providerKey.updateMany({ where, data: { keyId: "00000000" } })
  expect(modelOf(await ask())).toBe("builtin/quotes")
  await expect.poll(async () => (await openai(client))?.key?.fault).toBe("unreadable")
  await saveKey(client, { provider: "openai", key: CLIENTS })
  expect(modelOf(await ask())).toBe("openai/mock")
})

test.each([
  ["that its provider refuses", "sk-wrong-canary-key", "refused"],
  ["that is no key", "short", undefined],
  ["that no header can hold", "sk-a key with blanks", undefined],
])("a key %s is not kept", async (_, key, reason) => {
  await expect((async () => saveKey(client, { provider: "openai", key }))()).rejects.toMatchObject({
    code: "invalid_input",
    details: { path: ["key"], ...(reason && { reason }) },
  })
  expect((await openai(client))?.key).toBeNull()
})

test("a key is replaced as a whole, and told to nobody: by its last four characters alone", async () => {
  const ada = { ...client, principal: { ...client.principal, name: "Ada" } }
  await saveKey(ada, { provider: "openai", key: CLIENTS })
  const [first] = await listProviders(client, {})
  expect(first).toMatchObject({ provider: "openai", isThere: true, recipient: { isOwn: true } })
  expect(first?.key).toMatchObject({ hint: "1234", enteredBy: "Ada", fault: null })
  await ask()
  await saveKey(client, { provider: "openai", key: AGENCYS })
  await ask()
  expect(mock.state.askedBy).toEqual([CLIENTS, AGENCYS])
  expect((await openai(client))?.key?.hint).toBe("5678")
  mock.state.keys = []
  const events = await ask()
  const where = { accountId: client.account.id }
  const rows = JSON.stringify([
    await listProviders(client, {}),
    await system().event.findMany({ where }),
    await system().auditEntry.findMany({ where }),
    await system()
      .message.findMany({ where })
      .then((all) => all.map(({ text, error }) => ({ text, error }))),
    await system()
      .providerKey.findMany({ where })
      .then((all) => all.map((row) => Buffer.from(row.ciphertext).toString())),
    events,
    logged,
  ])
  expect(rows).toContain("provider_key.saved")
  for (const key of [CLIENTS, AGENCYS, "Incorrect API key"]) expect(rows).not.toContain(key)
})

test("a provider that the install has no key for can be used by one of its own", async () => {
  const anthropics = async () =>
    (await listModels(client, { order: "asc", take: 100, meta: {} })).filter(
      ({ provider }) => provider === "anthropic",
    )
  expect(await anthropics()).toEqual([])
  process.env.ANTHROPIC_BASE_URL = mock.url
  await system().account.update({
    where: { id: agency.account.id },
    data: { modelKeys: { anthropic: agency.account.id } },
  })
  await refresh()
  expect((await anthropics()).length).toBeGreaterThan(1)
  expect((await listProviders(client, {}))[1]).toMatchObject({
    provider: "anthropic",
    isThere: true,
    key: null,
  })
})

test("owners of an agency alone enter its keys, a client's admins its own, and nobody sees another's", async () => {
  const admin = (ctx: Context): Context => ({
    ...ctx,
    principal: { ...ctx.principal, kind: "user", permissions: new Set(["account.read", "account.write"]) },
  })
  await saveKey(admin(client), { provider: "openai", key: CLIENTS })
  await expect(saveKey(admin(agency), { provider: "openai", key: AGENCYS })).rejects.toMatchObject({
    code: "not_authorized",
  })
  await expect(listProviders(admin(agency), {})).rejects.toMatchObject({ code: "not_authorized" })
  const sibling = await makeSibling(agency.account.id)
  expect((await openai(sibling))?.key).toBeNull()
  await expect(removeKey(sibling, { provider: "openai" })).rejects.toMatchObject({ code: "not_found" })
  expect((await openai(client))?.key?.hint).toBe("1234")
})
