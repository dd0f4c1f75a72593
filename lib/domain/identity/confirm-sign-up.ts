import type { z } from "zod"
import { parse } from "../../core/command.ts"
import { invalidInput, notFound } from "../../core/errors.ts"
import { loadFacts } from "../accounts/accounts.ts"
import { homeOf } from "../branding/branding.ts"
import { confirmSignUpMail, knownAddressMail, sendMail } from "../mail/mail.ts"
import { findOfferedPlan } from "../price-list/price-list.ts"
import { forgetAttempts, takeAttempt } from "./attempts.ts"
import { languageOfAddress } from "./mail-language.ts"
import { hashPassword, verifyPassword } from "./password.ts"
import { personKey } from "./person-key.ts"
import { ConfirmInput, type SignUpInput } from "./schema.ts"
import { TRIES_PER_PERSON } from "./sign-in.ts"
import { closed, createPerson, isKnown, readSignUp } from "./sign-up.ts"
import { readSignUpLink, SIGN_UP_HOURS, sealSignUp } from "./sign-up-link.ts"

const MAILS_PER_PERSON = 5
const HOUR = 60 * 60

/**
 * Mails somebody who signs up a link that makes their account, and somebody who has one already that they do. Nothing
 * that the caller sees, and no time that it takes, says which: both cost a hash, a look-up and a mail. Nothing is stored
 * until the link is followed. `website` is an address that the first page is to begin with, `spoken` the language of the page
 * that they sign up on. Throws like `signUp`,
 * `too_many_requests` after five mails an hour, `upstream` when the mail could not be sent.
 */
export async function askToSignUp(
  input: z.input<typeof SignUpInput>,
  website = "",
  spoken: string | null = null,
): Promise<void> {
  const { partnerId, name, company, email, password, plan } = await readSignUp(input)
  const { kind, status } = await loadFacts(partnerId)
  if (kind !== "partner" || status === "suspended") throw closed()
  const key = `sign-up:mail:${personKey(partnerId, email)}`
  await takeAttempt({ key, max: MAILS_PER_PERSON, seconds: HOUR })
  const passwordHash = await hashPassword(password)
  const home = await homeOf(partnerId)
  const brand = home.brand.name
  const token = sealSignUp(partnerId, { name, company, email, passwordHash, website, plan })
  const link = `${home.canonicalUrl}/sign-up/${token}`
  const language = await languageOfAddress(home, email, spoken)
  const mail = (await isKnown(partnerId, email))
    ? knownAddressMail({ brand, link: `${home.canonicalUrl}/sign-in`, language })
    : confirmSignUpMail({ brand, link, hours: SIGN_UP_HOURS, language })
  await sendMail(home, email, mail)
}

/** What the link of a sign-up says, on the host of a realm; null for one that is not ours, not whole or too old. */
export function findSignUp(token: string, realmId: string): { email: string; website: string } | null {
  const found = readSignUpLink(realmId, token)
  return found && { email: found.email, website: found.website }
}

/**
 * Makes the account of a sign-up by its link and the password that was chosen with it: whoever has the mail alone is not
 * handed an account under a stranger's password, and whoever has the password alone did not prove the address. Following
 * the link again is no fault: it leads on to sign-in. Throws `invalid_input` for another password, `not_found` for a link
 * that does not work, `too_many_requests`, `not_authorized` where the agency takes nobody.
 */
export async function confirmSignUp(
  input: z.input<typeof ConfirmInput>,
): Promise<{ email: string; website: string }> {
  const { token, realmId, password } = parse(ConfirmInput, input)
  const found = readSignUpLink(realmId, token)
  if (!found) throw notFound("link")
  const { website, plan, ...person } = found
  const key = `sign-up:confirm:${personKey(realmId, person.email)}`
  await takeAttempt({ key, max: TRIES_PER_PERSON, seconds: HOUR })
  if (!(await verifyPassword(person.passwordHash, password)))
    throw invalidInput("This is not the password that you chose when you signed up", ["password"])
  // Of what was offered a day ago, what is still.
  const offered = plan === undefined ? null : await findOfferedPlan(realmId, plan)
  await createPerson({ ...person, plan: offered?.id, partnerId: realmId, emailVerified: new Date() })
  await forgetAttempts(key)
  return { email: person.email, website }
}
