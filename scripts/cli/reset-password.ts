import { HANDED_MINUTES, makeReset } from "#lib/domain/identity/identity.ts"
import type { CliCommand } from "./command.ts"
import { findPerson } from "./find-person.ts"

export const resetPassword: CliCommand = {
  about:
    "A link by which a person chooses a new password. --partner (its slug or id, or platform for administrators) tells people of one address apart.",
  options: { email: "required", partner: "optional" },
  async run({ email: given = "", partner }) {
    const { link, email, expiresAt } = await makeReset(await findPerson(given, partner), HANDED_MINUTES)
    return {
      json: { email, link, expiresAt },
      text: `Give this link to ${email}. It works once, within the hour, and ends all of their sessions:\n  ${link}`,
    }
  },
}
