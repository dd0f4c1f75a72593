import { expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { acceptMessages } from "#lib/db/statements/messages.ts"
import { batch } from "#lib/db/wire/wire.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { credential, makeCaller } from "#tests/support/api.ts"
import { conversationOf, startEngine, storedOf } from "#tests/support/engine.ts"
import { startOtherProcess } from "#tests/support/other-process.ts"

await useDatabase()
const { url, mock } = await startEngine()
const TEN_MINUTES = 10 * 60 * 1000
const ahead = await startOtherProcess({ aheadMs: TEN_MINUTES })
const caller = await makeCaller()
const { ctx } = caller
const bot = await createBot(ctx, { name: "Ada", ownDataset: true, welcomeMessage: "Welcome." })

async function post(at: string, path: string, body: object) {
  const response = await fetch(`${at}/api/v1${path}`, {
    method: "POST",
    headers: { ...credential("action", caller.secretKey), "Content-Type": "application/json" },
    body: JSON.stringify(body),
  })
  expect([path, response.status]).toEqual([path, 200])
  return response.json()
}

test("messages stand in the order in which they were accepted, whichever host's clock is ahead", async () => {
  const id = await conversationOf(ctx, { botId: bot.id, messages: [{ type: "user", text: "0" }] })
  const ways = ["send", "message/create", "complete"]
  const said: string[] = ["0"]
  const before = Date.now()
  for (let n = 1; n <= 12; n++) {
    const way = ways[Math.floor(n / 2) % 3] ?? ""
    const body = way === "message/create" ? { type: "user", text: String(n) } : { text: String(n) }
    await post(n % 2 ? ahead.url : url, `/conversation/${id}/${way}`, body)
    said.push(String(n))
  }
  const stored = await storedOf(ctx, id)
  expect(stored.filter(({ type }) => type === "user").map(({ text }) => text)).toEqual(said)
  // The clock of the other host was really ahead.
  expect(stored[1]?.createdAt.getTime()).toBeGreaterThan(before + TEN_MINUTES - 60_000)
  const times = stored.map(({ createdAt }) => createdAt.getTime())
  expect(times).toEqual(times.toSorted((a, b) => a - b))
  // The model was told what was said last, last.
  const asked = JSON.stringify(mock.asked.at(-1))
  expect(asked.indexOf('"11"')).toBeGreaterThan(asked.indexOf('"9"'))
})

test("a message whose id would stand before one that came meanwhile is not stored under it", async () => {
  const conversationId = await conversationOf(ctx, { botId: bot.id })
  const [early, late] = [newMessage("early"), newMessage("late")]
  const turn = { conversationId, status: "active" }
  const accept = (message: ReturnType<typeof newMessage>) =>
    batch(ctx, [acceptMessages(ctx.account.id, { turn, ...message })])
  await accept(late)
  await expect(accept(early)).rejects.toMatchObject({ code: "conflict" })
  expect((await storedOf(ctx, conversationId)).map(({ text }) => text)).toEqual(["late", ""])
})

test("messages that are sent at once are all stored, at either host", async () => {
  const id = await conversationOf(ctx, { botId: bot.id })
  const texts = Array.from({ length: 24 }, (_, n) => `all ${n}`)
  await Promise.all(
    texts.map((text, n) => post(n % 2 ? ahead.url : url, `/conversation/${id}/complete`, { text })),
  )
  const stored = (await storedOf(ctx, id)).filter(({ type }) => type === "user")
  expect(stored.map(({ text }) => text).toSorted()).toEqual(texts.toSorted())
})

function newMessage(text: string) {
  return { userMessage: { id: newId(), text, createdAt: new Date() }, answerId: newId() }
}
