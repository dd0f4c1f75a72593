import type { z } from "zod"
import { parse } from "../../core/command.ts"
import { invalidInput, notFound } from "../../core/errors.ts"
import { newId } from "../../core/ids.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { system, systemSql } from "../../db/system.ts"
import { homeOf } from "../branding/branding.ts"
import { forgetAttempts, takeAttempt } from "./attempts.ts"
import { linkHash, newLinkSecret } from "./link-secret.ts"
import { queueSecurityMail } from "./mail-security.ts"
import { hashPassword, passwordFault } from "./password.ts"
import { personKey } from "./person-key.ts"
import { auditPerson } from "./record-for.ts"
import { type FoundReset, NewPasswordInput, type ResetLink } from "./schema.ts"
import { endSessions } from "./sessions.ts"

/** Makes a link by which a person chooses a new password, once, within so many minutes. Throws `not_found`. */
export async function makeReset(userId: string, minutes: number): Promise<ResetLink> {
  const user = await system().user.findUnique({
    where: { id: userId },
    select: { email: true, realmId: true },
  })
  if (!user) throw notFound("user")
  const { canonicalUrl } = await homeOf(user.realmId)
  const { secret, hash } = newLinkSecret()
  const expiresAt = new Date(Date.now() + minutes * 60 * 1000)
  await system().passwordReset.create({ data: { id: newId(), userId, hash, expiresAt } })
  return { link: `${canonicalUrl}/new-password/${secret}`, email: user.email, expiresAt }
}

const SELECT = `select r.id, r."userId", u.email, case
      when r."usedAt" is not null then 'used' when r."expiresAt" <= now() then 'expired' else 'open' end as state
  from "PasswordReset" r join "User" u on u.id = r."userId" and u."realmId" = $2 where r.hash = $1`

type Row = FoundReset & Record<"id" | "userId", string>

async function find(secret: string, realmId: string): Promise<Row | null> {
  const hash = linkHash(secret)
  if (!hash) return null
  const { rows } = await systemSql().query<Row>({
    text: SELECT,
    values: [hash, realmId],
  })
  return rows[0] ?? null
}

/** What such a link is worth on the host of a realm. Looking at it does not use it up. */
export async function findReset(secret: string, realmId: string): Promise<FoundReset | null> {
  const row = await find(secret, realmId)
  return row && { email: row.email, state: row.state }
}

/**
 * Sets the password and uses the link up, exactly once; the person's other links and all their sessions end with it.
 * Throws `invalid_input` with the field in its path, `not_found` for a link that is not open any more.
 */
export async function resetPassword(input: z.input<typeof NewPasswordInput>): Promise<{ email: string }> {
  const { secret, realmId, password, address } = parse(NewPasswordInput, input)
  if (address) await takeAttempt({ key: `reset:address:${address}`, max: 60, seconds: 60 * 60 })
  const row = await find(secret, realmId)
  if (row?.state !== "open") throw notFound("link")
  const { id, userId, email } = row
  const fault = passwordFault(password, email)
  if (fault) throw invalidInput(fault, ["password"])
  const passwordHash = await hashPassword(password)
  await system().$transaction(async (tx) => {
    const open = { userId, usedAt: null }
    const { count } = await tx.passwordReset.updateMany({
      where: { ...open, id, expiresAt: { gt: new Date() } },
      data: { usedAt: new Date() },
    })
    if (!count) throw notFound("link")
    await tx.passwordReset.updateMany({ where: open, data: { usedAt: new Date() } })
    await tx.user.update({ where: { id: userId }, data: { passwordHash } })
    await endSessions(userId, undefined, sqlOf(tx))
    const event = { id: newId(), type: "password.reset", actorKind: "user", actorId: userId }
    await tx.event.create({ data: { ...event, accountId: realmId, subject: { userId } } })
    await auditPerson(sqlOf(tx), userId, "password.reset", { network: address })
    await queueSecurityMail(sqlOf(tx), { realmId, userId, type: "password.reset" })
  })
  // Somebody else's wrong guesses do not keep out the person who has just proved who they are.
  await forgetAttempts(personKey(realmId, email))
  return { email }
}
