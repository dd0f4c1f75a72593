import { removeSecondSteps } from "#lib/domain/identity/identity.ts"
import type { CliCommand } from "./command.ts"
import { findPerson } from "./find-person.ts"

export const removeSecondStep: CliCommand = {
  about:
    "Takes a person's authenticator app, passkeys and recovery codes away, once you know that it is they who ask: their password signs them in again. --partner tells people of one address apart.",
  options: { email: "required", partner: "optional" },
  async run({ email = "", partner }) {
    const removed = await removeSecondSteps(await findPerson(email, partner))
    return {
      json: { email, removed },
      text:
        removed === 0
          ? `${email} has no second step.`
          : `${email} signs in with their password alone, and is signed out everywhere. They can set up another second step under Security.`,
    }
  },
}
