import { beforeEach, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { system } from "#lib/db/system.ts"
import { homeOf } from "#lib/domain/branding/branding.ts"
import { findMails, saveProfile, stopMails } from "#lib/domain/identity/identity.ts"
import { chooseNotices, chosenNotices, mailNotice, takeOver } from "#lib/domain/inbox/inbox.ts"
import { unsubscribeLink } from "#lib/domain/mail/mail.ts"
import { makeTalk, say } from "#tests/domain/inbox/people.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { startMailServer } from "#tests/support/mail-server.ts"

await useDatabase()
const mails = await startMailServer()
beforeEach(() => {
  mails.received.length = 0
})

const ALL = [
  "asked:app",
  "asked:mail",
  "assigned:push",
  "reply:mail",
  "asked:digest",
  "reply:digest",
] as const
const tokenIn = (link: string) => link.split("/").at(-1) ?? ""

async function member(ctx: Context, person: Context) {
  const where = { accountId: ctx.account.id, userId: person.principal.id }
  return system().membership.findFirstOrThrow({ where, include: { user: true } })
}

async function links(ctx: Context, person: Context) {
  const { id: membershipId, user } = await member(ctx, person)
  const of = (mails: "week" | "month" | "day" | "moment") =>
    tokenIn(unsubscribeLink("", { mails, membershipId }))
  return { realmId: user.realmId, week: of("week"), month: of("month"), day: of("day"), moment: of("moment") }
}

test("each link ends the mails of its kind and nothing else, as often as it is followed", async () => {
  const { ctx, ana, ben } = await makeTalk()
  for (const person of [ana, ben]) await chooseNotices(person, { notices: [...ALL] })
  const { realmId, week, month, day, moment } = await links(ctx, ana)
  for (const token of [week, month, day, moment])
    expect(await findMails(token, realmId)).toMatchObject({ isOn: true, account: ctx.account.name })
  await stopMails(week, realmId)
  expect(await member(ctx, ana)).toMatchObject({ weeklyDigest: false, monthlyDigest: true })
  await stopMails(month, realmId)
  expect(await member(ctx, ana)).toMatchObject({ monthlyDigest: false })
  expect((await member(ctx, ana)).digestDueAt).not.toBeNull()
  await stopMails(day, realmId)
  await stopMails(day, realmId)
  expect((await chosenNotices(ana, {}))?.notices).toEqual(ALL.filter((each) => !each.endsWith(":digest")))
  expect((await member(ctx, ana)).digestDueAt).toBeNull()
  await stopMails(moment, realmId)
  expect((await chosenNotices(ana, {}))?.notices).toEqual(["asked:app", "assigned:push"])
  for (const token of [week, day, moment]) expect((await findMails(token, realmId))?.isOn).toBe(false)
  expect((await chosenNotices(ben, {}))?.notices).toEqual(ALL)
  expect(await member(ctx, ben)).toMatchObject({ weeklyDigest: true })
})

test("a link that is not ours, of another realm, or of who has left does nothing", async () => {
  const [{ ctx, ana }, other] = [await makeTalk(), await makeTalk()]
  await chooseNotices(ana, { notices: [...ALL] })
  const { realmId, week, day } = await links(ctx, ana)
  const [kind, id, signature] = day.split(".") as [string, string, string]
  const forged = [
    ...[`week.${id}.${signature}`, `${kind}.${newId()}.${signature}`, `${kind}.${id}.`, `${day}.x`, "", "%"],
    ...[`day.${id}.${"A".repeat(signature.length)}`, `all.${id}.${signature}`, `${kind}.x.${signature}`],
  ]
  for (const token of forged) {
    expect(await findMails(token, realmId)).toBeNull()
    await expect(stopMails(token, realmId)).rejects.toMatchObject({ code: "not_found" })
  }
  const foreign = (await links(other.ctx, other.ana)).realmId
  expect(foreign).not.toBe(realmId)
  expect(await findMails(week, foreign)).toBeNull()
  await expect(stopMails(week, foreign)).rejects.toMatchObject({ code: "not_found" })
  expect((await chosenNotices(ana, {}))?.notices).toEqual(ALL)
  await system().membership.deleteMany({ where: { userId: ana.principal.id } })
  expect(await findMails(day, realmId)).toBeNull()
  await expect(stopMails(day, realmId)).rejects.toMatchObject({ code: "not_found" })
})

test("a mail says to mail programs where it is ended, by a link that ends it, in its reader's language", async () => {
  const { ctx, ana, conversationId } = await makeTalk()
  await chooseNotices(ana, { notices: ["reply:mail"] })
  await saveProfile(ana, { language: "it" })
  await takeOver(ana, { conversationId, name: "Ana" })
  await say(ctx, conversationId, "Are you there?")
  await mailNotice(ctx, { conversationId, kind: "reply", userId: ana.principal.id })
  const headers = (mails.received[0]?.headers ?? "").replaceAll(/\r\n\s+/g, " ")
  expect(headers).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m)
  expect(mails.received[0]?.content).toContain('lang="it"')
  const { user } = await member(ctx, ana)
  const { canonicalUrl } = await homeOf(user.realmId)
  const address = /^List-Unsubscribe: <(\S+)>$/m.exec(headers)?.[1] ?? ""
  expect(address.startsWith(`${canonicalUrl}/unsubscribe/moment.`)).toBe(true)
  expect(address.endsWith("/now")).toBe(true)
  await stopMails(tokenIn(address.replace(/\/now$/, "")), user.realmId)
  expect((await chosenNotices(ana, {}))?.notices).toEqual([])
})
