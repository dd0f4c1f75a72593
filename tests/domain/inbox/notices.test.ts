import { expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { system } from "#lib/db/system.ts"
import { batch } from "#lib/db/wire/wire.ts"
import { wishStatement } from "#lib/domain/handover/handover.ts"
import { createTeam } from "#lib/domain/identity/identity.ts"
import {
  assign,
  chooseNotices,
  chosenNotices,
  handBack,
  listNotices,
  markNoticesSeen,
  reply,
  takeOver,
} from "#lib/domain/inbox/inbox.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { startEngine } from "#tests/support/engine.ts"
import { asPerson, makeTalk, say } from "./people.ts"

await useDatabase()
await startEngine()
const idOf = ({ principal }: Context) => principal.id
const kinds = async (by: Context) => (await listNotices(by, {})).map(({ kind }) => kind)

async function ask(ctx: Context, conversationId: string, teamId: string | null = null) {
  const person = { route: teamId ? ("team" as const) : ("nobody" as const), teamId }
  await batch(ctx, [wishStatement(ctx, { conversationId, botId: null, person, reason: null, isTest: false })])
}

test("a visitor who waits is told to everybody, then to whom it is given, then to who answers", async () => {
  const { ctx, ana, ben, conversationId } = await makeTalk()
  expect(await kinds(ana)).toEqual([])
  await ask(ctx, conversationId)
  expect(await listNotices(ana, {})).toMatchObject([
    { kind: "asked", conversationId, preview: "Hi", botName: "Bot", isNew: true },
  ])
  expect(await kinds(ben)).toEqual(["asked"])
  await assign(ana, { conversationId, name: "Ana", to: { personId: idOf(ben) } })
  expect([await kinds(ana), await kinds(ben)]).toEqual([[], ["assigned"]])
  await takeOver(ben, { conversationId, name: "Ben" })
  expect(await kinds(ben)).toEqual([])
  await say(ctx, conversationId, "Are you there?")
  expect(await listNotices(ben, {})).toMatchObject([{ kind: "reply", preview: "Are you there?" }])
  expect(await kinds(ana)).toEqual([])
  await reply(ben, { conversationId, name: "Ben", text: "Yes" })
  expect(await kinds(ben)).toEqual([])
  await handBack(ben, { conversationId, name: "Ben" })
  expect([await kinds(ana), await kinds(ben)]).toEqual([[], []])
})

test("what a team has is told to its people alone", async () => {
  const { ctx, ana, ben, conversationId } = await makeTalk()
  const { id } = await createTeam(ctx, { name: "Support", userIds: [idOf(ana)] })
  await ask(ctx, conversationId, id)
  expect([await kinds(ana), await kinds(ben)]).toEqual([["asked"], []])
})

test("what was seen is not new, and what comes afterwards is; each person by themselves", async () => {
  const { ctx, ana, ben, conversationId } = await makeTalk()
  await ask(ctx, conversationId)
  const news = async (by: Context) => (await listNotices(by, {})).map(({ isNew }) => isNew)
  const [notice] = await listNotices(ana, {})
  await markNoticesSeen(ana, { until: notice?.at ?? new Date(0) })
  expect([await news(ana), await news(ben)]).toEqual([[false], [true]])
  // Nobody has seen what is yet to come.
  await markNoticesSeen(ana, { until: new Date(Date.now() + 86_400_000) })
  await assign(ben, { conversationId, name: "Ben", to: { personId: idOf(ana) } })
  expect(await news(ana)).toEqual([true])
  await markNoticesSeen(ana, { until: new Date(0) })
  expect(await news(ana)).toEqual([true])
})

test("everybody chooses what they are told of, in this account alone", async () => {
  const { ctx, ana, ben, conversationId } = await makeTalk()
  expect(await chosenNotices(ana, {})).toEqual({
    notices: ["asked:app", "assigned:app", "reply:app"],
    digestHour: 8,
  })
  await chooseNotices(ana, { notices: ["reply:app", "reply:app"] })
  expect(await chosenNotices(ana, {})).toMatchObject({ notices: ["reply:app"] })
  await ask(ctx, conversationId)
  expect([await kinds(ana), await kinds(ben)]).toEqual([[], ["asked"]])
  await expect((async () => chooseNotices(ana, { notices: ["x" as never] }))()).rejects.toMatchObject({
    code: "invalid_input",
  })
  const agency = { ...ana, account: (await makeAccount()).account }
  expect(await chosenNotices(agency, {})).toBeNull()
  await expect(chooseNotices(agency, { notices: [] })).rejects.toMatchObject({ code: "not_authorized" })
})

test("nobody is told of another account, of tests, of what is deleted, or without being a person", async () => {
  const { ctx, ana, conversationId } = await makeTalk()
  await ask(ctx, conversationId)
  const stranger = await asPerson(await makeAccount())
  expect(await kinds(stranger)).toEqual([])
  expect(await kinds({ ...stranger, account: ctx.account })).toEqual([])
  await expect((async () => listNotices(ctx, {}))()).rejects.toMatchObject({ code: "not_authorized" })
  const change = (data: object) => system().conversation.updateMany({ where: { id: conversationId }, data })
  await change({ channel: "test" })
  expect(await kinds(ana)).toEqual([])
  await change({ channel: "webchat", deletedAt: new Date() })
  expect(await kinds(ana)).toEqual([])
})
