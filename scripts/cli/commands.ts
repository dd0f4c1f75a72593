import { createAdmin } from "./create-admin.ts"
import { createAgency } from "./create-agency.ts"
import { createClient } from "./create-client.ts"
import { createKey } from "./create-key.ts"
import { invitePerson } from "./invite-person.ts"
import { removeDemo } from "./remove-demo.ts"
import { resetPassword } from "./reset-password.ts"

export interface Answer {
  /** For programs (--json), one object. */
  json: object
  /** For people. */
  text: string
}
export interface CliCommand {
  options: Record<string, "required" | "optional">
  about: string
  run(options: Record<string, string | undefined>): Promise<Answer>
}

/** The command line by noun and verb (contracts: README, "Command line"). */
export const commands: Record<string, CliCommand> = {
  "admin create": createAdmin,
  "partner create": createAgency,
  "customer create": createClient,
  "token create": createKey,
  invite: invitePerson,
  "password reset": resetPassword,
  "demo remove": removeDemo,
}

/** What can be said, with a first line that says what was not understood. */
export function helpText(said: string): string {
  const lines = Object.entries(commands).map(([name, { options, about }]) => {
    const flags = Object.entries(options).map(([flag, need]) =>
      need === "required" ? `--${flag} …` : `[--${flag} …]`,
    )
    return `  ${name} ${flags.join(" ")}\n      ${about}`
  })
  const first = said && said !== "help" ? `There is no command "${said}".\n\n` : ""
  return `${first}npm run -s livery -- <noun> <verb> … [--json]\n\n${lines.join("\n")}`
}
