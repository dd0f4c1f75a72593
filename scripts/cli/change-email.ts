import { makeEmailChange } from "#lib/domain/identity/identity.ts"
import type { CliCommand } from "./command.ts"
import { findPerson } from "./find-person.ts"

export const changeEmail: CliCommand = {
  about:
    "A link by which a person changes to another e-mail address, for installs that send no mail. --partner tells people of one address apart.",
  options: { email: "required", to: "required", partner: "optional" },
  async run({ email = "", to: wanted = "", partner }) {
    const { link, from, to } = await makeEmailChange(await findPerson(email, partner), wanted)
    return {
      json: { from, to, link },
      text: `Give this link to ${from}. It works once, within a day, and has them sign in with ${to}:\n  ${link}`,
    }
  },
}
