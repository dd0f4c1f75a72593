import type { Context } from "../core/context.ts"
import { LiveryError } from "../core/errors.ts"
import { nullIfNotFound } from "../core/if-missing.ts"
import { findChildByEmail, loadFacts } from "../domain/accounts/accounts.ts"

/** How a caller names the sub-account that it works in. */
interface Subject {
  by: "id" | "email"
  value: string
}

/**
 * The same caller working in a sub-account of its own (contract: one subject, or none): exactly one id or e-mail
 * address, of a direct and active child. Everything else is the same `not_authenticated`, so that nothing is learnt
 * about other accounts.
 */
export async function runAs(ctx: Context, subjects: readonly Subject[]): Promise<Context> {
  const [subject] = subjects
  const child = subject && subjects.length === 1 ? await find(ctx, subject) : null
  if (
    !child ||
    ctx.account.kind !== "partner" ||
    ctx.principal.kind !== "token" ||
    child.parentId !== ctx.account.id ||
    child.status !== "active"
  )
    throw new LiveryError("not_authenticated", "This account cannot act for that user")
  return { ...ctx, account: child, principal: { ...ctx.principal, actingFor: ctx.account.id } }
}

const find = ({ account }: Context, { by, value }: Subject) =>
  by === "email" ? findChildByEmail(account.id, value) : loadFacts(value).catch(nullIfNotFound)
