import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { invalidInput, LiveryError } from "../../core/errors.ts"
import { LANGUAGES } from "../../core/languages.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { system } from "../../db/system.ts"
import { takeAttempt } from "./attempts.ts"
import { hashPassword, passwordFault, verifyPassword } from "./password.ts"
import { personOf } from "./person-of.ts"
import { recordFor } from "./record-for.ts"
import { PersonName, THEMES } from "./schema.ts"
import { endSessions } from "./sessions.ts"

/**
 * What the signed-in person calls themselves, and how pages look, tell the time and speak to them; what is left out stays.
 */
export const saveProfile = procedure({
  // What every member may: it is about themselves.
  permission: "account.read",
  input: z.strictObject({
    name: PersonName.optional(),
    timeZone: z.string().max(60).refine(isTimeZone, "Choose a time zone from the list").nullable().optional(),
    theme: z.enum(THEMES).optional(),
    language: z.enum(LANGUAGES).nullable().optional(),
  }),
  async run(ctx, { name, timeZone, theme, language }): Promise<void> {
    const data = {
      ...(name && { name }),
      ...(timeZone !== undefined && { timeZone }),
      ...(theme && { theme }),
      ...(language !== undefined && { language }),
    }
    await system().user.update({ where: { id: personOf(ctx) }, data })
  },
})

/**
 * Says that the signed-in person is away from the account that they work in, or back: conversations are given in turn to
 * nobody who is. What is theirs already stays so. Throws `not_authorized` for who is no member, such as their agency.
 */
export const setAway = procedure({
  permission: "account.read",
  input: z.strictObject({ isAway: z.boolean() }),
  async run(ctx, { isAway }): Promise<void> {
    const where = { accountId: ctx.account.id, userId: personOf(ctx) }
    const { count } = await system().membership.updateMany({
      where,
      data: { awayAt: isAway ? new Date() : null },
    })
    if (!count) throw new LiveryError("not_authorized", "Only members of the account can be away from it")
  },
})

/** Since when the signed-in person is away from the account; null: they are not; undefined: they are no member. */
export const awaySince = procedure({
  permission: "account.read",
  input: z.strictObject({}),
  async run(ctx): Promise<Date | null | undefined> {
    const where = { accountId: ctx.account.id, userId: personOf(ctx) }
    return (await system().membership.findFirst({ where, select: { awayAt: true } }))?.awayAt
  },
})

/**
 * Sets the signed-in person's password, for which they give the old one. Their other sessions and their open links to a
 * new password end; the session `keep` stays. Throws `invalid_input` with the field in its path, `too_many_requests`.
 */
export const changePassword = procedure({
  permission: "account.read",
  input: z.strictObject({ current: z.string().max(10_000), next: z.string().max(10_000), keep: z.uuid() }),
  async run(ctx, { current, next, keep }): Promise<void> {
    const id = personOf(ctx)
    await takeAttempt({ key: `change-password:${id}`, max: 10, seconds: 15 * 60 })
    const user = await system().user.findUniqueOrThrow({
      where: { id },
      select: { email: true, passwordHash: true, realmId: true, realm: { select: { isDemo: true } } },
    })
    if (user.realm.isDemo)
      throw new LiveryError("conflict", "Everybody shares the demo's sign-ins, so their password stays")
    if (!(await verifyPassword(user.passwordHash, current)))
      throw invalidInput("This is not your password", ["current"])
    const fault = passwordFault(next, user.email)
    if (fault) throw invalidInput(fault, ["next"])
    const passwordHash = await hashPassword(next)
    await system().$transaction(async (tx) => {
      await tx.user.update({ where: { id }, data: { passwordHash } })
      await endSessions(id, keep, sqlOf(tx))
      await tx.passwordReset.updateMany({ where: { userId: id, usedAt: null }, data: { usedAt: new Date() } })
      await recordFor(tx, ctx, id, "password.changed")
    })
  },
})

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }))
  } catch {
    // That is how it is said that there is none of this name.
    return false
  }
}
