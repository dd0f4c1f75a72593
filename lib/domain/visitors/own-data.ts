import type { Context, Permission } from "../../core/context.ts"
import { transaction } from "../../db/transaction.ts"
import { eraseContact, eraseConversation, exportContact } from "../privacy/privacy.ts"
import { ownConversation } from "./own-conversations.ts"
import type { VisitorContext } from "./schema.ts"

/** What people may do with what is known about themselves goes beyond what they may do in the account. */
const OWN_DATA: ReadonlySet<Permission> = new Set([
  "contacts.read",
  "contacts.write",
  "conversations.read",
  "conversations.write",
])

/** Everything that is known about the visitor, as a file. */
export const exportOwnData = (ctx: VisitorContext): ReturnType<typeof exportContact> =>
  exportContact(inPerson(ctx), { id: ctx.visit.visitor.id })

/** Removes the visitor with everything that was said, and ends the session. A dated record without content stays. */
export async function eraseOwnData(ctx: VisitorContext): Promise<void> {
  await eraseContact(inPerson(ctx), { id: ctx.visit.visitor.id })
}

/** Removes one conversation of the visitor's. Throws `not_found`. */
export async function eraseOwnConversation(ctx: VisitorContext, conversationId: string): Promise<void> {
  const { id } = await transaction(ctx, (scope) => ownConversation(scope, ctx, conversationId), {
    readOnly: true,
  })
  await eraseConversation(inPerson(ctx), { id })
}

/** The visitor as somebody who asks about themselves. */
function inPerson({ principal, account, log, signal }: VisitorContext): Context {
  return { principal: { ...principal, permissions: OWN_DATA }, account, log, signal }
}
