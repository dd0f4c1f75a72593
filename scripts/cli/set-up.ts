import { baseUrl } from "#lib/core/env.ts"
import { makeSetupSecret, SETUP_HOURS } from "#lib/domain/identity/identity.ts"
import { setUpAddress } from "../steps/set-up-address.ts"
import type { CliCommand } from "./command.ts"

export const setUp: CliCommand = {
  about: "An address at which the first administrator is made, once, within a day. The one before ends.",
  options: {},
  async run() {
    const link = setUpAddress(baseUrl(), await makeSetupSecret())
    return {
      json: { link },
      text: `Open this address to make the first administrator. It works once, within ${SETUP_HOURS} hours:\n  ${link}`,
    }
  },
}
