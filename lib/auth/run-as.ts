import type { Context } from "../core/context.ts"
import { LiveryError } from "../core/errors.ts"
import { loadFacts } from "../domain/accounts/accounts.ts"

/**
 * The same caller working in a sub-account of its own (contracts: decisions 3 and 28): exactly one id, of a direct and
 * active child. Everything else is the same `not_authenticated`, so that nothing is learnt about other accounts.
 */
export async function runAs(ctx: Context, ids: readonly string[]): Promise<Context> {
  const [id = ""] = ids
  const child = ids.length === 1 ? await loadFacts(id).catch(ignoreMissing) : undefined
  if (
    !child ||
    ctx.account.kind !== "partner" ||
    child.parentId !== ctx.account.id ||
    child.status !== "active"
  )
    throw new LiveryError("not_authenticated", "This account cannot act for that user")
  return { ...ctx, account: child, principal: { ...ctx.principal, actingFor: ctx.account.id } }
}

function ignoreMissing(error: unknown): undefined {
  if (error instanceof Error && "code" in error && error.code === "not_found") return undefined
  throw error
}
