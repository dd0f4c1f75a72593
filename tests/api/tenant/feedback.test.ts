import { beforeAll, describe, expect, test } from "vitest"
import { createBot } from "#lib/domain/bots/bots.ts"
import { getConversation } from "#lib/domain/conversations/conversations.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { asTenant, type Caller, type Json, makeCaller, type Send } from "#tests/support/api.ts"

await useDatabase()

let caller: Caller
let send: Send
let turn: Json
beforeAll(async () => {
  caller = await makeCaller()
  send = asTenant(caller)
  await createBot(caller.ctx, { name: "Bot" })
  turn = (await send("POST /conversations/s1/messages", { body: { message: "Hello" } })).json.data as Json
})

test("a conversation is ended, stays ended, and is reopened by a message", async () => {
  const answer = await send("POST /conversations/s1/end")
  expect(answer.status).toBe(200)
  expect(answer.json).toMatchObject({
    success: true,
    data: {
      session_id: "s1",
      status: "ended",
      ended_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      message: "Conversation ended successfully",
    },
  })
  const again = await send("POST /conversations/s1/end", { body: {} })
  expect(again.json.data?.ended_at).toBe(answer.json.data?.ended_at)
  const { json } = await send("GET /analytics/conversations")
  expect(json.data?.breakdown?.by_status).toEqual({ active: 0, ended: 1, abandoned: 0 })
  await send("POST /conversations/s1/messages", { body: { message: "Back" } })
  expect((await send("GET /conversations/s1")).json.data?.session).toMatchObject({
    status: "active",
    ended_at: null,
  })
})

describe("feedback", () => {
  const rate = (id: string | undefined, body: object, session = "s1") =>
    send(`POST /conversations/${session}/messages/${id}/feedback`, { body })
  const stored = async () =>
    (await getConversation(caller.ctx, { session: "s1" })).messages.find(
      ({ id }) => id === turn.bot_response?.id,
    )?.feedback

  test("is set and taken back", async () => {
    const id = turn.bot_response?.id
    const answer = await rate(id, { value: -1, reason: "Too short" })
    expect([answer.status, answer.json]).toEqual([
      200,
      { success: true, data: { message_id: id, value: -1, reason: "Too short" } },
    ])
    expect(await stored()).toBe(-1)
    expect((await rate(id, { value: 1 })).json.data).toEqual({ message_id: id, value: 1, reason: null })
    expect(await stored()).toBe(1)
    expect((await rate(id, { value: 0 })).status).toBe(200)
    expect(await stored()).toBeNull()
  })

  test("is for answers of that conversation only", async () => {
    await send("POST /conversations/s2/messages", { body: { message: "Hello" } })
    expect((await rate(turn.user_message?.id, { value: 1 })).status).toBe(404)
    expect((await rate(turn.bot_response?.id, { value: 1 }, "s2")).status).toBe(404)
    expect((await rate(turn.bot_response?.id, { value: 1 }, "none")).status).toBe(404)
  })

  test.each([
    [{}, "Missing required field: value"],
    [{ value: 2 }, "Invalid field: value"],
    [{ value: "1" }, "Invalid field: value"],
    [{ value: 1, reason: "x".repeat(1001) }, "Invalid field: reason"],
  ])("%j is refused", async (body, error) => {
    const answer = await rate(turn.bot_response?.id, body)
    expect([answer.status, answer.json.error]).toEqual([400, error])
  })
})
