import type { Context } from "../../../core/context.ts"
import { system } from "../../../db/system.ts"
import { homeOf } from "../../branding/branding.ts"
import { canMail, digestMail, languageOfMail, sendMail, unsubscribeLink } from "../../mail/mail.ts"
import { dayOf } from "../days.ts"
import { readReport } from "../report/read-report.ts"

const DAY = 86_400_000
const MOST_QUESTIONS = 5

/**
 * Mails a member of the context's account the last whole week, Monday to Sunday in UTC, against the week before. Somebody
 * who is gone or wants none gets none, and so does a week without a conversation.
 */
export async function mailDigest(ctx: Context, membershipId: string, now = new Date()): Promise<void> {
  const where = { id: membershipId, accountId: ctx.account.id, weeklyDigest: true }
  const member = await system().membership.findFirst({ where, select: { user: true } })
  if (!member || !ctx.account.parentId || !canMail()) return
  const { from, to } = lastWeek(now)
  const { now: week, before, unanswered } = await readReport(ctx, { from, to })
  if (!week.conversations) return
  const home = await homeOf(ctx.account.parentId)
  const { realmId, email, language } = member.user
  if (realmId !== home.realmId) return
  const link = (range: string) => new URL(`/analytics${range}`, home.canonicalUrl).href
  const mail = digestMail({
    brand: home.brand.name,
    account: ctx.account.name,
    days: { from, to },
    week,
    before,
    unanswered: unanswered.slice(0, MOST_QUESTIONS),
    link: link(`?range=custom&from=${from}&to=${to}`),
    settings: link("#digest"),
    unsubscribe: unsubscribeLink(home.canonicalUrl, { mails: "week", membershipId }),
    language: languageOfMail(language, home.brand.language),
  })
  await sendMail(home, email, mail)
}

/** The Monday and the Sunday of the week before a moment's. */
export function lastWeek(now: Date): { from: string; to: string } {
  const sinceMonday = (now.getUTCDay() + 6) % 7
  const monday = now.getTime() - (sinceMonday + 7) * DAY
  return { from: dayOf(new Date(monday)), to: dayOf(new Date(monday + 6 * DAY)) }
}
