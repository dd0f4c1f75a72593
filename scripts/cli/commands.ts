import { acceptNewSecret } from "./accept-secret.ts"
import { backUp } from "./back-up.ts"
import { setBudget, showBudget } from "./budgets.ts"
import { changeEmail } from "./change-email.ts"
import { checkBackup } from "./check-backup.ts"
import type { CliCommand } from "./command.ts"
import { createAdmin } from "./create-admin.ts"
import { createAgency } from "./create-agency.ts"
import { createClient } from "./create-client.ts"
import { createKey } from "./create-key.ts"
import { eraseContact } from "./erase-contact.ts"
import { exportContact } from "./export-contact.ts"
import { invitePerson } from "./invite-person.ts"
import { listModelPrices, removeModelPrice, setModelPrice } from "./model-prices.ts"
import { removeDemo } from "./remove-demo.ts"
import { removeSecondStep } from "./remove-second-step.ts"
import { resetPassword } from "./reset-password.ts"
import { restore } from "./restore.ts"
import { runDoctor } from "./run-doctor.ts"
import { setUp } from "./set-up.ts"
import { tryFolder } from "./try-folder.ts"

/** The command line by noun and verb. */
export const commands: Record<string, CliCommand> = {
  setup: setUp,
  "admin create": createAdmin,
  "partner create": createAgency,
  "customer create": createClient,
  "token create": createKey,
  invite: invitePerson,
  "password reset": resetPassword,
  "email change": changeEmail,
  "second-step remove": removeSecondStep,
  "contact export": exportContact,
  "contact erase": eraseContact,
  "budget show": showBudget,
  "budget set": setBudget,
  "price list": listModelPrices,
  "price set": setModelPrice,
  "price remove": removeModelPrice,
  "demo remove": removeDemo,
  backup: backUp,
  "backup check": checkBackup,
  restore,
  "secret accept": acceptNewSecret,
  doctor: runDoctor,
  try: tryFolder,
}

/** What can be said, with a first line that says what was not understood. */
export function helpText(said: string): string {
  const shown = {
    required: (flag: string) => `--${flag} …`,
    optional: (flag: string) => `[--${flag} …]`,
    flag: (flag: string) => `[--${flag}]`,
  }
  const lines = Object.entries(commands).map(([name, { argument, options, about }]) => {
    const flags = Object.entries(options).map(([flag, need]) => shown[need](flag))
    const words = [name, ...(argument ? [argument.toUpperCase()] : []), ...flags]
    return `  ${words.join(" ")}\n      ${about}`
  })
  const first = said && said !== "help" ? `There is no command "${said}".\n\n` : ""
  return `${first}npm run -s livery -- <noun> <verb> … [--json]\n\n${lines.join("\n")}`
}
