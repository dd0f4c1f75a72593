import type { Context, Origin } from "../../core/context.ts"
import { newId } from "../../core/ids.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import type { TenantDb } from "../../db/transaction.ts"
import type { Sql } from "../../db/wire/wire.ts"
import { queueSecurityMail } from "./mail-security.ts"

/**
 * Records in a transaction of the system what a person did about their own sign-in, or an operator about it: as an event of
 * their realm, and in the audit log of every account that they can work in.
 */
export async function recordFor(
  tx: TenantDb,
  ctx: Context | null,
  userId: string,
  type: string,
): Promise<void> {
  const { realmId } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { realmId: true } })
  const actor = ctx ? { actorKind: ctx.principal.kind, actorId: ctx.principal.id } : { actorKind: "system" }
  await tx.event.create({ data: { id: newId(), accountId: realmId, type, ...actor, subject: { userId } } })
  await auditPerson(sqlOf(tx), userId, type, { bySystem: !ctx, ...ctx?.from })
  await queueSecurityMail(sqlOf(tx), { realmId, userId, type })
}

/** One row for each account that the person works in. An operator's own name is not known. */
const AUDIT_PERSON = `insert into "AuditEntry" ("accountId", action, "actorKind", "actorId", "actorName", network, agent, subject, name)
  select m."accountId", $2, case when $3 then 'system' else 'user' end, case when $3 then null else u.id::text end,
    case when $3 then null else coalesce(u.name, u.email) end, $4, $5, jsonb_build_object('userId', u.id), coalesce(u.name, u.email)
  from "User" u join "Membership" m on m."userId" = u.id where u.id = $1::uuid`

/** Tells the audit log of each of a person's accounts about their sign-in. */
export async function auditPerson(
  sql: Sql,
  userId: string,
  action: string,
  { bySystem = false, network, agent }: Origin & { bySystem?: boolean } = {},
): Promise<void> {
  const values = [userId, action, bySystem, network ?? null, agent?.slice(0, 400) ?? null]
  await sql.query({ text: AUDIT_PERSON, values })
}

/** Recovery codes stand in for a second step: they go with the last one. */
export async function forgetCodesOf(
  tx: Pick<TenantDb, "authenticator" | "passkey" | "recoveryCode">,
  userId: string,
): Promise<void> {
  const [apps, passkeys] = [
    await tx.authenticator.count({ where: { userId } }),
    await tx.passkey.count({ where: { userId } }),
  ]
  if (apps + passkeys === 0) await tx.recoveryCode.deleteMany({ where: { userId } })
}
