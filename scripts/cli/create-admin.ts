import { ensurePlatform } from "#lib/domain/accounts/accounts.ts"
import { createUser } from "#lib/domain/identity/identity.ts"
import type { CliCommand } from "./commands.ts"

export const createAdmin: CliCommand = {
  about: "A person who runs this install.",
  options: { email: "required", password: "required" },
  async run({ email = "", password = "" }) {
    const platform = await ensurePlatform()
    const user = await createUser({
      realmId: platform.id,
      accountId: platform.id,
      role: "owner",
      email,
      password,
    })
    return { json: { user }, text: `Administrator ${user.email} can sign in now.` }
  },
}
