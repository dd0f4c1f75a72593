import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { invalidInput, LiveryError } from "../../core/errors.ts"
import { newId } from "../../core/ids.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { system } from "../../db/system.ts"
import { takeAttempt } from "./attempts.ts"
import { hashPassword, passwordFault, verifyPassword } from "./password.ts"
import { personOf } from "./person-of.ts"
import { PersonName } from "./schema.ts"
import { endSessions } from "./sessions.ts"

/** The signed-in person's own name. */
export const changeName = procedure({
  // What every member may: it is about themselves.
  permission: "account.read",
  input: z.strictObject({ name: PersonName }),
  async run(ctx, { name }): Promise<void> {
    await system().user.update({ where: { id: personOf(ctx) }, data: { name } })
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
      const event = { id: newId(), type: "password.changed", actorKind: "user", actorId: id }
      await tx.event.create({ data: { ...event, accountId: user.realmId, subject: { userId: id } } })
    })
  },
})
