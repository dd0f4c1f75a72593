import { isSigned, sign } from "../../core/crypto.ts"
import { installSecret } from "../../core/env.ts"
import { isId } from "../../core/ids.ts"

/** Mails that a person can do without: the figures of the week and the month, what waits once a day, what a visitor wants at the moment. */
export const OPTIONAL_MAILS = ["week", "month", "day", "moment"] as const
export type OptionalMail = (typeof OPTIONAL_MAILS)[number]

/** Which mails of which membership a link ends. */
export interface Unsubscription {
  mails: OptionalMail
  membershipId: string
}

const PURPOSE = "unsubscribe"

/** Where a person, or their mail program, ends mails without signing in; it works for as long as they are a member. */
export const unsubscribeLink = (origin: string, { mails, membershipId }: Unsubscription): string => {
  const text = `${mails}.${membershipId}`
  return `${origin}/unsubscribe/${text}.${sign(installSecret(), PURPOSE, text)}`
}

/** What the end of such a link says; null for one that is not ours. */
export function readUnsubscribe(token: string): Unsubscription | null {
  const [kind = "", membershipId = "", signature = "", ...more] = token.split(".")
  const mails = OPTIONAL_MAILS.find((known) => known === kind)
  if (!mails || more.length || !isId(membershipId)) return null
  const isOurs = isSigned(installSecret(), PURPOSE, `${kind}.${membershipId}`, signature)
  return isOurs ? { mails, membershipId } : null
}
