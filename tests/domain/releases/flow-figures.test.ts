import { expect, test } from "vitest"
import { countPath } from "#lib/db/statements/flow-state.ts"
import { systemSql } from "#lib/db/system.ts"
import { batch } from "#lib/db/wire/wire.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { respond } from "#lib/domain/chat/chat.ts"
import {
  createFlow,
  deployFlow,
  flowFigures,
  forgetFlowCounts,
  tryFlow,
} from "#lib/domain/releases/releases.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

await useDatabase()

async function latestAnswer(accountId: string): Promise<{ id: string; releaseId: string }> {
  const { rows } = await systemSql().query<{ id: string; releaseId: string }>({
    text: `select m.id, c."releaseId" from "Message" m join "Conversation" c on c."accountId" = m."accountId" and c.id = m."conversationId"
      where m."accountId" = $1 and m.type = 'bot' and c.channel <> 'test' order by m.id desc limit 1`,
    values: [accountId],
  })
  const [row] = rows
  if (!row) throw new Error("nothing was answered")
  return row
}

const document = {
  format: 1 as const,
  start: "hello",
  blocks: [
    { id: "hello", type: "message" as const, text: "Hello.", next: "menu" },
    {
      id: "menu",
      type: "choice" as const,
      text: "Shall we?",
      options: [
        { id: "yes", label: "Yes", next: "thanks" },
        { id: "no", label: "No", next: "thanks" },
      ],
    },
    { id: "thanks", type: "end" as const, text: "Thank you." },
  ],
}

test("figures tell how often each exit was taken and where visitors left, tests aside", async () => {
  const ctx = await makeAccount()
  const { id: botId } = await createBot(ctx, { name: "Bot" })
  const { id: flowId } = await createFlow(ctx, { botId, document })
  expect(await flowFigures(ctx, { flowId })).toEqual({ days: 30, release: null, passed: [], left: [] })
  await deployFlow(ctx, { flowId })
  const say = async (sessionId: string, text: string, channel?: "test") => {
    const turn = { sessionId, botId, text, visitor: {}, stream: false, ...(channel && { channel }) }
    for await (const event of respond(ctx, turn)) if (event.type === "failed") throw new Error(event.message)
  }
  expect(await flowFigures(ctx, { flowId })).toEqual({ days: 30, release: 1, passed: [], left: [] })
  // Three begin, one of them says no, one asks again what was asked, one leaves.
  await Promise.all(["a", "b", "c"].map((session) => say(session, "Hi")))
  await say("a", "No")
  await say("b", "What?")
  const { sessionId } = await tryFlow(ctx, { flowId })
  await say(sessionId, "Hi", "test")
  const counts = async () => {
    const { passed } = await flowFigures(ctx, { flowId })
    return Object.fromEntries(passed.map(({ blockId, exit, taken }) => [`${blockId} ${exit}`, taken]))
  }
  expect(await counts()).toEqual({ "hello next": 3, "menu null": 3, "menu no": 1, "thanks null": 1 })
  // As a second try of closing an answer that was closed after all.
  const row = await latestAnswer(ctx.account.id)
  await batch(ctx, [
    countPath(ctx.account.id, { releaseId: row.releaseId, answerId: row.id }, [
      { blockId: "hello", exit: "next" },
    ]),
  ])
  expect((await counts())["hello next"]).toBe(3)
  expect((await flowFigures(ctx, { flowId })).left).toEqual([])
  await systemSql().query({
    text: `update "Conversation" set "lastMessageAt" = now() - interval '2 hours' where "accountId" = $1 and channel <> 'test'`,
    values: [ctx.account.id],
  })
  // The one that has ended has not left.
  const left = async () => (await flowFigures(ctx, { flowId })).left
  expect(await left()).toEqual([{ blockId: "menu", visitors: 2 }])
  const mark = (set: string) =>
    systemSql().query({
      text: `update "Conversation" set ${set} where "accountId" = $1 and "sessionId" = 'c'`,
      values: [ctx.account.id],
    })
  await mark(`"pausedAt" = now()`)
  expect(await left()).toEqual([{ blockId: "menu", visitors: 1 }])
  await mark(`"pausedAt" = null, "flowState" = "flowState" || '{"due": {"seconds": 9, "next": null}}'`)
  expect(await left()).toEqual([{ blockId: "menu", visitors: 1 }])

  const days = (ago: number) =>
    systemSql().query({
      text: `update "FlowCount" set day = (now() at time zone 'UTC')::date - $2::int where "accountId" = $1`,
      values: [ctx.account.id, ago],
    })
  await days(31)
  expect(await counts()).toEqual({})
  await forgetFlowCounts()
  await days(29)
  expect(await counts()).toMatchObject({ "menu null": 3 })
  await days(36)
  await forgetFlowCounts()
  await days(1)
  expect(await counts()).toEqual({})
  // The next release has met nobody; what is gone through it yet counts for the one that they began with.
  await deployFlow(ctx, { flowId })
  expect(await flowFigures(ctx, { flowId })).toMatchObject({ release: 2, passed: [], left: [] })
  const other = await makeAccount()
  await expect(flowFigures(other, { flowId })).rejects.toMatchObject({ code: "not_found" })
})
