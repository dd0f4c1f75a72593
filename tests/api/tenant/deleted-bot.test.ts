import { expect, test } from "vitest"
import { createBot } from "#lib/domain/bots/bots.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { asTenant, makeCaller } from "#tests/support/api.ts"

await useDatabase()

test("what a deleted bot did is gone from every total, what the month has used is not", async () => {
  const caller = await makeCaller()
  const send = asTenant(caller)
  const kept = await createBot(caller.ctx, { name: "Kept" })
  const gone = await createBot(caller.ctx, { name: "Gone" })
  await send("POST /conversations/a/messages", { body: { message: "Hi", bot_id: kept.id } })
  await send("POST /conversations/b/messages", { body: { message: "Hi", bot_id: gone.id } })
  expect((await send(`DELETE /bots/${gone.id}`)).status).toBe(200)
  const { json: list } = await send("GET /conversations")
  expect(list.pagination?.total).toBe(1)
  expect((await send("GET /analytics/overview")).json.data).toMatchObject({
    total_bots: 1,
    total_conversations: 1,
    total_messages: 2,
    active_conversations: 1,
  })
  expect((await send("GET /analytics/conversations")).json.data?.total_conversations).toBe(1)
  expect((await send(`GET /analytics/conversations?bot_id=${gone.id}`)).json.data?.total_conversations).toBe(
    0,
  )
  expect((await send("GET /tenant/usage")).json.data?.usage).toEqual({
    bot_count: 1,
    conversation_count: 2,
    message_count: 4,
  })
})
