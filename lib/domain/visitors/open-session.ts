import { randomSecret, sha256 } from "../../core/crypto.ts"
import { newId } from "../../core/ids.ts"
import type { Prisma } from "../../db/generated/client.ts"
import { type Scope, transaction } from "../../db/transaction.ts"
import type { ConsentGiven } from "../disclosure/schema.ts"
import { recordEvent } from "../events/events.ts"
import { rateLimit } from "../rate-limits/rate-limits.ts"
import { type FoundWidget, widgetContext } from "../widgets/widgets.ts"
import { checkChallenge } from "./challenge.ts"
import { agreedTo, assertConsent } from "./consent.ts"
import { findVisitBySecret } from "./find-visit.ts"
import { becomeIdentified } from "./identify.ts"
import { readIdentity } from "./identity.ts"
import { fingerprintOf, openedOf } from "./opened.ts"
import type { OpenedSession, SessionInput, Visit } from "./schema.ts"

/** How long a browser may stay away and still find its conversations. */
const KEPT_MS = 90 * 24 * 3600_000
const expiry = () => new Date(Date.now() + KEPT_MS)

interface Page {
  widget: FoundWidget
  origin: string
  /** The network that the visitor comes from. */
  address: string | undefined
  /** Whether somebody of the account tries the widget in the preview of its settings, which the caller has made sure of. */
  isPreview: boolean
}

/**
 * Opens a session for a visitor on an allowed page, or resumes the one that its secret names. One that is unknown or over
 * is begun anew without a word: whoever comes back sees an empty widget rather than an error. Throws `consent_required`,
 * `challenge_required`, `identity_invalid`, `too_many_requests`; nothing is stored then. In a preview neither consent nor a
 * challenge is asked for, and no fact is recorded: whoever tries the widget is no visitor.
 */
export async function openSession(page: Page, input: SessionInput): Promise<OpenedSession> {
  const { widget, origin, isPreview } = page
  const consent = isPreview ? null : agreedTo(widget, input.consent, origin)
  const identity = input.identity ? await readIdentity(widget, input.identity) : null
  const place = { widgetId: widget.id, origin, isPreview }
  const known = input.secret ? await findVisitBySecret(sha256(input.secret), place) : null
  if (!isPreview) assertConsent(widget, consent?.version ?? known?.consentVersion ?? null)
  const secret = known ? null : randomSecret()
  if (!known) {
    await rateLimit("public", `${widget.id}:${page.address ?? ""}`)
    if (!isPreview) await checkChallenge(widget, page.address, input.challenge)
  }
  const ctx = widgetContext(widget.account)
  const visit = await transaction(ctx, async (scope) => {
    const session = known ? await resume(scope, known) : await begin(scope, page, secret ?? "")
    if (consent) await keepConsent(scope, session.visitor.id, consent)
    if (input.language && !known) await keepLanguage(scope, session.visitor.id, input.language)
    return identity ? becomeIdentified(scope, session, identity) : session
  })
  return openedOf(ctx, visit, secret)
}

type Begun = Pick<Visit, "sessionId" | "visitor" | "widget">

async function resume(scope: Scope, visit: Visit): Promise<Begun> {
  const data = { lastSeenAt: new Date(), expiresAt: expiry() }
  await scope.db.visitorSession.updateMany({ where: { id: visit.sessionId }, data })
  return visit
}

async function begin(scope: Scope, { widget, origin, isPreview }: Page, secret: string): Promise<Begun> {
  const [sessionId, contactId] = [newId(), newId()]
  await scope.db.contact.createMany({ data: [{ id: contactId, fingerprint: fingerprintOf(sessionId) }] })
  if (!isPreview) await recordEvent(scope, "contact.created", { contactId })
  const row = { id: sessionId, contactId, integrationId: widget.id, origin, isPreview, expiresAt: expiry() }
  await scope.db.visitorSession.createMany({ data: [{ ...row, hash: new Uint8Array(sha256(secret)) }] })
  return { sessionId, widget, visitor: { id: contactId, name: null, email: null, isIdentified: false } }
}

const keepConsent = ({ db }: Scope, id: string, consent: ConsentGiven) =>
  db.contact.updateMany({ where: { id }, data: { consent: { ...consent } satisfies Prisma.InputJsonObject } })

const keepLanguage = ({ db }: Scope, id: string, language: string) =>
  db.contact.updateMany({ where: { id }, data: { meta: { language } } })
