import { expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { transaction } from "#lib/db/transaction.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { respond } from "#lib/domain/chat/chat.ts"
import type { ChatEvent } from "#lib/domain/chat/schema.ts"
import { pageOfConversations } from "#lib/domain/conversations/conversations.ts"
import {
  createFlow,
  deployFlow,
  listReleases,
  pathOfTrial,
  rollBack,
  tryFlow,
  updateFlow,
} from "#lib/domain/releases/releases.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

await useDatabase()

const documentOf = (text: string) => ({
  format: 1 as const,
  start: "menu",
  blocks: [
    {
      id: "menu",
      type: "choice" as const,
      text,
      options: [
        { id: "yes", label: "Yes", next: "thanks" },
        { id: "no", label: "No", next: "thanks" },
      ],
    },
    { id: "thanks", type: "end" as const, text: "Thank you." },
  ],
})

async function answer(ctx: Context, sessionId: string, botId: string, text: string) {
  const events: ChatEvent[] = []
  const turn = { sessionId, botId, text, visitor: {}, channel: "test" as const, stream: true }
  for await (const event of respond(ctx, turn)) events.push(event)
  const said = events.find((event) => event.type === "message")
  if (said?.type !== "message") throw new Error("nothing was said")
  return said.message
}

async function flowOf(text: string) {
  const ctx = await makeAccount()
  const { id: botId } = await createBot(ctx, { name: "Bot" })
  const { id: flowId } = await createFlow(ctx, { botId, document: documentOf(text) })
  return { ctx, botId, flowId }
}

test("a draft is tried without being deployed, with its choices beside the text and the way that it took", async () => {
  const { ctx, botId, flowId } = await flowOf("Shall we begin?")
  const { sessionId } = await tryFlow(ctx, { flowId })
  const first = await answer(ctx, sessionId, botId, "Hi")
  expect(first.text).toBe("Shall we begin?")
  expect(first.choices).toEqual([
    { id: "yes", label: "Yes" },
    { id: "no", label: "No" },
  ])
  expect(await pathOfTrial(ctx, { flowId, sessionId })).toEqual([{ blockId: "menu", exit: null }])
  expect((await answer(ctx, sessionId, botId, "No")).text).toBe("Thank you.")
  expect(await pathOfTrial(ctx, { flowId, sessionId })).toEqual([
    { blockId: "menu", exit: null },
    { blockId: "menu", exit: "no" },
    { blockId: "thanks", exit: null },
  ])
  // Among tests, not among visitors' conversations; and nobody sees a release.
  expect((await pageOfConversations(ctx, { perPage: 10 })).conversations).toEqual([])
  expect((await pageOfConversations(ctx, { channel: "test", perPage: 10 })).conversations).toHaveLength(1)
  expect(await listReleases(ctx, { botId })).toEqual([])
})

test("a trial stays with the draft that it began with, and the next one has what was changed", async () => {
  const { ctx, botId, flowId } = await flowOf("Before?")
  const { sessionId } = await tryFlow(ctx, { flowId })
  await updateFlow(ctx, { id: flowId, settings: { document: documentOf("After?") } })
  expect((await answer(ctx, sessionId, botId, "Hi")).text).toBe("Before?")
  const next = await tryFlow(ctx, { flowId })
  expect((await answer(ctx, next.sessionId, botId, "Hi")).text).toBe("After?")
})

test("what is deployed counts from one, whatever was tried, and what was tried is never live", async () => {
  const { ctx, botId, flowId } = await flowOf("Ready?")
  const trial = await tryFlow(ctx, { flowId })
  await tryFlow(ctx, { flowId })
  expect((await deployFlow(ctx, { flowId })).release.number).toBe(1)
  await tryFlow(ctx, { flowId })
  expect((await deployFlow(ctx, { flowId })).release.number).toBe(2)
  const releases = await listReleases(ctx, { botId })
  expect(releases.map(({ number }) => number)).toEqual([2, 1])
  const { releaseId } = await transaction(ctx, ({ db }) =>
    db.conversation.findFirstOrThrow({ where: { sessionId: trial.sessionId } }),
  )
  await expect(rollBack(ctx, { botId, releaseId })).rejects.toMatchObject({ code: "not_found" })
})

test("a flow with faults is not tried, and says which is the first; nor is somebody else's", async () => {
  const { ctx, flowId } = await flowOf("")
  await expect(tryFlow(ctx, { flowId })).rejects.toMatchObject({
    code: "invalid_input",
    message: expect.stringContaining('Block "menu"'),
  })
  const other = await makeAccount()
  await expect(tryFlow(other, { flowId })).rejects.toMatchObject({ code: "not_found" })
  await expect(pathOfTrial(other, { flowId, sessionId: "any" })).rejects.toMatchObject({ code: "not_found" })
})
