import { notFound } from "../../core/errors.ts"
import { system, systemSql } from "../../db/system.ts"
import { type OptionalMail, readUnsubscribe, type Unsubscription } from "../mail/mail.ts"

/** What a link that ends mails is about; `isOn`: they are still sent. */
export interface FoundMails {
  mails: OptionalMail
  account: string
  isOn: boolean
}

/** What such a link says on the host of a realm; null for one that is not ours, or whose person is no member any more. */
export async function findMails(token: string, realmId: string): Promise<FoundMails | null> {
  const found = readUnsubscribe(token)
  if (!found) return null
  const { mails, membershipId: id } = found
  const select = {
    weeklyDigest: true,
    monthlyDigest: true,
    notices: true,
    account: { select: { name: true } },
  }
  const member = await system().membership.findFirst({ where: { id, user: { realmId } }, select })
  if (!member) return null
  const { weeklyDigest: week, monthlyDigest: month, notices, account } = member
  const digests = { week, month }
  const isOn =
    mails in digests
      ? digests[mails as keyof typeof digests]
      : notices.some((choice) => choice.endsWith(ENDINGS[mails as keyof typeof ENDINGS]))
  return { mails, account: account.name, isOn }
}

/**
 * Ends the mails that a link names, whether or not they were sent until now: whoever has the mail may, as their mail program
 * does for them. Throws `not_found` for a link that does not work on the host of the realm.
 */
export async function stopMails(token: string, realmId: string): Promise<void> {
  const found = readUnsubscribe(token)
  const done =
    found && (await systemSql().query({ text: STOP[found.mails], values: valuesOf(found, realmId) }))
  if (!done?.rowCount) throw notFound("link")
}

/** How the choices of such mails end. */
const ENDINGS = { day: ":digest", moment: ":mail" } as const

const OWN = `where id = $1 and "userId" in (select id from "User" where "realmId" = $2)`
const without = (ending: string) =>
  `notices = array(select choice from unnest(notices) with ordinality as n(choice, place) where not choice like '%${ending}' order by place)`
const STOP = {
  week: `update "Membership" set "weeklyDigest" = false ${OWN}`,
  month: `update "Membership" set "monthlyDigest" = false ${OWN}`,
  day: `update "Membership" set ${without(ENDINGS.day)}, "digestDueAt" = null ${OWN}`,
  moment: `update "Membership" set ${without(ENDINGS.moment)} ${OWN}`,
} as const

const valuesOf = ({ membershipId }: Unsubscription, realmId: string) => [membershipId, realmId]
