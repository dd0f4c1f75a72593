import type { Context } from "../../core/context.ts"
import { noticesOf } from "../../db/statements/notices.ts"
import { system, systemSql } from "../../db/system.ts"
import { reader } from "../../db/wire/wire.ts"
import { homeOf } from "../branding/branding.ts"
import { HIDDEN_CHANNELS } from "../integrations/schema.ts"
import { canMail, languageOfMail, noticeDigestMail, sendMail, unsubscribeLink } from "../mail/mail.ts"
import { nextDigest } from "./next-digest.ts"

/** A sweep finds whom it is due to; the job decides by itself, so that one that is queued twice is sent once. */
const QUEUE = `select livery_enqueue('mail-notice-digest', json_build_object('accountId', m."accountId", 'membershipId', m.id), 'notices:' || m.id)
  from "Membership" m join "Account" a on a.id = m."accountId"
  where m."digestDueAt" <= now() and a.status = 'active' and a."deletedAt" is null`

/** Queues the digests that are due; returns how many. */
export const queueNoticeDigests = async (): Promise<number> =>
  canMail() ? ((await systemSql().query(QUEUE)).rowCount ?? 0) : 0

/**
 * Mails a member of the context's account what waits for them and is new to them, if their digest is due and there is any. The
 * time of the next one is written down before it is sent: whoever is killed meanwhile sends no second one. Nobody who is
 * away, a viewer or gone gets one.
 */
export async function mailNoticeDigest(ctx: Context, membershipId: string, now = new Date()): Promise<void> {
  const where = { id: membershipId, accountId: ctx.account.id, digestDueAt: { lte: now } }
  const member = await system().membership.findFirst({ where, include: { user: true } })
  if (!member || !canMail()) return
  const { user, role, awayAt, digestHour, digestDueAt } = member
  const next = nextDigest(now, digestHour, user.timeZone)
  const claimed = { where: { ...where, digestDueAt }, data: { digestDueAt: next } }
  const { count } = await system().membership.updateMany(claimed)
  if (!count || awayAt || role === "viewer") return
  const place = { personId: user.id, hidden: HIDDEN_CHANNELS, place: "digest" as const }
  const { rows } = await reader(ctx, "read-apart").query(noticesOf(ctx.account.id, place))
  const news = rows.filter(({ isNew }) => isNew)
  if (!news.length) return
  const home = await homeOf(user.realmId)
  const mail = noticeDigestMail({
    brand: home.brand.name,
    account: ctx.account.name,
    notices: news.map(({ kind, conversationId, preview, at, botName, ...who }) => ({
      ...{ kind, preview, at, botName },
      visitor: who.userName || who.userEmail || who.userIdentifier,
      link: `${home.canonicalUrl}/conversations?open=${conversationId}`,
    })),
    link: `${home.canonicalUrl}/conversations`,
    settings: `${home.canonicalUrl}/settings/notifications`,
    unsubscribe: unsubscribeLink(home.canonicalUrl, { mails: "day", membershipId }),
    language: languageOfMail(user.language, home.brand.language),
    timeZone: user.timeZone,
  })
  try {
    await sendMail(home, user.email, mail)
  } catch (error) {
    // It was not sent, so it is still due.
    await system().membership.updateMany({ where: { ...where, digestDueAt: next }, data: { digestDueAt } })
    throw error
  }
}
