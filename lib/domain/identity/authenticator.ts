import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { seal, unseal } from "../../core/crypto.ts"
import { installSecret } from "../../core/env.ts"
import { invalidInput, LiveryError, notFound } from "../../core/errors.ts"
import { openToken, sealToken } from "../../core/sealed-token.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { system, systemSql } from "../../db/system.ts"
import { takeAttempt } from "./attempts.ts"
import { authenticatorUri, newAuthenticatorSecret, stepOfCode } from "./authenticator-code.ts"
import { ownSignIn } from "./person-of.ts"
import { assertProof } from "./prove.ts"
import { forgetCodesOf, recordFor } from "./record-for.ts"
import { firstCodes } from "./recovery-codes.ts"
import { Proof, Site } from "./schema.ts"
import { endSessions } from "./sessions.ts"

const MINUTES = 15
const owner = (userId: string) => `authenticator:${userId}`

/** An app that is being set up: its secret, the address that the square pattern stands for, and what comes back with a code. */
export interface NewAuthenticator {
  secret: string
  uri: string
  token: string
}

/**
 * Begins to set up an app that shows codes, after the person has proved again who they are. Nothing is stored: the secret
 * travels sealed and counts once a code of it is entered, within a quarter of an hour. Throws like `assertProof`, `conflict`
 * where there is an app already.
 */
export const startAuthenticator = procedure({
  permission: "account.read",
  input: z.strictObject({ proof: Proof, site: Site }),
  async run(ctx, { proof, site }): Promise<NewAuthenticator> {
    const user = await ownSignIn(ctx)
    await assertProof(ctx, proof, site)
    if (await system().authenticator.findUnique({ where: { userId: user.id } })) throw known()
    const secret = newAuthenticatorSecret()
    return {
      secret,
      uri: authenticatorUri(secret, { label: user.email, issuer: user.realm.name }),
      token: sealToken(`new:${owner(user.id)}`, { secret }, MINUTES * 60),
    }
  },
})

/**
 * Turns the app on by its first code. Answers with recovery codes, shown this once, where they are the person's first. Throws
 * `invalid_input` for another code, `conflict` where there is an app already or this took too long.
 */
export const addAuthenticator = procedure({
  permission: "account.read",
  input: z.strictObject({ token: z.string().max(2_000), code: z.string().max(50) }),
  async run(ctx, { token, code }): Promise<{ codes: string[] | null }> {
    const { id: userId } = await ownSignIn(ctx)
    await takeAttempt({ key: `authenticator:${userId}`, max: 10, seconds: 15 * 60 })
    const secret = readToken(userId, token)
    const step = stepOfCode(secret, plain(code))
    if (step === null)
      throw invalidInput("This code does not fit. Wait for the next one and enter that", ["code"])
    const { ciphertext, keyId: key } = seal(installSecret(), owner(userId), secret)
    return system().$transaction(async (tx) => {
      const data = [{ userId, ciphertext, keyId: key, lastStep: BigInt(step) }]
      if (!(await tx.authenticator.createMany({ data, skipDuplicates: true })).count) throw known()
      await recordFor(tx, ctx, userId, "authenticator.added")
      return { codes: await firstCodes(tx, userId) }
    })
  },
})

/** Turns the app off, after the person has proved again who they are. Throws `not_found` where there is none. */
export const removeAuthenticator = procedure({
  permission: "account.read",
  input: z.strictObject({ proof: Proof, site: Site }),
  async run(ctx, { proof, site }): Promise<void> {
    const { id: userId } = await ownSignIn(ctx)
    await assertProof(ctx, proof, site)
    await system().$transaction(async (tx) => {
      if (!(await tx.authenticator.deleteMany({ where: { userId } })).count) throw notFound("authenticator")
      await forgetCodesOf(tx, userId)
      await recordFor(tx, ctx, userId, "authenticator.removed")
    })
  },
})

const TAKE = `update "Authenticator" set "lastStep" = $2::bigint where "userId" = $1 and "lastStep" < $2::bigint`

/** Whether a code is one that the person's app shows, and was not taken before: each counts once, and none behind a later. */
export async function takeAuthenticatorCode(userId: string, code: string): Promise<boolean> {
  const stored = await system().authenticator.findUnique({ where: { userId } })
  if (!stored) return false
  const { ciphertext, keyId: key } = stored
  const secret = unseal(installSecret(), owner(userId), {
    ciphertext: new Uint8Array(ciphertext),
    keyId: key,
  })
  const step = stepOfCode(secret, plain(code))
  return step !== null && Boolean((await systemSql().query(TAKE, [userId, step])).rowCount)
}

/**
 * Takes every second step of a person away and signs them out everywhere, for an operator whom they have asked. Returns how
 * many steps there were.
 */
export const removeSecondSteps = (userId: string): Promise<number> =>
  system().$transaction(async (tx) => {
    const { count: apps } = await tx.authenticator.deleteMany({ where: { userId } })
    const { count: passkeys } = await tx.passkey.deleteMany({ where: { userId } })
    await tx.recoveryCode.deleteMany({ where: { userId } })
    if (apps + passkeys === 0) return 0
    await endSessions(userId, undefined, sqlOf(tx))
    await recordFor(tx, null, userId, "second_step.removed")
    return apps + passkeys
  })

const plain = (code: string) => code.replace(/\s/g, "")
const known = () =>
  new LiveryError("conflict", "An app is set up already. Remove it before you set up another")

function readToken(userId: string, token: string): string {
  const found = openToken(`new:${owner(userId)}`, token)
  if (!found) throw new LiveryError("conflict", "This took too long. Close the dialog and begin again")
  return z.object({ secret: z.string() }).parse(found).secret
}
