import { setTimeout as pause } from "node:timers/promises"
import type { z } from "zod"
import { parse } from "../../core/command.ts"
import { type Context, systemContext } from "../../core/context.ts"
import { invalidInput } from "../../core/errors.ts"
import { makeLog } from "../../core/log.ts"
import { normaliseEmail } from "../../core/normalise-email.ts"
import { enqueue } from "../../db/enqueue.ts"
import { system } from "../../db/system.ts"
import { transaction } from "../../db/transaction.ts"
import { loadFacts } from "../accounts/accounts.ts"
import { homeOf } from "../branding/branding.ts"
import { resetMail, sendMail } from "../mail/mail.ts"
import { takeAttempt } from "./attempts.ts"
import { languageOfAddress } from "./mail-language.ts"
import { personKey } from "./person-key.ts"
import { makeReset } from "./reset-password.ts"
import { ForgottenInput } from "./schema.ts"

/** How long a link that was asked for by mail works. */
const MINUTES = 15
const MAILS_PER_PERSON = 5
const MAILS_PER_ADDRESS = 30
const HOUR = 60 * 60
/** Longer than the work takes, so that the time of an answer does not tell whether there was any. */
const ANSWER_MS = 400

/**
 * Has a link to a new password mailed to the person with this address, if there is one; nothing that the caller sees
 * says whether there is. Throws `invalid_input` for what is no address, `too_many_requests`.
 */
export async function askForReset(input: z.input<typeof ForgottenInput>): Promise<void> {
  const { realmId, address, ...given } = parse(ForgottenInput, input)
  const email = normaliseEmail(given.email)
  if (!email) throw invalidInput("Enter a valid e-mail address", ["email"])
  if (address)
    await takeAttempt({ key: `forgotten:address:${address}`, max: MAILS_PER_ADDRESS, seconds: HOUR })
  const key = `forgotten:${personKey(realmId, email)}`
  await takeAttempt({ key, max: MAILS_PER_PERSON, seconds: HOUR })
  await Promise.all([enqueueMail(realmId, email), pause(ANSWER_MS)])
}

async function enqueueMail(realmId: string, email: string): Promise<void> {
  const where = { realmId, email, realm: { status: { not: "suspended" as const }, deletedAt: null } }
  const user = await system().user.findFirst({ where, select: { id: true } })
  if (!user) return
  const ctx = systemContext(await loadFacts(realmId), makeLog(), "forgotten-password")
  await transaction(ctx, (scope) => enqueue(scope, "mail-reset", { userId: user.id }))
}

/** Mails a person of the context's realm a new link. A person who is gone meanwhile gets none. */
export async function mailReset(ctx: Context, userId: string): Promise<void> {
  const where = { id: userId, realmId: ctx.account.id }
  if (!(await system().user.findFirst({ where, select: { id: true } }))) return
  const { link, email } = await makeReset(userId, MINUTES)
  const home = await homeOf(ctx.account.id)
  const language = await languageOfAddress(home, email)
  await sendMail(home, email, resetMail({ brand: home.brand.name, link, minutes: MINUTES, language }))
}
