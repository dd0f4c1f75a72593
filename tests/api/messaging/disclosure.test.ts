import { beforeAll, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { transaction } from "#lib/db/transaction.ts"
import { createBot, updateBot } from "#lib/domain/bots/bots.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { asAction, type Caller, makeCaller, type Send } from "#tests/support/api.ts"

await useDatabase()

let caller: Caller
let send: Send
let botId = ""
beforeAll(async () => {
  caller = await makeCaller()
  send = asAction(caller)
  botId = (await createBot(caller.ctx, { name: "Helper", language: "de" })).id
})

const message = { type: "text", data: { body: "Hello" } }
async function start(visitor: string) {
  const from = { user_external_id: visitor, type: "VISITOR" }
  const { json } = await send("POST /conversations", {
    body: { channel: "API", bot_key: botId, message, from },
  })
  return json as unknown as { disclosure: string | null; conversation: { id: string } }
}
const next = async (id: string) =>
  (await send(`POST /conversation/${id}/messages`, { body: { message, user: { type: "VISITOR" } } })).json
    .disclosure
/** Makes the last message of a conversation another than it was. */
const change = (conversationId: string, data: object) =>
  transaction(caller.ctx, async ({ db }) => {
    const last = await db.message.findFirstOrThrow({ where: { conversationId }, orderBy: { id: "desc" } })
    await db.message.updateMany({ where: { id: last.id }, data })
  })
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3600_000)

test("the line comes with the first answer in the bot's language, and not with the next", async () => {
  const { disclosure, conversation } = await start("first")
  expect(disclosure).toMatch(/KI-Assistenten/)
  expect(await next(conversation.id)).toBeNull()
})

test("it comes again after more than a day, and when a person hands back", async () => {
  const { conversation } = await start("again")
  await change(conversation.id, { createdAt: hoursAgo(23) })
  expect(await next(conversation.id)).toBeNull()
  await change(conversation.id, { createdAt: hoursAgo(25) })
  expect(await next(conversation.id)).toMatch(/KI-Assistenten/)
  await transaction(caller.ctx, ({ db }) =>
    db.conversation.updateMany({ where: { id: conversation.id }, data: { handedBackAt: new Date() } }),
  )
  expect(await next(conversation.id)).toMatch(/KI-Assistenten/)
  expect(await next(conversation.id)).toBeNull()
})

test("the words are those of the bot's widget, and a recorded reason leaves them out", async () => {
  const id = newId()
  const set = (disclosure: object) =>
    transaction(caller.ctx, ({ db }) =>
      db.integration.updateMany({ where: { id }, data: { config: { disclosure } } }),
    )
  await transaction(caller.ctx, ({ db }) =>
    db.integration.createMany({ data: [{ id, kind: "widget", botId }] }),
  )
  expect((await start("plain")).disclosure).toMatch(/KI-Assistenten/)
  await set({ text: "Robo schreibt" })
  expect((await start("worded")).disclosure).toBe("Robo schreibt")
  await set({ offBecause: "Our page says it above the chat" })
  expect((await start("off")).disclosure).toBeNull()
  await set({})
  await updateBot(caller.ctx, { id: botId, settings: { language: "pt" } })
  expect((await start("other")).disclosure).toMatch(/assistente de IA/)
})
