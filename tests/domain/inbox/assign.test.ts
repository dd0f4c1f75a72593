import { expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { system } from "#lib/db/system.ts"
import { listAuditEntries } from "#lib/domain/audit/audit.ts"
import {
  endConversation,
  getConversation,
  pageOfConversations,
} from "#lib/domain/conversations/conversations.ts"
import {
  changeRole,
  createTeam,
  deleteTeam,
  listAssignees,
  removeMember,
} from "#lib/domain/identity/identity.ts"
import { assign, followConversation, handBack, listNotes, takeOver } from "#lib/domain/inbox/inbox.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { startEngine } from "#tests/support/engine.ts"
import { asPerson, makeTalk, reading } from "./people.ts"

await useDatabase()
await startEngine()
const ANA = { name: "Ana" }
const idOf = ({ principal }: Context) => principal.id
const NOBODY = { personId: null, teamId: null }

const stands = async (ctx: Context, session: string) => (await getConversation(ctx, { session })).conversation
const given = async (ctx: Context, id: string) => (await stands(ctx, id)).assignedTo

/** Who may manage people: the one who stays when others are removed. */
async function asOwner(ctx: Context): Promise<Context> {
  const owner = await asPerson(ctx)
  await system().membership.updateMany({ where: { userId: idOf(owner) }, data: { role: "owner" } })
  return owner
}

test("a conversation is given to a person, to a team and to nobody, which the bot knows nothing of", async () => {
  const { ctx, ana, ben, conversationId } = await makeTalk()
  const { id: teamId } = await createTeam(ctx, { name: "Support", userIds: [] })
  await assign(ana, { conversationId, ...ANA, to: { personId: idOf(ben) } })
  expect(await stands(ctx, conversationId)).toMatchObject({
    attendedBy: null,
    assignedTo: { personId: idOf(ben), teamId: null },
  })
  await assign(ana, { conversationId, ...ANA, to: { teamId } })
  expect(await given(ctx, conversationId)).toEqual({ personId: null, teamId })
  await assign(ana, { conversationId, ...ANA, to: { teamId } })
  await assign(ana, { conversationId, ...ANA, to: null })
  expect(await given(ctx, conversationId)).toEqual(NOBODY)
  const notes = await listNotes(ana, { session: conversationId })
  const { email } = await system().user.findUniqueOrThrow({ where: { id: idOf(ben) } })
  expect(notes.map(({ kind, text, author }) => [kind, text, author.name])).toEqual([
    ["assigned", email, "Ana"],
    ["assigned", "Support", "Ana"],
    ["assigned", "", "Ana"],
  ])
  const events = await system().event.findMany({
    where: { accountId: ctx.account.id, type: "conversation.assigned" },
    orderBy: { id: "asc" },
  })
  expect(events.map(({ subject }) => subject)).toEqual([
    { conversationId, noteId: notes[0]?.id, userId: idOf(ben) },
    { conversationId, noteId: notes[1]?.id, teamId },
    { conversationId, noteId: notes[2]?.id },
  ])
})

test("who takes over has to see to it, also while it stands with a team, until they hand it back", async () => {
  const { ctx, ana, ben, conversationId } = await makeTalk()
  const { id: teamId } = await createTeam(ctx, { name: "Support", userIds: [] })
  await assign(ana, { conversationId, ...ANA, to: { teamId } })
  await takeOver(ben, { conversationId, name: "Ben" })
  expect(await given(ctx, conversationId)).toEqual({ personId: idOf(ben), teamId })
  // Given to somebody else, it stays with who answers until that one takes it.
  await assign(ana, { conversationId, ...ANA, to: { personId: idOf(ana) } })
  expect(await stands(ctx, conversationId)).toMatchObject({
    attendedBy: { id: idOf(ben), name: "Ben" },
    assignedTo: { personId: idOf(ana), teamId: null },
  })
  await endConversation(ctx, { session: conversationId })
  expect(await given(ctx, conversationId)).toEqual({ personId: idOf(ana), teamId: null })
  await takeOver(ana, { conversationId, ...ANA })
  await handBack(ana, { conversationId, ...ANA })
  expect(await given(ctx, conversationId)).toEqual(NOBODY)
})

test("pages that show it are told, visitors of nobody", async () => {
  const { ctx, botId, ana, ben, conversationId } = await makeTalk()
  const leaving = new AbortController()
  const within = (by: Context) => ({ ...by, signal: leaving.signal })
  const visitor = { ...ctx, principal: { ...ctx.principal, kind: "visitor" as const, id: botId } }
  const page = reading(followConversation(within(ana), { conversationId }))
  const theirs = reading(followConversation(within(visitor), { conversationId }))
  await page.until((all) => all.length > 0)
  await theirs.until((all) => all.length > 0)
  await assign(ben, { conversationId, name: "Ben", to: { personId: idOf(ana) } })
  await page.until((all) =>
    all.some((event) => event.type === "attendance" && event.assignedTo.personId === idOf(ana)),
  )
  await takeOver(ana, { conversationId, ...ANA })
  await theirs.until((all) => all.length === 2)
  expect(JSON.stringify(theirs.heard[0])).not.toContain(idOf(ana))
  expect(
    theirs.heard.every((event) => event.type !== "attendance" || event.assignedTo.personId === null),
  ).toBe(true)
  leaving.abort()
})

test("the list is filtered by who has to see to it", async () => {
  const { ctx, ana, ben, conversationId: a } = await makeTalk()
  const row = await system().conversation.findFirstOrThrow({ where: { id: a } })
  const more = [newId(), newId(), newId()]
  for (const id of more)
    await system().conversation.create({
      data: { ...row, id, sessionId: id, meta: {}, variables: {}, page: undefined } as never,
    })
  const [b = "", c = "", d = ""] = more
  const { id: teamId } = await createTeam(ctx, { name: "Support", userIds: [] })
  await assign(ana, { conversationId: a, ...ANA, to: { personId: idOf(ana) } })
  await assign(ana, { conversationId: b, ...ANA, to: { personId: idOf(ben) } })
  await assign(ana, { conversationId: c, ...ANA, to: { teamId } })
  for (const id of [b, d])
    await system().conversation.updateMany({ where: { id }, data: { personAskedAt: new Date() } })
  const found = async (by: Context, filter: Parameters<typeof pageOfConversations>[1]) => {
    const { conversations, total } = await pageOfConversations(by, filter)
    expect(total).toBe(conversations.length)
    return conversations.map(({ id }) => id)
  }
  expect(await found(ana, { assignee: "me" })).toEqual([a])
  expect(await found(ben, { assignee: "me" })).toEqual([b])
  expect(await found(ana, { assignee: `person:${idOf(ben)}` })).toEqual([b])
  expect(await found(ana, { assignee: `team:${teamId}` })).toEqual([c])
  // Of those whose visitor asked for a person.
  expect(await found(ana, { assignee: "nobody" })).toEqual([d])
  expect(await found(ana, { assignee: `person:${idOf(ben)}`, people: "waiting" })).toEqual([b])
  expect(await found(ana, { assignee: "me", people: "waiting" })).toEqual([])
  expect(await found(ben, { assignee: "me", search: "hi" })).toEqual([])
  expect(await found(ana, { assignee: "me", search: "hi" })).toEqual([a])
  for (const assignee of ["nonsense", "person:x", "team:", `team:${newId()}`])
    expect(await found(ana, { assignee })).toEqual([])
  const stranger = await asPerson(await makeAccount())
  for (const assignee of ["nobody", `team:${teamId}`, `person:${idOf(ana)}`])
    expect(await found(stranger, { assignee })).toEqual([])
})

test("whoever leaves the account has nothing to see to, and the bot answers where they did", async () => {
  const { ctx, ana, ben, conversationId } = await makeTalk()
  const owner = await asOwner(ctx)
  await assign(ana, { conversationId, ...ANA, to: { personId: idOf(ben) } })
  await takeOver(ana, { conversationId, ...ANA })
  await assign(ana, { conversationId, ...ANA, to: { personId: idOf(ben) } })
  await removeMember(owner, { userId: idOf(ben) })
  expect(await stands(ctx, conversationId)).toMatchObject({
    attendedBy: { id: idOf(ana) },
    assignedTo: NOBODY,
  })
  await removeMember(owner, { userId: idOf(ana) })
  expect(await stands(ctx, conversationId)).toMatchObject({ attendedBy: null, assignedTo: NOBODY })
  const row = await system().conversation.findFirstOrThrow({ where: { id: conversationId } })
  expect(row).toMatchObject({ pausedAt: null, assigneeName: null })
  expect(row.handedBackAt).not.toBeNull()
})

test("who may no longer answer, and a team that is gone, have nothing to see to", async () => {
  const { ctx, ana, ben, conversationId } = await makeTalk()
  const owner = await asOwner(ctx)
  await assign(ana, { conversationId, ...ANA, to: { personId: idOf(ben) } })
  await changeRole(owner, { userId: idOf(ben), role: "viewer" })
  expect(await given(ctx, conversationId)).toEqual(NOBODY)
  expect((await listAssignees(ana, {})).people.map(({ id }) => id)).not.toContain(idOf(ben))
  const { id: teamId } = await createTeam(ctx, { name: "Support", userIds: [] })
  await assign(ana, { conversationId, ...ANA, to: { teamId } })
  await deleteTeam(ctx, { id: teamId })
  expect(await given(ctx, conversationId)).toEqual(NOBODY)
  for (const to of [{ personId: idOf(ben) }, { teamId }, { personId: "x" }, { teamId: newId() }])
    await expect(assign(ana, { conversationId, ...ANA, to })).rejects.toMatchObject({ code: "not_found" })
})

test("however giving and going meet, nothing stays with who is gone", async () => {
  const { ctx, ana, conversationId } = await makeTalk()
  const owner = await asOwner(ctx)
  for (let round = 0; round < 10; round++) {
    const gone = await asPerson(ctx)
    const { id: teamId } = await createTeam(ctx, { name: `Team ${round}`, userIds: [idOf(gone)] })
    await Promise.allSettled([
      assign(ana, { conversationId, ...ANA, to: { personId: idOf(gone) } }),
      removeMember(owner, { userId: idOf(gone) }),
    ])
    expect((await given(ctx, conversationId)).personId).not.toBe(idOf(gone))
    await Promise.allSettled([
      assign(ana, { conversationId, ...ANA, to: { teamId } }),
      deleteTeam(ctx, { id: teamId }),
    ])
    expect((await given(ctx, conversationId)).teamId).toBeNull()
  }
})

test("nobody gives away what is not theirs, nor to somebody of another account", async () => {
  const { ctx, ana, conversationId } = await makeTalk()
  const other = await makeAccount()
  const stranger = await asPerson(other)
  const { id: foreign } = await createTeam(other, { name: "Support", userIds: [] })
  for (const to of [{ personId: idOf(stranger) }, { teamId: foreign }])
    await expect(assign(ana, { conversationId, ...ANA, to })).rejects.toMatchObject({ code: "not_found" })
  await expect(
    assign(stranger, { conversationId, name: "S", to: { personId: idOf(stranger) } }),
  ).rejects.toMatchObject({ code: "not_found" })
  await expect(assign(ctx, { conversationId, ...ANA, to: null })).rejects.toMatchObject({
    code: "not_authorized",
  })
  const reader = {
    ...ana,
    principal: { ...ana.principal, permissions: new Set(["conversations.read"] as const) },
  }
  await expect((async () => assign(reader, { conversationId, ...ANA, to: null }))()).rejects.toMatchObject({
    code: "not_authorized",
  })
  expect(await given(ctx, conversationId)).toEqual(NOBODY)
})

test("the audit log tells who gave what to whom, took it over and handed it back", async () => {
  const { ctx, ana, ben, conversationId } = await makeTalk()
  const { id: teamId } = await createTeam(ctx, { name: "Support", userIds: [] })
  await assign(ana, { conversationId, ...ANA, to: { teamId } })
  await assign(ana, { conversationId, ...ANA, to: { personId: idOf(ben) } })
  await assign(ana, { conversationId, ...ANA, to: { personId: idOf(ben) } })
  await assign(ana, { conversationId, ...ANA, to: null })
  await takeOver(ana, { conversationId, ...ANA })
  await handBack(ana, { conversationId, ...ANA })
  const entries = await listAuditEntries(await asOwner(ctx), { filter: { topic: "contacts" } })
  const { people } = await listAssignees(ana, {})
  const called = people.find(({ id }) => id === idOf(ben))?.name
  expect(called).toBeTruthy()
  expect(entries.map(({ action, actor, subject }) => [action, actor.id, subject.from, subject.to])).toEqual([
    ["conversation.handed_back", idOf(ana), ANA.name, undefined],
    ["conversation.taken_over", idOf(ana), undefined, ANA.name],
    ["conversation.assigned", idOf(ana), called, undefined],
    ["conversation.assigned", idOf(ana), "Support", called],
    ["conversation.assigned", idOf(ana), undefined, "Support"],
  ])
  expect(entries.every(({ subject }) => subject.conversationId === conversationId)).toBe(true)
  const told = await system().event.findMany({
    where: { accountId: ctx.account.id, type: "conversation.assigned" },
  })
  expect(told.every(({ subject }) => !("from" in (subject as object)))).toBe(true)
})
