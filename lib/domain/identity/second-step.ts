import { z } from "zod"
import { parse, procedure } from "../../core/command.ts"
import { sha256 } from "../../core/crypto.ts"
import { LiveryError } from "../../core/errors.ts"
import { ownJwt } from "../../core/own-jwt.ts"
import { system, systemSql } from "../../db/system.ts"
import { assertOtherWay } from "../single-sign-on/single-sign-on.ts"
import { assertOpen } from "./assert-open.ts"
import { forgetAttempts, takeAttempt } from "./attempts.ts"
import { takeAuthenticatorCode } from "./authenticator.ts"
import { askForPasskey, checkPasskey, type PasskeyQuestion } from "./check-passkey.ts"
import { personKey } from "./person-key.ts"
import { ownSignIn, personOf } from "./person-of.ts"
import { assertProof } from "./prove.ts"
import { recordFor } from "./record-for.ts"
import { renewCodes, useRecoveryCode } from "./recovery-codes.ts"
import {
  type Identified,
  PACE_OF_CODES,
  PasskeyAnswer,
  Proof,
  type SecondSteps,
  type SecondStepsView,
  Site,
} from "./schema.ts"

const SECONDS = 10 * 60
const tickets = ownJwt("second-step", ["second-step"])

/** Changes with the password, so that a ticket ends with it. */
const stampOf = (passwordHash: string | null) => sha256(passwordHash ?? "").toString("base64url")

/** Says that somebody has entered their password; with a second step it is a sign-in. Works for ten minutes. */
export const secondStepTicket = (userId: string, passwordHash: string | null): Promise<string> =>
  tickets.sign(
    { subject: userId, id: stampOf(passwordHash), audience: "second-step" },
    new Date(Date.now() + SECONDS * 1000),
  )

async function holderOf(ticket: string, realmId: string) {
  const found = await tickets.read(ticket)
  const user =
    found &&
    (await system().user.findFirst({
      where: { id: found.subject, realmId },
      select: { id: true, email: true, passwordHash: true },
    }))
  return user && stampOf(user.passwordHash) === found?.id ? user : null
}

/** What the holder of a ticket may go on with, on this host; null for a ticket that is over. */
export async function findSecondSteps(
  ticket: string,
  realmId: string,
  site: Site,
): Promise<{ email: string; steps: SecondSteps } | null> {
  const user = await holderOf(ticket, realmId)
  return user && { email: user.email, steps: await stepsOf(user.id, site.hostname) }
}

async function stepsOf(userId: string, hostname: string): Promise<SecondSteps> {
  const [app, passkeys, codes] = await Promise.all([
    system().authenticator.count({ where: { userId } }),
    system().passkey.findMany({ where: { userId }, select: { hostname: true } }),
    system().recoveryCode.count({ where: { userId, usedAt: null } }),
  ])
  const hosts = [...new Set(passkeys.map((each) => each.hostname))]
  return {
    app: app > 0,
    passkey: hosts.includes(hostname),
    elsewhere: hosts.filter((host) => host !== hostname),
    codes,
  }
}

/** What a passkey of the ticket's holder is asked as the second step. Throws `not_authenticated` for a ticket that is over. */
export async function askSecondPasskey(
  ticket: string,
  realmId: string,
  site: Site,
): Promise<PasskeyQuestion> {
  const user = await holderOf(ticket, realmId)
  if (!user) throw ticketOver()
  return askForPasskey({ purpose: "second", realmId, userId: user.id }, site)
}

export const SecondStepInput = z.strictObject({
  ticket: z.string().max(2_000),
  realmId: z.uuid(),
  site: Site,
  /** Of the app, or one to recover by. */
  code: z.string().max(50).optional(),
  passkey: PasskeyAnswer.optional(),
})

/**
 * The second step of a sign-in: a code of the person's app, one of their recovery codes, or a passkey. Throws
 * `not_authenticated` when it does not fit or the ticket is over, `too_many_requests` with the wait, as wrong passwords do.
 */
export async function takeSecondStep(input: z.input<typeof SecondStepInput>): Promise<Identified> {
  const { ticket, realmId, site, code = "", passkey } = parse(SecondStepInput, input)
  const user = await holderOf(ticket, realmId)
  if (!user) throw ticketOver()
  const key = `second-step:${user.id}`
  await takeAttempt({ key, person: personKey(realmId, user.email), ...PACE_OF_CODES })
  if (passkey) await checkPasskey(passkey, { purpose: "second", realmId, userId: user.id }, site)
  else if (!(await takeCode(user.id, code)))
    throw new LiveryError("not_authenticated", "This code does not fit, or was used before", {
      reason: "wrong_code",
    })
  await forgetAttempts(key)
  return { userId: user.id, ...(await assertOpen(user.id)) }
}

const takeCode = async (userId: string, code: string): Promise<boolean> =>
  /^\s*(\d\s*){6}$/.test(code)
    ? takeAuthenticatorCode(userId, code)
    : useRecoveryCode(systemSql(), userId, code)

/** What a device is asked for a sign-in by passkey alone: whoever's it has for this host. */
export const askToEnter = (realmId: string, site: Site): Promise<PasskeyQuestion> =>
  askForPasskey({ purpose: "enter", realmId }, site)

/** The person whose passkey answered that. It is two steps by itself: the device, and what unlocks it. */
export async function enterWithPasskey(
  answer: PasskeyAnswer,
  realmId: string,
  site: Site,
): Promise<Identified> {
  const { userId } = await checkPasskey(parse(PasskeyAnswer, answer), { purpose: "enter", realmId }, site)
  const { email } = await assertOpen(userId)
  await assertOtherWay(realmId, email)
  return { userId, email }
}

/** What one of the signed-in person's own passkeys is asked where they prove again who they are. */
export const askForProof = procedure({
  permission: "account.read",
  input: z.strictObject({ site: Site }),
  async run(ctx, { site }): Promise<PasskeyQuestion> {
    const { id: userId, realmId } = await ownSignIn(ctx)
    return askForPasskey({ purpose: "prove", realmId, userId }, site)
  },
})

/** What stands between a password and the signed-in person's account, as they see and change it. */
export const getSecondSteps = procedure({
  permission: "account.read",
  input: z.strictObject({}),
  async run(ctx): Promise<SecondStepsView> {
    const userId = personOf(ctx)
    const [user, app, passkeys, codes] = await Promise.all([
      system().user.findUniqueOrThrow({ where: { id: userId }, select: { passwordHash: true } }),
      system().authenticator.findUnique({ where: { userId }, select: { createdAt: true } }),
      system().passkey.findMany({
        where: { userId },
        select: { id: true, name: true, hostname: true, createdAt: true, lastUsedAt: true },
        orderBy: { id: "asc" },
      }),
      system().recoveryCode.count({ where: { userId, usedAt: null } }),
    ])
    return { hasPassword: user.passwordHash !== null, appSince: app?.createdAt ?? null, passkeys, codes }
  },
})

/** Ten other recovery codes, shown this once, after the person has proved again who they are. */
export const renewRecoveryCodes = procedure({
  permission: "account.read",
  input: z.strictObject({ proof: Proof, site: Site }),
  async run(ctx, { proof, site }): Promise<{ codes: string[] }> {
    const { id: userId } = await ownSignIn(ctx)
    await assertProof(ctx, proof, site)
    return system().$transaction(async (tx) => {
      await recordFor(tx, ctx, userId, "recovery_codes.renewed")
      return { codes: await renewCodes(tx, userId) }
    })
  },
})

const ticketOver = () =>
  new LiveryError("not_authenticated", "This took too long. Sign in again", { reason: "ticket_over" })
