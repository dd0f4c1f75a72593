import { authorize } from "../../core/command.ts"
import type { AccountFacts, Context, Permission } from "../../core/context.ts"
import { LiveryError, notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { systemSql } from "../../db/system.ts"
import { FACTS, type FactsRow, factsOf } from "../accounts/accounts.ts"

/** What may be done with an agency's clients. Throws `not_authorized` for accounts that are no agency. */
function authorizePartner(ctx: Context, permission: Extract<Permission, `clients.${string}`>): void {
  if (ctx.account.kind !== "partner")
    throw new LiveryError("not_authorized", "Only a partner's own account has sub-accounts")
  authorize(ctx, permission)
}

/**
 * The agency's caller inside one of its own clients, named by id or alias, whatever the client's status. What the caller
 * may do there is not narrowed by its routes, which are about the agency's own paths. Throws `not_found`.
 */
export async function clientContext(
  ctx: Context,
  permission: Extract<Permission, `clients.${string}`>,
  reference: string,
): Promise<Context> {
  authorizePartner(ctx, permission)
  const account = await findClient(ctx.account.id, reference)
  if (!account) throw notFound("user")
  return {
    ...ctx,
    account,
    principal: { ...ctx.principal, permissions: "all", allowedRoutes: [], actingFor: ctx.account.id },
  }
}

async function findClient(parentId: string, reference: string): Promise<AccountFacts | null> {
  const column = isId(reference) ? "id" : "alias"
  const { rows } = await systemSql().query<FactsRow>({
    name: `client-by-${column}`,
    text: `select ${FACTS.columns} from "Account" a ${FACTS.joins} where a."parentId" = $1 and a.${column} = $2 and a."deletedAt" is null`,
    values: [parentId, reference],
  })
  return rows[0] ? factsOf(rows[0]) : null
}
