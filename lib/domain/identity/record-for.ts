import type { Context } from "../../core/context.ts"
import { newId } from "../../core/ids.ts"
import type { TenantDb } from "../../db/transaction.ts"

/** Records in a transaction of the system what a person did about their own sign-in. It belongs to their realm. */
export async function recordFor(
  tx: Pick<TenantDb, "event" | "user">,
  ctx: Context | null,
  userId: string,
  type: string,
): Promise<void> {
  const { realmId } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { realmId: true } })
  const actor = ctx ? { actorKind: ctx.principal.kind, actorId: ctx.principal.id } : { actorKind: "system" }
  await tx.event.create({ data: { id: newId(), accountId: realmId, type, ...actor, subject: { userId } } })
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
