import type { Context } from "../../core/context.ts"
import { invalidInput } from "../../core/errors.ts"
import { takeAttempt } from "./attempts.ts"
import { checkPasskey } from "./check-passkey.ts"
import { verifyPassword } from "./password.ts"
import { ownSignIn } from "./person-of.ts"
import type { Proof, Site } from "./schema.ts"

/**
 * Holds the signed-in person to what only they have, before something that a session alone must not decide: their password,
 * or one of their passkeys. Throws `invalid_input` for another password, `not_authenticated` for another passkey,
 * `too_many_requests` after ten tries in a quarter of an hour.
 */
export async function assertProof(ctx: Context, proof: Proof, site: Site): Promise<void> {
  const { id, passwordHash, realmId } = await ownSignIn(ctx)
  await takeAttempt({ key: `prove:${id}`, max: 10, seconds: 15 * 60 })
  if ("passkey" in proof) await checkPasskey(proof.passkey, { purpose: "prove", realmId, userId: id }, site)
  else if (!(await verifyPassword(passwordHash, proof.password)))
    throw invalidInput("This is not your password", ["password"])
}
