import { ensurePlatform } from "#lib/domain/accounts/accounts.ts"
import { createUser } from "#lib/domain/identity/identity.ts"
import type { CliCommand } from "./command.ts"
import { invitationTo } from "./invite-person.ts"

export const createAdmin: CliCommand = {
  about: "A person who runs this install. Without a password, a link by which they choose one.",
  options: { email: "required", password: "optional" },
  async run({ email = "", password }) {
    const { id } = await ensurePlatform()
    if (!password) return invitationTo(id, email, "owner")
    const user = await createUser({ realmId: id, accountId: id, role: "owner", email, password })
    return { json: { user }, text: `Administrator ${user.email} can sign in now.` }
  },
}
