import { afterEach, beforeEach, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { system, systemSql } from "#lib/db/system.ts"
import { batch } from "#lib/db/wire/wire.ts"
import { wishStatement } from "#lib/domain/handover/handover.ts"
import { saveProfile, setAway } from "#lib/domain/identity/identity.ts"
import {
  chooseNotices,
  mailNoticeDigest,
  markNoticesSeen,
  queueNoticeDigests,
} from "#lib/domain/inbox/inbox.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { startEngine } from "#tests/support/engine.ts"
import { startMailServer } from "#tests/support/mail-server.ts"
import { makeTalk } from "./people.ts"

await useDatabase()
const mails = await startMailServer()
await startEngine()
beforeEach(() => {
  mails.received.length = 0
})
afterEach(() => {
  mails.refuses = false
})

async function ask(ctx: Context, conversationId: string) {
  const person = { route: "nobody" as const, teamId: null }
  await batch(ctx, [wishStatement(ctx, { conversationId, botId: null, person, reason: null, isTest: false })])
}

const memberOf = async ({ principal, account }: Context) =>
  system().membership.findFirstOrThrow({ where: { userId: principal.id, accountId: account.id } })

/** Somebody who chose the digest of everything, for whom it is due. */
async function withDigest() {
  const talk = await makeTalk()
  await chooseNotices(talk.ana, { notices: ["asked:digest", "assigned:digest", "reply:digest"] })
  const member = await memberOf(talk.ana)
  const due = member.digestDueAt ?? new Date(0)
  return { ...talk, id: member.id, due }
}

test("it is planned for the hour of the person's day, and for nobody who chose none", async () => {
  const { ana } = await makeTalk()
  expect((await memberOf(ana)).digestDueAt).toBeNull()
  await chooseNotices(ana, { notices: ["asked:digest"] })
  const eight = (await memberOf(ana)).digestDueAt
  expect(eight?.toISOString()).toMatch(/T08:00:00.000Z$/)
  await saveProfile(ana, { timeZone: "Asia/Tokyo" })
  await chooseNotices(ana, { digestHour: 18 })
  expect((await memberOf(ana)).digestDueAt?.toISOString()).toMatch(/T09:00:00.000Z$/)
  await chooseNotices(ana, { notices: ["asked:app"] })
  expect((await memberOf(ana)).digestDueAt).toBeNull()
  for (const digestHour of [-1, 24, 1.5])
    await expect((async () => chooseNotices(ana, { digestHour }))()).rejects.toMatchObject({
      code: "invalid_input",
    })
})

test("it says what is new, once a day, in the reader's language, with a link to each", async () => {
  const { ctx, ana, conversationId, id, due } = await withDigest()
  await saveProfile(ana, { language: "es" })
  await mailNoticeDigest(ctx, id, new Date(due.getTime() - 1000))
  await mailNoticeDigest(ctx, id, due)
  // Nothing waited, and that is no mail.
  expect(mails.received).toEqual([])
  await ask(ctx, conversationId)
  const next = new Date(due.getTime() + 86_400_000)
  expect((await memberOf(ana)).digestDueAt).toEqual(next)
  await Promise.all([mailNoticeDigest(ctx, id, next), mailNoticeDigest(ctx, id, next)])
  expect(mails.received).toHaveLength(1)
  const [mail] = mails.received
  expect(mail?.to).toEqual([`${ana.principal.id}@example.com`])
  expect(mail?.headers).toContain("Un visitante te espera")
  expect(mail?.content).toContain(`/conversations?open=${conversationId}`)
  expect(mail?.content).toContain("/settings/notifications")
  expect(JSON.stringify(mail)).not.toMatch(/livery/i)
  // Seen, it is not said again.
  await markNoticesSeen(ana, { until: new Date() })
  await mailNoticeDigest(ctx, id, new Date(next.getTime() + 86_400_000))
  expect(mails.received).toHaveLength(1)
})

test("a mail server that is away gets it later; who left, is away or may not answer gets none", async () => {
  const { ctx, ana, conversationId, id, due } = await withDigest()
  await ask(ctx, conversationId)
  mails.refuses = true
  await expect(mailNoticeDigest(ctx, id, due)).rejects.toMatchObject({ code: "upstream" })
  expect((await memberOf(ana)).digestDueAt).toEqual(due)
  mails.refuses = false
  await setAway(ana, { isAway: true })
  await mailNoticeDigest(ctx, id, due)
  await setAway(ana, { isAway: false })
  const again = async (data: object) => {
    await system().membership.updateMany({ where: { id }, data: { ...data, digestDueAt: due } })
    await mailNoticeDigest(ctx, id, due)
  }
  await again({ role: "viewer" })
  await mailNoticeDigest(ctx, newId(), due)
  expect(mails.received).toEqual([])
  await again({ role: "agent" })
  expect(mails.received).toHaveLength(1)
  await system().membership.deleteMany({ where: { id } })
  await mailNoticeDigest(ctx, id, new Date(due.getTime() + 86_400_000))
  expect(mails.received).toHaveLength(1)
})

test("the sweep finds those that are due, each as one job however often it runs", async () => {
  const { ctx, id } = await withDigest()
  const jobs = async () =>
    (
      await systemSql().query<{ key: string }>(
        `select key from graphile_worker.jobs where task_identifier = 'mail-notice-digest' and key = 'notices:' || $1`,
        [id],
      )
    ).rows
  await queueNoticeDigests()
  expect(await jobs()).toEqual([])
  await system().membership.updateMany({ where: { id }, data: { digestDueAt: new Date() } })
  await queueNoticeDigests()
  await queueNoticeDigests()
  expect(await jobs()).toHaveLength(1)
  await system().account.update({ where: { id: ctx.account.id }, data: { status: "suspended" } })
})
