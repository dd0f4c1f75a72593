import { expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { system } from "#lib/db/system.ts"
import { transaction } from "#lib/db/transaction.ts"
import { overview } from "#lib/domain/analytics/analytics.ts"
import { pageOfConversations } from "#lib/domain/conversations/conversations.ts"
import { createUser } from "#lib/domain/identity/identity.ts"
import { browser } from "#tests/auth/browser.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { startEngine } from "#tests/support/engine.ts"
import { makeShop, onPage } from "./page.ts"
import { visit } from "./visitor.ts"

useSettings({ LIVERY_RATE_LIMITS: "off" })
await useDatabase()
const { mock } = await startEngine()
mock.say({ answer: "Yes." })

const PASSWORD = "a pass phrase of a client"

/** Pages of the account's own host, of somebody who is signed in there. */
async function member({ ctx: { account } }: Awaited<ReturnType<typeof makeShop>>["caller"]) {
  const realmId = account.parentId ?? ""
  const { slug } = await system().account.findUniqueOrThrow({ where: { id: realmId } })
  const host = `${slug}.localhost`
  const email = `${newId()}@lind.test`
  await createUser({ realmId, accountId: account.id, email, password: PASSWORD, role: "viewer" })
  const person = browser(host)
  await person.signIn(email, PASSWORD)
  const cookie = [...person.cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("; ")
  const there = { Host: host, "Sec-Fetch-Site": "same-origin" }
  const origin = `http://${host}`
  return {
    anonymous: onPage(origin, there),
    open: (body: object) => onPage(origin, { ...there, Cookie: cookie })("POST /visitor/sessions", { body }),
    as: (token = "") => onPage(origin, { ...there, Authorization: `Bearer ${token}` }),
  }
}

test("who tries a widget in its preview is no visitor: not in lists, figures, budgets, and asked for nothing", async () => {
  const { caller, botId } = await makeShop({
    budget: { perDay: 1, perVisitorPerDay: 1 },
    consent: { required: true, text: "I agree." },
    challenge: "always",
    lead: { when: "asked" },
  })
  const { open, as } = await member(caller)
  const opened = await open({ bot: botId, preview: true })
  expect(opened.status).toBe(200)
  const send = as(opened.json.token)
  const first = await send("POST /visitor/messages", { body: { text: "Open?" } })
  const body = { text: "Really?", conversation_id: first.json.conversation_id }
  expect((await send("POST /visitor/messages", { body })).status).toBe(200)
  // A form that is not saved yet has other fields than the stored one.
  expect((await send("POST /visitor/lead", { body: { fields: { shoe: "42" } } })).status).toBe(200)

  const { ctx } = caller
  expect(await pageOfConversations(ctx, {})).toMatchObject({ total: 0 })
  expect(await pageOfConversations(ctx, { channel: "test" })).toMatchObject({
    conversations: [{ id: first.json.conversation_id, channel: "test", messageCount: 5 }],
  })
  expect((await overview(ctx, {})).totalConversations).toBe(0)
  const { contacts, uses, events } = await transaction(ctx, async ({ db }) => ({
    contacts: await db.contact.findMany({}),
    uses: await db.dailyUse.count({ where: { subject: { startsWith: "widget:" } } }),
    events: await db.event.findMany({ where: { type: { startsWith: "contact." } } }),
  }))
  expect(contacts).toMatchObject([{ leadAt: null, meta: {} }])
  expect([uses, events]).toEqual([0, []])
})

test("what is kept of a preview is not what the bot's own page on the same host finds, nor the other way round", async () => {
  const { caller, botId } = await makeShop()
  const { open } = await member(caller)
  const [preview, page] = [await open({ bot: botId, preview: true }), await open({ bot: botId })]
  const visitorOf = async (body: object) => (await open({ bot: botId, ...body })).json.visitor?.id
  const [tried, visited] = [preview.json.visitor?.id, page.json.visitor?.id]
  expect(await visitorOf({ secret: preview.json.secret, preview: true })).toBe(tried)
  expect(await visitorOf({ secret: page.json.secret })).toBe(visited)
  expect([tried, visited]).not.toContain(await visitorOf({ secret: preview.json.secret }))
  expect([tried, visited]).not.toContain(await visitorOf({ secret: page.json.secret, preview: true }))
})

test("only people of the account may open a preview: for everybody else it is no way around a budget", async () => {
  const { caller, botId } = await makeShop()
  const { anonymous } = await member(caller)
  const refused = await anonymous("POST /visitor/sessions", { body: { bot: botId, preview: true } })
  expect([refused.status, refused.json.error?.code]).toEqual([403, "not_authorized"])
  await expect(visit(botId, { preview: true })).rejects.toThrow("not_authorized")
  const stranger = await member((await makeShop()).caller)
  expect((await stranger.open({ bot: botId, preview: true })).status).toBe(403)
})
