import { authorize } from "../../core/command.ts"
import type { AccountFacts, Context, Permission } from "../../core/context.ts"
import { notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { systemSql } from "../../db/system.ts"
import { FACTS, type FactsRow, factsOf } from "../accounts/accounts.ts"
import { assertPartner } from "./crud.ts"

/**
 * A function of an account as the agency calls it inside one of its clients, which is named by id or alias. Throws
 * `not_authorized` unless the caller is an agency and has the permission, `not_found` for a client that is not its own.
 */
export const asClient =
  <Input, Out>(
    permission: Extract<Permission, `clients.${string}`>,
    run: (client: Context, input: Input) => Promise<Out>,
  ) =>
  async (ctx: Context, id: string, input: Input): Promise<Out> => {
    authorize(ctx, permission)
    return run(await asClientContext(ctx, id), input)
  }

/**
 * The agency's caller inside one of its own clients, named by id or alias, whatever the client's status; for functions
 * that have checked that it may write clients. What it may do there is not narrowed by its routes, which are about the
 * agency's own paths. Outside of any transaction. Throws `not_authorized` for accounts that are no agency, `not_found`.
 */
async function asClientContext(ctx: Context, reference: string): Promise<Context> {
  assertPartner(ctx)
  const account = await findClient(ctx.account.id, reference)
  if (!account) throw notFound("user")
  const { principal, log, signal, claim } = ctx
  return {
    account,
    principal: { ...principal, permissions: "all", allowedRoutes: [], actingFor: ctx.account.id },
    log,
    signal,
    ...(claim && { claim }),
  }
}

async function findClient(parentId: string, reference: string): Promise<AccountFacts | null> {
  const column = isId(reference) ? "id" : "alias"
  const { rows } = await systemSql().query<FactsRow>({
    text: `select ${FACTS.columns} from "Account" a ${FACTS.joins} where a."parentId" = $1 and a.${column} = $2 and a."deletedAt" is null`,
    values: [parentId, reference],
  })
  return rows[0] ? factsOf(rows[0]) : null
}
