import { Client } from "pg"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { system } from "#lib/db/system.ts"
import { batch } from "#lib/db/wire/wire.ts"
import { wishStatement } from "#lib/domain/handover/handover.ts"
import { saveProfile, setAway, startSession } from "#lib/domain/identity/identity.ts"
import {
  assign,
  chooseNotices,
  chosenNotices,
  followConversation,
  handBack,
  mailNotice,
  pushNotice,
  reply,
  showNoticesHere,
  takeOver,
  tellPeople,
} from "#lib/domain/inbox/inbox.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { startEngine } from "#tests/support/engine.ts"
import { startMailServer } from "#tests/support/mail-server.ts"
import { makeBrowser, startPushService } from "#tests/support/push-service.ts"
import { asPerson, makeTalk, reading, say } from "./people.ts"

const { url } = await useDatabase()
const mails = await startMailServer()
const service = await startPushService()
useSettings({ LIVERY_ALLOW_PRIVATE_HOSTS: service.host })
afterAll(service.close)
await startEngine()
const owner = new Client({ connectionString: url })
beforeAll(() => owner.connect())
afterAll(() => owner.end())
beforeEach(() => {
  mails.received.length = 0
  service.received.length = 0
  service.status = 201
})
const idOf = ({ principal }: Context) => principal.id

async function ask(ctx: Context, conversationId: string) {
  const person = { route: "nobody" as const, teamId: null }
  await batch(ctx, [wishStatement(ctx, { conversationId, botId: null, person, reason: null, isTest: false })])
}

/** The jobs of a conversation that wait, by their name, without what all of them have. */
async function jobsOf(task: string, conversationId: string) {
  const { rows } = await owner.query<{ payload: Record<string, string> }>(
    `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier = $1 and payload->>'conversationId' = $2 order by j.id`,
    [task, conversationId],
  )
  return rows.map(({ payload: { accountId: _a, conversationId: _c, ...rest } }) => rest)
}

/** A person whose browser shows notifications. */
async function withBrowser(person: Context) {
  const sessionId = await startSession(idOf(person), "localhost")
  const browser = makeBrowser(service.host)
  await showNoticesHere({ ...person, principal: { ...person.principal, sessionId } }, browser.keys)
  return browser
}

test("who chose to is told by mail at once, in the look of their agency, until somebody has it", async () => {
  const { ctx, ana, ben, conversationId } = await makeTalk()
  const cleo = await asPerson(ctx)
  const both = ["asked:mail" as const, "assigned:mail" as const]
  for (const person of [ana, ben]) await chooseNotices(person, { notices: both })
  await chooseNotices(cleo, { notices: ["asked:app"] })
  await setAway(ben, { isAway: true })
  await ask(ctx, conversationId)
  expect(await jobsOf("tell-people", conversationId)).toEqual([{ kind: "asked" }])
  await tellPeople(ctx, { conversationId, kind: "asked" })
  expect(await jobsOf("mail-notices", conversationId)).toEqual([{ kind: "asked", userId: idOf(ana) }])
  await mailNotice(ctx, { conversationId, kind: "asked", userId: idOf(ana) })
  expect(mails.received).toHaveLength(1)
  const mail = JSON.stringify(mails.received[0])
  expect(mail).toContain(`${idOf(ana)}@example.com`)
  expect(mail).toContain(`open=${conversationId}`)
  expect(mail).toContain("wants to talk with a person")
  expect(mail).not.toMatch(/livery/i)
  // Given to somebody, it concerns them alone; taken over, nobody.
  await assign(ana, { conversationId, name: "Ana", to: { personId: idOf(ben) } })
  await setAway(ben, { isAway: false })
  await tellPeople(ctx, { conversationId, kind: "assigned" })
  expect((await jobsOf("mail-notices", conversationId)).slice(1)).toEqual([
    { kind: "assigned", userId: idOf(ben) },
  ])
  await takeOver(ben, { conversationId, name: "Ben" })
  await mailNotice(ctx, { conversationId, kind: "assigned", userId: idOf(ben) })
  expect(mails.received).toHaveLength(1)
})

test("a mail speaks the language of its reader, and goes to nobody who has left", async () => {
  const { ctx, ana, ben, conversationId } = await makeTalk()
  await saveProfile(ana, { language: "de" })
  await ask(ctx, conversationId)
  const told = { conversationId, kind: "asked" as const }
  await mailNotice(ctx, { ...told, userId: idOf(ana) })
  expect(mails.received[0]?.content).toContain('lang="de"')
  expect(mails.received[0]?.content).toContain("noch antwortet niemand")
  await system().membership.deleteMany({ where: { userId: idOf(ben) } })
  await mailNotice(ctx, { ...told, userId: idOf(ben) })
  expect(mails.received).toHaveLength(1)
})

