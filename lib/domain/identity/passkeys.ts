import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
  type VerifiedRegistrationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server"
import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { LiveryError, notFound } from "../../core/errors.ts"
import { newId } from "../../core/ids.ts"
import { system } from "../../db/system.ts"
import { newChallenge, passkeyRefused, takeChallenge } from "./passkey-challenge.ts"
import { ownSignIn } from "./person-of.ts"
import { assertProof } from "./prove.ts"
import { forgetCodesOf, recordFor } from "./record-for.ts"
import { firstCodes } from "./recovery-codes.ts"
import { PasskeyAnswer, Proof, Site } from "./schema.ts"

const MOST = 20
/** EdDSA, ES256 and RS256 (COSE), which every device has one of. */
const ALGORITHMS = [-8, -7, -257]

const PasskeyName = z.string().trim().min(1, "Name it").max(60)

/** What a browser makes a passkey with, after the person has proved again who they are; `token` is sent back with it. */
export const startPasskey = procedure({
  permission: "account.read",
  input: z.strictObject({ proof: Proof, site: Site }),
  async run(
    ctx,
    { proof, site },
  ): Promise<{ options: PublicKeyCredentialCreationOptionsJSON; token: string }> {
    const user = await ownSignIn(ctx)
    await assertProof(ctx, proof, site)
    const known = await system().passkey.findMany({ where: { userId: user.id } })
    if (known.length >= MOST)
      throw new LiveryError(
        "conflict",
        `These are ${MOST} passkeys already. Remove one that you no longer use`,
      )
    const { challenge, token } = await newChallenge("add", user.id)
    const options = await generateRegistrationOptions({
      rpName: user.realm.name,
      rpID: site.hostname,
      userName: user.email,
      userDisplayName: user.name ?? user.email,
      userID: new Uint8Array(Buffer.from(user.id)),
      challenge: Buffer.from(challenge),
      supportedAlgorithmIDs: ALGORITHMS,
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
      excludeCredentials: known
        .filter(({ hostname }) => hostname === site.hostname)
        .map(({ credentialId: id, transports }) => ({ id, transports })),
    })
    return { options, token }
  },
})

/**
 * Keeps a passkey that a device has made. Answers with recovery codes, shown this once, where they are the person's first.
 * Throws `not_authenticated` where the answer does not fit the question, `conflict` for a passkey that is known.
 */
export const addPasskey = procedure({
  permission: "account.read",
  input: z.strictObject({
    answer: PasskeyAnswer,
    name: PasskeyName,
    site: Site,
  }),
  async run(ctx, { answer, name, site }): Promise<{ codes: string[] | null }> {
    const { id: userId } = await ownSignIn(ctx)
    const challenge = await takeChallenge(answer.token, "add", userId)
    const { credential } = await readMade(answer.response, challenge, site)
    const data = {
      ...{ id: newId(), userId, name, hostname: site.hostname },
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey),
      counter: BigInt(credential.counter),
      transports: credential.transports ?? [],
    }
    return system().$transaction(async (tx) => {
      if (!(await tx.passkey.createMany({ data: [data], skipDuplicates: true })).count)
        throw new LiveryError("conflict", "This passkey is known already")
      await recordFor(tx, ctx, userId, "passkey.added")
      return { codes: await firstCodes(tx, userId) }
    })
  },
})

/** Takes a passkey away, after the person has proved again who they are. Throws `not_found`. */
export const removePasskey = procedure({
  permission: "account.read",
  input: z.strictObject({ id: z.uuid(), proof: Proof, site: Site }),
  async run(ctx, { id, proof, site }): Promise<void> {
    const { id: userId } = await ownSignIn(ctx)
    await assertProof(ctx, proof, site)
    await system().$transaction(async (tx) => {
      if (!(await tx.passkey.deleteMany({ where: { id, userId } })).count) throw notFound("passkey")
      await forgetCodesOf(tx, userId)
      await recordFor(tx, ctx, userId, "passkey.removed")
    })
  },
})

/** Calls one of the person's passkeys something else, which changes nothing about it. Throws `not_found`. */
export const renamePasskey = procedure({
  permission: "account.read",
  input: z.strictObject({ id: z.uuid(), name: PasskeyName }),
  async run(ctx, { id, name }): Promise<void> {
    const { id: userId } = await ownSignIn(ctx)
    const { count } = await system().passkey.updateMany({ where: { id, userId }, data: { name } })
    if (!count) throw notFound("passkey")
  },
})

type Made = NonNullable<VerifiedRegistrationResponse["registrationInfo"]>

async function readMade(response: PasskeyAnswer["response"], challenge: string, site: Site): Promise<Made> {
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: response as unknown as RegistrationResponseJSON,
      expectedChallenge: Buffer.from(challenge).toString("base64url"),
      expectedOrigin: site.origin,
      expectedRPID: site.hostname,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    })
    if (registrationInfo) return registrationInfo
  } catch {
    // Nothing is read here: whatever the library throws is about what the device made.
  }
  throw passkeyRefused()
}
