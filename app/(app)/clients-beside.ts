import type { SessionContext } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { pageOfClients } from "#lib/domain/clients/clients.ts"

/** The clients that somebody can switch to from here: an agency's latest, or the one that they work as or look into. */
export async function clientsBeside(ctx: SessionContext): Promise<{ id: string; name: string }[]> {
  if (ctx.agency || ctx.viewing) return [{ id: ctx.account.id, name: ctx.account.name }]
  if (ctx.account.kind !== "partner" || !may(ctx.principal, "clients.write")) return []
  const { clients } = await pageOfClients(ctx, { perPage: 20 })
  return clients.filter(({ status }) => status === "active")
}
