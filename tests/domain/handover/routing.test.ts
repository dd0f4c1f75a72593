import { expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { system } from "#lib/db/system.ts"
import { batch } from "#lib/db/wire/wire.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { createConversation } from "#lib/domain/conversations/conversations.ts"
import { wishStatement } from "#lib/domain/handover/handover.ts"
import { awaySince, createTeam, deleteTeam, listAssignees, setAway } from "#lib/domain/identity/identity.ts"
import { assign, handBack, listNotes, takeOver } from "#lib/domain/inbox/inbox.ts"
import { updateWidget } from "#lib/domain/widgets/widgets.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { asPerson } from "../inbox/people.ts"

await useDatabase()
const idOf = ({ principal }: Context) => principal.id

/** An account with a team of so many people, by id. */
async function makeTeam(size: number) {
  const ctx = await makeAccount()
  const people: Context[] = []
  for (let n = 0; n < size; n++) people.push(await asPerson(ctx))
  people.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
  const { id: teamId } = await createTeam(ctx, { name: "Support", userIds: people.map(idOf) })
  return { ctx, people, teamId, ids: people.map(idOf) }
}

type Route = { route: "nobody" | "team" | "turn"; teamId: string | null }

/** A conversation whose visitor asks for a person; who is to see to it then. */
async function ask(ctx: Context, person: Route, rest: { isTest?: boolean; conversationId?: string } = {}) {
  const conversationId = rest.conversationId ?? (await createConversation(ctx, {})).id
  await batch(ctx, [
    wishStatement(ctx, { conversationId, botId: null, person, reason: null, isTest: rest.isTest ?? false }),
  ])
  const row = await system().conversation.findFirstOrThrow({ where: { id: conversationId } })
  return {
    conversationId,
    personId: row.responsibleId,
    teamId: row.responsibleTeamId,
    askedAt: row.personAskedAt,
  }
}

test("by default nobody has it, else the team, or its people in turn, from the first again", async () => {
  const { ctx, ids, teamId } = await makeTeam(3)
  expect(await ask(ctx, { route: "nobody", teamId })).toMatchObject({ personId: null, teamId: null })
  expect(await ask(ctx, { route: "team", teamId })).toMatchObject({ personId: null, teamId })
  const given: (string | null)[] = []
  for (let n = 0; n < 7; n++) given.push((await ask(ctx, { route: "turn", teamId })).personId)
  expect(given).toEqual([...ids, ...ids, ids[0]])
})

test("of many requests at once no two take the same turn", async () => {
  const { ctx, ids, teamId } = await makeTeam(4)
  const found = await Promise.all(Array.from({ length: 40 }, () => ask(ctx, { route: "turn", teamId })))
  const counts = ids.map((id) => found.filter(({ personId }) => personId === id).length)
  expect(counts).toEqual([10, 10, 10, 10])
  const events = await system().event.count({
    where: { accountId: ctx.account.id, type: "conversation.assigned" },
  })
  expect(events).toBe(40)
})

test("one conversation that is asked for many times at once is given away once", async () => {
  const { ctx, ids, teamId } = await makeTeam(3)
  const { id: conversationId } = await createConversation(ctx, {})
  await Promise.all(Array.from({ length: 12 }, () => ask(ctx, { route: "turn", teamId }, { conversationId })))
  expect((await ask(ctx, { route: "turn", teamId })).personId).toBe(ids[1])
  for (const type of ["conversation.person_requested", "conversation.assigned"])
    expect(
      await system().event.count({
        where: { type, subject: { path: ["conversationId"], equals: conversationId } },
      }),
    ).toBe(1)
  const notes = await listNotes(ctx, { session: conversationId })
  const { email } = await system().user.findUniqueOrThrow({ where: { id: ids[0] ?? "" } })
  expect(notes.map(({ kind, author }) => [kind, author.name])).toEqual([
    ["requested", ""],
    ["routed", email],
  ])
})

test("who is away, or may not answer, is left out; where all are, the team has it", async () => {
  const { ctx, ids, teamId } = await makeTeam(3)
  const away = (userId: string | undefined, awayAt: Date | null) =>
    system().membership.updateMany({ where: { userId: userId ?? "" }, data: { awayAt } })
  await away(ids[1], new Date())
  const turns = async (n: number) => {
    const given: (string | null)[] = []
    for (let at = 0; at < n; at++) given.push((await ask(ctx, { route: "turn", teamId })).personId)
    return given
  }
  expect(await turns(4)).toEqual([ids[0], ids[2], ids[0], ids[2]])
  await system().membership.updateMany({ where: { userId: ids[0] ?? "" }, data: { role: "viewer" } })
  await away(ids[1], null)
  expect(await turns(3)).toEqual([ids[1], ids[2], ids[1]])
  for (const id of ids) await away(id, new Date())
  expect(await ask(ctx, { route: "turn", teamId })).toMatchObject({ personId: null, teamId })
})

test("whoever is to see to it already keeps it, and after a hand-back it is given away anew", async () => {
  const { ctx, people, ids, teamId } = await makeTeam(2)
  const { id: conversationId } = await createConversation(ctx, {})
  const last = people[1] as Context
  await assign(last, { conversationId, name: "Ben", to: { personId: ids[1] ?? "" } })
  expect(await ask(ctx, { route: "turn", teamId }, { conversationId })).toMatchObject({
    personId: ids[1],
    teamId: null,
  })
  await takeOver(last, { conversationId, name: "Ben" })
  await handBack(last, { conversationId, name: "Ben" })
  expect((await ask(ctx, { route: "turn", teamId }, { conversationId })).personId).toBe(ids[0])
})

test("tests, teams that are gone and those of another account are given to nobody", async () => {
  const { ctx, teamId } = await makeTeam(1)
  const nobody = { personId: null, teamId: null }
  expect(await ask(ctx, { route: "turn", teamId }, { isTest: true })).toMatchObject(nobody)
  const other = await makeTeam(1)
  for (const id of [other.teamId, newId()])
    expect(await ask(ctx, { route: "turn", teamId: id })).toMatchObject({
      ...nobody,
      askedAt: expect.any(Date),
    })
  await deleteTeam(ctx, { id: teamId })
  expect(await ask(ctx, { route: "turn", teamId })).toMatchObject(nobody)
  await expect(
    ask(other.ctx, { route: "turn", teamId }, { conversationId: (await createConversation(ctx, {})).id }),
  ).resolves.toMatchObject({ askedAt: null })
})

test("however giving in turn and deleting the team meet, nothing stays with it", async () => {
  const { ctx, people } = await makeTeam(2)
  for (let round = 0; round < 10; round++) {
    const { id: teamId } = await createTeam(ctx, { name: `Team ${round}`, userIds: people.map(idOf) })
    const [asked] = await Promise.allSettled([
      ask(ctx, { route: "turn", teamId }),
      deleteTeam(ctx, { id: teamId }),
    ])
    expect(asked.status).toBe("fulfilled")
    expect(await system().conversation.count({ where: { responsibleTeamId: teamId } })).toBe(0)
  }
})

test("somebody says that they are away, in this account alone, and others see it", async () => {
  const { ctx, people, ids, teamId } = await makeTeam(2)
  const [first, last] = people as [Context, Context]
  const elsewhere = await makeAccount()
  await system().membership.create({
    data: { id: newId(), accountId: elsewhere.account.id, userId: idOf(first), role: "agent" },
  })
  expect(await awaySince(first, {})).toBeNull()
  await setAway(first, { isAway: true })
  expect(await awaySince(first, {})).toBeInstanceOf(Date)
  expect(await awaySince({ ...first, account: elsewhere.account }, {})).toBeNull()
  const shown = (await listAssignees(last, {})).people.map(({ id, isAway }) => [id, isAway]).sort()
  expect(shown).toEqual([
    [ids[0], true],
    [ids[1], false],
  ])
  expect((await ask(ctx, { route: "turn", teamId })).personId).toBe(ids[1])
  await setAway(first, { isAway: false })
  expect((await ask(ctx, { route: "turn", teamId })).personId).toBe(ids[0])
  const agency = { ...first, account: (await makeAccount()).account }
  expect(await awaySince(agency, {})).toBeUndefined()
  await expect(setAway(agency, { isAway: true })).rejects.toMatchObject({ code: "not_authorized" })
})

test("a team of another account cannot be set", async () => {
  const { ctx } = await makeTeam(1)
  const other = await makeTeam(1)
  const { id: botId } = await createBot(ctx, { name: "Bot" })
  await expect(
    updateWidget(ctx, { widget: { botId }, settings: { person: { route: "turn", teamId: other.teamId } } }),
  ).rejects.toMatchObject({ code: "invalid_input", details: { path: ["settings", "person", "teamId"] } })
})
