import { expect, test } from "vitest"
import { createBot, deleteBot } from "#lib/domain/bots/bots.ts"
import { respond } from "#lib/domain/chat/chat.ts"
import { findByName } from "#lib/domain/find/find.ts"
import { createSource } from "#lib/domain/knowledge/sources/sources.ts"
import { registerQuotes } from "#lib/domain/quotes/quotes.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount, makeSibling } from "#tests/support/account.ts"

await useDatabase()
registerQuotes()

test("bots, sources, contacts and their conversations are found by a part of their name, in their account alone", async () => {
  const ctx = await makeAccount()
  const { id: botId } = await createBot(ctx, { name: "Lind workshop", ownDataset: true })
  const gone = await createBot(ctx, { name: "Lind of old" })
  await deleteBot(ctx, { id: gone.id })
  const { id: sourceId } = await createSource(ctx, {
    botId,
    type: "text",
    name: "Prices of LIND",
    content: "89",
  })
  const say = async (sessionId: string, channel: string) => {
    const visitor = { name: "Jonas Linden", email: "jonas@linden.test" }
    const contact = { fingerprint: "jonas", name: "Jonas Linden", email: "jonas@linden.test" }
    for await (const _ of respond(ctx, { sessionId, botId, text: "Hello", visitor, contact, channel }));
  }
  await say("web-1", "webchat")
  await say("test-1", "test")
  const found = await findByName(ctx, { text: "lind" })
  expect(found.bots).toEqual([{ id: botId, name: "Lind workshop" }])
  expect(found.sources).toEqual([{ id: sourceId, name: "Prices of LIND", botId }])
  expect(found.contacts).toMatchObject([{ name: "Jonas Linden", email: "jonas@linden.test" }])
  expect(found.conversations).toMatchObject([
    { sessionId: "web-1", userName: "Jonas Linden", bot: "Lind workshop" },
  ])
  const none = { bots: [], sources: [], contacts: [], conversations: [] }
  expect(await findByName(ctx, { text: "100%_" })).toEqual(none)
  const sibling = await makeSibling(ctx.account.parentId ?? "")
  expect(await findByName(sibling, { text: "lind" })).toEqual(none)
})

test("who may not read contacts finds none", async () => {
  const ctx = await makeAccount()
  const { id: botId } = await createBot(ctx, { name: "Lind" })
  const visitor = { name: "Jonas Linden" }
  for await (const _ of respond(ctx, { sessionId: "web-2", botId, text: "Hello", visitor }));
  const principal = { ...ctx.principal, permissions: new Set(["bots.read"] as const) }
  expect(await findByName({ ...ctx, principal }, { text: "lind" })).toEqual({
    bots: [{ id: botId, name: "Lind" }],
    sources: [],
    contacts: [],
    conversations: [],
  })
})
