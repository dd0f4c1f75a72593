import { expect, test } from "vitest"
import { system } from "#lib/db/system.ts"
import { respond } from "#lib/domain/chat/chat.ts"
import { endConversation, pageOfConversations } from "#lib/domain/conversations/conversations.ts"
import { handBack, takeOver } from "#lib/domain/inbox/inbox.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { startEngine } from "#tests/support/engine.ts"
import { makeTalk } from "./people.ts"

await useDatabase()
await startEngine()

test("the list shows what people have to do with, and to each what they have", async () => {
  const { ctx, ana, ben, botId } = await makeTalk()
  const ids: string[] = []
  for (const sessionId of ["a", "b", "c", "d"])
    for await (const event of respond(ctx, { sessionId, botId, text: "Hi" }))
      if (event.type === "accepted") ids.push(event.conversationId)
  const [a = "", b = "", c = "", d = ""] = ids
  for (const id of [a, c, d])
    await system().conversation.updateMany({ where: { id }, data: { personAskedAt: new Date() } })
  await takeOver(ana, { conversationId: a, name: "Ana" })
  await takeOver(ben, { conversationId: b, name: "Ben" })
  await endConversation(ctx, { session: d })
  const shown = async (by: typeof ctx, people: "asked" | "waiting" | "attended" | "own", rest = {}) => {
    const { conversations, total } = await pageOfConversations(by, { people, ...rest })
    expect(total).toBe(conversations.length)
    return conversations.map(({ id, attendedBy }) => [id, attendedBy?.name ?? null]).sort()
  }
  const sorted = (rows: [string, string | null][]) => [...rows].sort()
  expect(await shown(ana, "own")).toEqual([[a, "Ana"]])
  expect(await shown(ben, "own")).toEqual([[b, "Ben"]])
  expect(await shown(ana, "attended")).toEqual(
    sorted([
      [a, "Ana"],
      [b, "Ben"],
    ]),
  )
  expect(await shown(ana, "waiting")).toEqual([[c, null]])
  expect(await shown(ana, "asked")).toEqual(
    sorted([
      [a, "Ana"],
      [c, null],
      [d, null],
    ]),
  )
  expect(await shown(ana, "asked", { status: "ended" })).toEqual([[d, null]])
  await handBack(ana, { conversationId: a, name: "Ana" })
  expect(await shown(ana, "own")).toEqual([])
  // The wish was met.
  expect((await shown(ana, "asked")).map(([id]) => id)).toEqual([c, d].sort())
  // Nobody of another account is shown any of them.
  const other = await makeTalk()
  for (const people of ["asked", "waiting", "attended", "own"] as const)
    expect(await shown({ ...ben, account: other.ctx.account }, people)).toEqual([])
})
