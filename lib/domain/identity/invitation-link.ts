import type { AccountFacts, Context } from "../../core/context.ts"
import { homeOf } from "../branding/branding.ts"
import { canMail, invitationMail, sendMail } from "../mail/mail.ts"
import { languageOfAddress, languageOfPerson } from "./mail-language.ts"
import type { InvitationLink, Open } from "./schema.ts"

/** Days for which an invitation works. */
export const INVITATION_DAYS = 7

/** The realm that people of an account sign in to: their agency's, an agency's own, or the install's. */
export const realmOf = ({ id, kind, parentId }: AccountFacts): string =>
  kind === "customer" ? (parentId ?? id) : id

/**
 * The link of an invitation, which is known this once, and whether it went out by mail as well. A mail server that fails
 * does not undo the invitation: whoever invites has the link.
 */
export async function deliverInvitation(
  ctx: Context,
  { id, email, expiresAt, secret }: Open & { secret: string },
): Promise<InvitationLink> {
  const { account, log } = ctx
  const home = await homeOf(realmOf(account))
  const link = `${home.canonicalUrl}/invitation/${secret}`
  const made = { id, email, expiresAt, link }
  if (!canMail()) return { ...made, mail: "off" }
  try {
    const about = { brand: home.brand.name, account: account.name, link, days: INVITATION_DAYS }
    const language = await languageOfAddress(home, email, await languageOfPerson(ctx))
    await sendMail(home, email, invitationMail({ ...about, language }))
    return { ...made, mail: "sent" }
  } catch (error) {
    log.error("an invitation could not be mailed", {}, error)
    return { ...made, mail: "failed" }
  }
}
