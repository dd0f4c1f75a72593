import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { invalidInput, LiveryError, notFound } from "../../core/errors.ts"
import { makeLog } from "../../core/log.ts"
import { normaliseEmail } from "../../core/normalise-email.ts"
import { openToken, sealToken } from "../../core/sealed-token.ts"
import { translateDatabaseError } from "../../db/database-errors.ts"
import { system } from "../../db/system.ts"
import { homeOf } from "../branding/branding.ts"
import { canMail, changedAddressMail, confirmAddressMail, sendMail } from "../mail/mail.ts"
import { takeAttempt } from "./attempts.ts"
import { languageOfAddress } from "./mail-language.ts"
import { ownSignIn } from "./person-of.ts"
import { assertProof } from "./prove.ts"
import { recordFor } from "./record-for.ts"
import { Proof, Site } from "./schema.ts"

const HOURS = 24
const Change = z.object({ userId: z.string(), from: z.string(), to: z.string() })
type Change = z.infer<typeof Change>

/**
 * Mails a link to the address that the signed-in person wants to sign in with, after they have proved again who they are;
 * nothing changes until it is followed, and whether somebody else has the address is not said. Throws `invalid_input`,
 * `conflict` where no mail is sent, `too_many_requests`.
 */
export const askToChangeEmail = procedure({
  permission: "account.read",
  input: z.strictObject({ email: z.string().max(1_000), proof: Proof, site: Site }),
  async run(ctx, { email: given, proof, site }): Promise<{ email: string }> {
    const user = await ownSignIn(ctx)
    if (!canMail())
      throw new LiveryError("conflict", "No mail is sent from here, so a new address cannot be confirmed")
    const to = normaliseEmail(given)
    if (!to) throw invalidInput("Enter a valid e-mail address", ["email"])
    if (to === user.email) throw invalidInput("This is your address already", ["email"])
    await assertProof(ctx, proof, site)
    await takeAttempt({ key: `change-email:${user.id}`, max: 5, seconds: 60 * 60 })
    const { link } = await makeEmailChange(user.id, to)
    const home = await homeOf(user.realmId)
    const language = await languageOfAddress(home, user.email)
    const about = { brand: home.brand.name, from: user.email, link, hours: HOURS, language }
    await sendMail(home, to, confirmAddressMail(about))
    return { email: to }
  },
})

/** The link by which a person changes to another address within a day, for them or for an operator. Throws `not_found`, `invalid_input`. */
export async function makeEmailChange(
  userId: string,
  email: string,
): Promise<{ link: string; from: string; to: string }> {
  const user = await system().user.findUnique({
    where: { id: userId },
    select: { email: true, realmId: true },
  })
  const to = normaliseEmail(email)
  if (!user) throw notFound("user")
  if (!to) throw invalidInput("Enter a valid e-mail address", ["email"])
  const change: Change = { userId, from: user.email, to }
  const token = sealToken(owner(user.realmId), change, HOURS * 60 * 60)
  const { canonicalUrl } = await homeOf(user.realmId)
  return { link: `${canonicalUrl}/change-email/${token}`, from: user.email, to }
}

/** What such a link says on the host of a realm; null for one that does not work, or does not any more. */
export async function findEmailChange(
  token: string,
  realmId: string,
): Promise<Pick<Change, "from" | "to"> | null> {
  const change = read(token, realmId)
  const user =
    change &&
    (await system().user.findFirst({ where: { id: change.userId, realmId }, select: { email: true } }))
  return change && user?.email === change.from ? { from: change.from, to: change.to } : null
}

/**
 * Follows the link: the person signs in with the new address from now on, and the old one is told. Throws `not_found` for a
 * link that does not work any more, `conflict` where somebody has the address meanwhile.
 */
export async function changeEmail(token: string, realmId: string): Promise<{ email: string }> {
  const change = read(token, realmId)
  if (!change) throw notFound("link")
  const { userId, from, to } = change
  await system()
    .$transaction(async (tx) => {
      // Once, as the address that the link begins from is then another one.
      const data = { email: to, emailVerified: new Date() }
      const { count } = await tx.user.updateMany({ where: { id: userId, realmId, email: from }, data })
      if (!count) throw notFound("link")
      await tx.passwordReset.updateMany({ where: { userId, usedAt: null }, data: { usedAt: new Date() } })
      await recordFor(tx, null, userId, "email.changed")
    })
    .catch((error) => {
      const fault = translateDatabaseError(error)
      if (fault instanceof Error && "code" in fault && fault.code === "conflict")
        throw new LiveryError("conflict", "Somebody signs in with this address already")
      throw fault
    })
  await tell(realmId, from, to)
  return { email: to }
}

/** A mail that fails changes nothing about what was done. */
async function tell(realmId: string, from: string, to: string): Promise<void> {
  if (!canMail()) return
  const home = await homeOf(realmId)
  // Whose address it was has the new one by now.
  const language = await languageOfAddress(home, to)
  const mail = changedAddressMail({ brand: home.brand.name, to: masked(to), language })
  await sendMail(home, from, mail).catch((error) =>
    makeLog().error("a notice could not be mailed", {}, error),
  )
}

/** Enough of an address to know it by: the mailbox that it goes to may be a stranger's by now. */
const masked = (email: string): string => email.replace(/^(.).*(@.*)$/, "$1…$2")

function read(token: string, realmId: string): Change | null {
  const found = openToken(owner(realmId), token)
  return found && Change.parse(found)
}

const owner = (realmId: string) => `change-email:${realmId}`