test("a browser that was turned on shows it under the name of the agency, and leads to the conversation", async () => {
  const { ctx, ana, ben, conversationId } = await makeTalk()
  const browser = await withBrowser(ana)
  expect((await chosenNotices(ana, {}))?.notices).toEqual([
    ...["asked:app", "assigned:app", "reply:app", "asked:push", "assigned:push", "reply:push"],
  ])
  await saveProfile(ana, { language: "fr" })
  await ask(ctx, conversationId)
  await tellPeople(ctx, { conversationId, kind: "asked" })
  const jobs = await jobsOf("push-notices", conversationId)
  expect(jobs).toMatchObject([{ kind: "asked", userId: idOf(ana) }])
  expect(await jobsOf("mail-notices", conversationId)).toEqual([])
  const told = {
    conversationId,
    kind: "asked" as const,
    userId: idOf(ana),
    browserId: jobs[0]?.browserId ?? "",
  }
  await pushNotice(ctx, { ...told, attempt: 1 })
  const [pushed] = service.received
  const brand = await system().account.findFirstOrThrow({ where: { id: ctx.account.parentId ?? "" } })
  expect(pushed && browser.read(pushed.body)).toEqual({
    title: `${brand.name}: Un visiteur demande une personne`,
    body: "Hi",
    path: `/conversations?open=${conversationId}`,
  })
  // A push service that is away is tried again, but not for hours.
  service.status = 503
  await expect(pushNotice(ctx, { ...told, attempt: 1 })).rejects.toMatchObject({ code: "unprocessable" })
  await pushNotice(ctx, { ...told, attempt: 5 })
  await takeOver(ben, { conversationId, name: "Ben" })
  await pushNotice(ctx, { ...told, attempt: 1 })
  expect(service.received).toHaveLength(3)
})

test("who attends is told once that a visitor writes, and again when they have looked or answered", async () => {
  const { ctx, ana, ben, conversationId } = await makeTalk()
  for (const person of [ana, ben]) await chooseNotices(person, { notices: ["reply:mail"] })
  const tell = async () => {
    const before = (await jobsOf("mail-notices", conversationId)).length
    await tellPeople(ctx, { conversationId, kind: "reply" })
    return (await jobsOf("mail-notices", conversationId)).slice(before)
  }
  // The bot alone talks: nothing is even asked for.
  await say(ctx, conversationId, "And now?")
  expect(await jobsOf("tell-people", conversationId)).toEqual([])
  expect(await tell()).toEqual([])
  await takeOver(ana, { conversationId, name: "Ana" })
  expect(await tell()).toEqual([])
  await say(ctx, conversationId, "Are you there?")
  expect(await jobsOf("tell-people", conversationId)).toEqual([{ kind: "reply" }])
  expect(await tell()).toEqual([{ kind: "reply", userId: idOf(ana) }])
  await mailNotice(ctx, { conversationId, kind: "reply", userId: idOf(ana) })
  expect(mails.received[0]?.content).toContain("waits for your answer")
  await say(ctx, conversationId, "Hello?")
  expect(await tell()).toEqual([])
  await reply(ana, { conversationId, name: "Ana", text: "Yes" })
  await mailNotice(ctx, { conversationId, kind: "reply", userId: idOf(ana) })
  expect(mails.received).toHaveLength(1)
  // Somebody else who looks on has not seen it for her.
  const stop = new AbortController()
  const look = async (by: Context) => {
    const page = reading(followConversation({ ...by, signal: stop.signal }, { conversationId }))
    await page.until((heard) => heard.length > 0)
    return page
  }
  await look(ben)
  await say(ctx, conversationId, "One more thing")
  expect(await tell()).toEqual([])
  const page = await look(ana)
  await say(ctx, conversationId, "And another")
  await page.until((heard) => heard.some(({ type }) => type === "message"))
  await expect.poll(() => lookedAfter(conversationId)).toBe(true)
  expect(await tell()).toEqual([])
  stop.abort()
  await say(ctx, conversationId, "Still there?")
  expect(await tell()).toEqual([{ kind: "reply", userId: idOf(ana) }])
  await handBack(ana, { conversationId, name: "Ana" })
  expect(await tell()).toEqual([])
})

test("however much a visitor writes, one job waits, and runs fifteen seconds after the first message", async () => {
  const { ctx, ana, conversationId } = await makeTalk()
  await chooseNotices(ana, { notices: ["reply:mail"] })
  await takeOver(ana, { conversationId, name: "Ana" })
  const began = Date.now()
  await say(ctx, conversationId, "Are you there?")
  const first = await dueOf(conversationId)
  expect(first.getTime()).toBeGreaterThanOrEqual(began + 14_000)
  expect(first.getTime()).toBeLessThan(Date.now() + 16_000)
  for (const text of ["Hello?", "I have a question", "It is urgent"]) await say(ctx, conversationId, text)
  expect(await jobsOf("tell-people", conversationId)).toEqual([{ kind: "reply" }])
  expect(await dueOf(conversationId)).toEqual(first)
  // A wish of the same conversation is another matter, and so is another conversation.
  const other = await makeTalk()
  await takeOver(other.ana, { conversationId: other.conversationId, name: "Ana" })
  await say(other.ctx, other.conversationId, "And me?")
  expect(await jobsOf("tell-people", other.conversationId)).toHaveLength(1)
  // One that has begun is over with what it saw: the next message has a job of its own.
  await owner.query(
    `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'a worker' where payload->>'conversationId' = $1`,
    [conversationId],
  )
  await say(ctx, conversationId, "Still there?")
  expect(await jobsOf("tell-people", conversationId)).toHaveLength(2)
})

/** When the one job of a conversation runs. */
async function dueOf(conversationId: string): Promise<Date> {
  const { rows } = await owner.query<{ run_at: Date }>(
    `select run_at from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier = 'tell-people' and payload->>'conversationId' = $1`,
    [conversationId],
  )
  expect(rows).toHaveLength(1)
  return rows[0]?.run_at ?? new Date(0)
}

/** Whether who attends has looked since the visitor's last message. */
async function lookedAfter(id: string): Promise<boolean> {
  const row = await system().conversation.findFirstOrThrow({ where: { id } })
  return (row.attendantLookedAt?.getTime() ?? 0) > (row.lastUserMessageAt?.getTime() ?? 0)
}
