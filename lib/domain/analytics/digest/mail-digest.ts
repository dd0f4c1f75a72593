import type { Context } from "../../../core/context.ts"
import { hoursSaved } from "../../../core/hours-saved.ts"
import { system } from "../../../db/system.ts"
import { homeOf } from "../../branding/branding.ts"
import { canMail, digestMail, languageOfMail, sendMail, unsubscribeLink } from "../../mail/mail.ts"
import { dayOf } from "../days.ts"
import { monthReport } from "../month/month-report.ts"
import { readReport } from "../report/read-report.ts"
import type { Report } from "../schema.ts"
import { DIGESTS, type DigestOf } from "./digests.ts"

const DAY = 86_400_000
const MOST_QUESTIONS = 5

/** What is told of a stretch of days, and the page that shows it. */
interface Told {
  days: { from: string; to: string }
  report: Report
  before: Report["now"]
  /** Path and query of the page, and of the switch that turns the mail off. */
  page: string
  settings: string
  /** Of a month: how many hours of a person answers spared, and what was added to the knowledge. */
  month?: { hours: number; sources: number; taught: number }
}

/**
 * Mails a member of the context's account the last whole week, Monday to Sunday, or the last whole month, in UTC and
 * against the one before. Somebody who is gone or wants none gets none, and so does a stretch without a conversation.
 */
export async function mailDigest(
  ctx: Context,
  { of, membershipId }: { of: DigestOf; membershipId: string },
  now = new Date(),
): Promise<void> {
  const where = { id: membershipId, accountId: ctx.account.id, [DIGESTS[of].column]: true }
  const member = await system().membership.findFirst({ where, select: { user: true } })
  if (!member || !ctx.account.parentId || !canMail()) return
  const { days, report, before, page, settings, month } = await TOLD[of](ctx, now)
  if (!report.now.conversations) return
  const home = await homeOf(ctx.account.parentId)
  const { realmId, email, language } = member.user
  if (realmId !== home.realmId) return
  const link = (path: string) => new URL(path, home.canonicalUrl).href
  const mail = digestMail({
    of,
    brand: home.brand.name,
    account: ctx.account.name,
    days,
    now: report.now,
    before,
    month,
    unanswered: report.unanswered.slice(0, MOST_QUESTIONS),
    link: link(page),
    settings: link(settings),
    unsubscribe: unsubscribeLink(home.canonicalUrl, { mails: of, membershipId }),
    language: languageOfMail(language, home.brand.language),
  })
  await sendMail(home, email, mail)
}

const TOLD: Record<DigestOf, (ctx: Context, now: Date) => Promise<Told>> = {
  async week(ctx, now) {
    const days = lastWeek(now)
    const report = await readReport(ctx, days)
    const page = `/analytics?range=custom&from=${days.from}&to=${days.to}`
    return { days, report, before: report.before, page, settings: "/analytics#digest" }
  },
  async month(ctx, now) {
    const month = lastMonth(now)
    const { from, to, report, before, knowledge } = await monthReport(ctx, { month })
    const { sources, taught } = knowledge
    return {
      days: { from, to },
      ...{ report, before },
      page: `/analytics/month?month=${month}`,
      settings: "/analytics/month#digest",
      month: { hours: hoursSaved(report.now.answered), sources, taught },
    }
  },
}

/** The Monday and the Sunday of the week before a moment's. */
export function lastWeek(now: Date): { from: string; to: string } {
  const sinceMonday = (now.getUTCDay() + 6) % 7
  const monday = now.getTime() - (sinceMonday + 7) * DAY
  return { from: dayOf(new Date(monday)), to: dayOf(new Date(monday + 6 * DAY)) }
}

/** The month before a moment's, "2026-11". */
export const lastMonth = (now: Date): string =>
  dayOf(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1))).slice(0, 7)
