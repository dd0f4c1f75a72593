import { setTimeout as pause } from "node:timers/promises"
import { expect, test } from "vitest"
import { system } from "#lib/db/system.ts"
import { updateBot } from "#lib/domain/bots/bots.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { startEngine, storedOf } from "#tests/support/engine.ts"
import { startOtherProcess } from "#tests/support/other-process.ts"
import { makeShop } from "./page.ts"
import { openMessages, visit } from "./visitor.ts"

// Streams run in another process than the one in which sessions end.
process.env.LIVERY_RATE_LIMITS = "off"
await useDatabase()
const { mock } = await startEngine()
const other = await startOtherProcess()

/** Five seconds are promised; a busy machine takes longer, and what is not ended would go on for minutes. */
const LIMIT = 20_000

type World = Awaited<ReturnType<typeof makeShop>> & {
  send: Awaited<ReturnType<typeof visit>>["send"]
  contactId: string
}
const ENDS: Record<string, [code: string, end: (world: World) => Promise<unknown>]> = {
  "the visitor logs out": [
    "session_ended",
    ({ send }) => send("POST /visitor/sessions/logout", { body: {} }),
  ],
  "the identity is believed no longer": [
    "session_ended",
    ({ contactId }) =>
      system().visitorSession.updateMany({ where: { contactId }, data: { identifiedUntil: new Date() } }),
  ],
  "the session is deleted": [
    "session_ended",
    ({ contactId }) => system().visitorSession.deleteMany({ where: { contactId } }),
  ],
  "the bot is switched off": [
    "not_authorized",
    ({ caller, botId }) => updateBot(caller.ctx, { id: botId, settings: { isActive: false } }),
  ],
}

test.each(Object.entries(ENDS))("when %s, what streams ends and keeps its text", async (_, [code, end]) => {
  mock.say({ answer: "word ".repeat(2_000).trim(), pace: 50 })
  const shop = await makeShop()
  const browser = await visit(shop.botId)
  const stream = await openMessages(other.url, browser.token, { text: "Hello" })
  const { conversation_id: id } = (await stream.until("accepted")) as { conversation_id: string }
  await stream.until("token")
  await pause(1_500)
  await end({ ...shop, ...browser })
  const ended = await Promise.race([stream.end(), pause(LIMIT)])
  expect(ended?.at(-1)).toMatchObject({ event: "error", data: { code } })
  const answer = (await storedOf(shop.caller.ctx, id)).at(-1)
  expect(answer).toMatchObject({ type: "bot", status: "partial", text: expect.stringContaining("word") })
})
