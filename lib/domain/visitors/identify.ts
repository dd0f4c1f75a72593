import { sqlOf } from "../../db/prisma-sql.ts"
import { upsertContactRow } from "../../db/statements/contacts.ts"
import { type Scope, transaction } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import { widgetContext } from "../widgets/widgets.ts"
import { type Identity, readIdentity } from "./identity.ts"
import { fingerprintOf, openedOf } from "./opened.ts"
import type { OpenedSession, Visit, VisitorContext } from "./schema.ts"

/** How long a browser is believed to be the person who was vouched for, before the page has to vouch again. */
const BELIEVED_MS = 24 * 3600_000

/**
 * Makes the visitor of a session the person whom the account vouches for, without another session: what they said before as
 * nobody moves along. Throws `identity_invalid`.
 */
export async function identify({ visit }: VisitorContext, jwt: string): Promise<OpenedSession> {
  const identity = await readIdentity(visit.widget, jwt)
  const ctx = widgetContext(visit.widget.account)
  const identified = await transaction(ctx, (scope) => becomeIdentified(scope, visit, identity))
  return openedOf(ctx, identified, null)
}

type Session = Pick<Visit, "sessionId" | "visitor" | "widget">

/**
 * The same in the caller's transaction. The contact of the browser itself goes: its conversations, consent and answers to a
 * form are the person's now. Another person's stay that person's.
 */
export async function becomeIdentified(scope: Scope, session: Session, identity: Identity): Promise<Session> {
  const { db, account } = scope
  const { sessionId, visitor } = session
  const { name, email, subject } = identity
  const known = { ...(name && { name }), ...(email && { email }) }
  const contact = await upsertContactRow(sqlOf(db), account.id, {
    fingerprint: `identity:${subject}`,
    ...known,
    meta: {},
  })
  const { id } = contact
  if (contact.created) await recordEvent(scope, "contact.created", { contactId: id })
  await db.contact.updateMany({ where: { id }, data: { verifiedAt: new Date() } })
  const data = { contactId: id, identifiedUntil: new Date(Date.now() + BELIEVED_MS), lastSeenAt: new Date() }
  await db.visitorSession.updateMany({ where: { id: sessionId }, data })
  if (visitor.id !== id) await takeOver(scope, sessionId, { from: visitor.id, to: id })
  return { ...session, visitor: { id, name: contact.name, email: contact.email, isIdentified: true } }
}

async function takeOver({ db }: Scope, sessionId: string, { from, to }: { from: string; to: string }) {
  const nobody = await db.contact.findFirst({ where: { id: from, fingerprint: fingerprintOf(sessionId) } })
  if (!nobody) return
  const moved = { where: { contactId: from }, data: { contactId: to } }
  await db.conversation.updateMany(moved)
  await db.rating.updateMany(moved)
  if (nobody.consent) await db.contact.updateMany({ where: { id: to }, data: { consent: nobody.consent } })
  if (nobody.leadAt)
    await db.contact.updateMany({ where: { id: to, leadAt: null }, data: { leadAt: nobody.leadAt } })
  await db.contact.deleteMany({ where: { id: from } })
}
