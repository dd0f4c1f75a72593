import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from "@simplewebauthn/server"
import { system, systemSql } from "../../db/system.ts"
import { newChallenge, type PasskeyPurpose, passkeyRefused, takeChallenge } from "./passkey-challenge.ts"
import type { PasskeyAnswer, Site } from "./schema.ts"

/** What a browser asks its devices with; `token` is sent back with their answer. */
export interface PasskeyQuestion {
  options: PublicKeyCredentialRequestOptionsJSON
  token: string
}

/** Who is asked: one person, or anybody of a realm. */
export interface Asked {
  purpose: Exclude<PasskeyPurpose, "add">
  realmId: string
  userId?: string | undefined
}

/** A question that the passkeys of a person on this host can answer, or whoever's the device has. */
export async function askForPasskey(
  { purpose, realmId, userId }: Asked,
  site: Site,
): Promise<PasskeyQuestion> {
  const { challenge, token } = await newChallenge(purpose, userId ?? realmId)
  const known = userId ? await system().passkey.findMany({ where: { userId, hostname: site.hostname } }) : []
  const options = await generateAuthenticationOptions({
    rpID: site.hostname,
    challenge: Buffer.from(challenge),
    userVerification: "required",
    allowCredentials: known.map(({ credentialId: id, transports }) => ({ id, transports })),
  })
  return { options, token }
}

/**
 * The person whose passkey signed the question, on the host that asked. A device that counts its uses has to count on: an
 * answer of before, or of a copy of the key, is refused. Throws `not_authenticated` for everything else.
 */
export async function checkPasskey(
  { token, response }: PasskeyAnswer,
  { purpose, realmId, userId }: Asked,
  site: Site,
): Promise<{ userId: string }> {
  const challenge = await takeChallenge(token, purpose, userId ?? realmId)
  const key = await system().passkey.findFirst({
    where: {
      credentialId: response.id,
      hostname: site.hostname,
      user: { realmId },
      ...(userId && { userId }),
    },
  })
  if (!key) throw passkeyRefused()
  const counter = await counterOf(response, key, challenge, site)
  const { rowCount } = await systemSql().query(COUNT, [key.id, counter])
  if (!rowCount) throw passkeyRefused()
  return { userId: key.userId }
}

const COUNT = `update "Passkey" set counter = $2::bigint, "lastUsedAt" = now()
  where id = $1 and (counter < $2::bigint or (counter = 0 and $2::bigint = 0))`

interface Key {
  credentialId: string
  publicKey: Uint8Array
  transports: string[]
}

async function counterOf(
  response: PasskeyAnswer["response"],
  { credentialId: id, publicKey, transports }: Key,
  challenge: string,
  site: Site,
): Promise<number> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as unknown as AuthenticationResponseJSON,
      expectedChallenge: Buffer.from(challenge).toString("base64url"),
      expectedOrigin: site.origin,
      expectedRPID: site.hostname,
      requireUserVerification: true,
      // Its counter is compared by the statement that stores it, once for all processes.
      credential: { id, publicKey: new Uint8Array(publicKey), counter: 0, transports },
    })
    if (verified) return authenticationInfo.newCounter
  } catch {
    // Nothing is read here: whatever the library throws is about the answer of the device.
  }
  throw passkeyRefused()
}
