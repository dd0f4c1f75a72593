import { beforeEach, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { transaction } from "#lib/db/transaction.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { startEngine } from "#tests/support/engine.ts"
import { startOtherProcess } from "#tests/support/other-process.ts"
import { makeShop, onPage, SHOP } from "./page.ts"
import { openMessages, visit } from "./visitor.ts"

process.env.LIVERY_RATE_LIMITS = "off"
await useDatabase()
const { mock, url } = await startEngine()
const other = await startOtherProcess()

const SLOW = { answer: "one two three ".repeat(60), pace: 50 }
beforeEach(() => mock.say(SLOW))

/** An answer of which the first words are there, and how it is stopped. */
async function answering() {
  const { caller, botId } = await makeShop()
  const browser = await visit(botId)
  const stream = await openMessages(url, browser.token, { text: "Count" })
  const accepted = await stream.until("accepted")
  const [id, answerId] = [String(accepted.conversation_id), String(accepted.answer_id)]
  const at = `/visitor/conversations/${id}/answers/${answerId}`
  return { ...browser, caller, botId, stream, id, answerId, at, stop: `POST ${at}/stop` }
}

test("a visitor stops an answer, whose words so far stay and are marked", async () => {
  const { send, stream, stop, id, answerId, caller } = await answering()
  await stream.until("token")
  const { closedEarly } = mock.state
  const stopped = await send(stop, { body: {} })
  expect([stopped.status, stopped.json]).toEqual([200, { stopped: true }])
  const events = await stream.end()
  expect(events.slice(-2)).toMatchObject([
    { event: "message", data: { id: answerId, status: "partial", stopped: true, answered: null } },
    { event: "done", data: { reason: "abort" } },
  ])
  const said = String(events.at(-2)?.data.text)
  expect(said).toMatch(/^one /)
  expect(said.length).toBeLessThan(SLOW.answer.length / 2)
  expect(
    events
      .filter(({ event }) => event === "token")
      .map(({ data }) => data.text)
      .join(""),
  ).toBe(said)
  // The model is not left writing.
  expect(mock.state.closedEarly).toBe(closedEarly + 1)

  const { messages, running } = (await send(`GET /visitor/conversations/${id}`)).json
  expect(running).toBeNull()
  expect(messages?.at(-1)).toMatchObject({ text: said, status: "partial", stopped: true })
  const [row] = await transaction(caller.ctx, ({ db }) => db.message.findMany({ where: { id: answerId } }))
  expect(row).toMatchObject({ held: [], error: null, usage: { outputTokens: expect.any(Number) } })
  // Asked again it has ended, and stays as it is.
  expect((await send(stop, { body: {} })).json).toEqual({ stopped: false })

  mock.say({ answer: "Four." })
  const next = await send("POST /visitor/messages", { body: { text: "Go on", conversation_id: id } })
  expect(next.json.message).toMatchObject({ text: "Four.", stopped: false })
})

test("an answer that has no word yet is stopped at once, by whichever process is asked", async () => {
  mock.say({ answer: "Late.", delay: 6000 })
  const { token, stream, at } = await answering()
  const began = Date.now()
  const response = await fetch(`${other.url}/api/v1${at}/stop`, {
    method: "POST",
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json", Origin: SHOP },
    body: "{}",
  })
  expect(await response.json()).toEqual({ stopped: true })
  const events = await stream.end()
  expect(Date.now() - began).toBeLessThan(5000)
  expect(events.at(-2)?.data).toMatchObject({ text: "", status: "partial", stopped: true })
})

test("one that was stopped is told so to whoever resumes it", async () => {
  const { send, stream, at, stop } = await answering()
  await stream.until("token")
  await send(stop, { body: {} })
  await stream.end()
  const { text } = await send(`GET ${at}`)
  expect(text).toContain('"stopped":true')
  expect(text).toContain('event: done\ndata: {"reason":"abort"}')
})

test("another visitor's answer, and one that is not there, cannot be stopped", async () => {
  const { botId, stream, stop, send, at } = await answering()
  const stranger = await visit(botId)
  for (const [by, path] of [
    [stranger.send, stop],
    [send, `POST ${at.slice(0, at.lastIndexOf("/"))}/${newId()}/stop`],
    [send, `POST ${at.slice(0, at.lastIndexOf("/"))}/x/stop`],
  ] as const) {
    const { status, json } = await by(path, { body: {} })
    expect([path, status, json.error?.code]).toEqual([path, 404, "not_found"])
  }
  expect((await onPage(SHOP)(stop, { body: {} })).status).toBe(401)
  mock.say({ answer: "." })
  await stream.leave()
})
