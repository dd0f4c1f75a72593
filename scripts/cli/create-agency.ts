import { systemContext } from "#lib/core/context.ts"
import { makeLog } from "#lib/core/log.ts"
import { system } from "#lib/db/system.ts"
import { createPartner, loadFacts } from "#lib/domain/accounts/accounts.ts"
import { createToken } from "#lib/domain/api-keys/api-keys.ts"
import { createUser } from "#lib/domain/identity/identity.ts"
import type { CliCommand } from "./command.ts"

export const createAgency: CliCommand = {
  about: "An agency with its own address, owner and key.",
  options: {
    name: "required",
    slug: "required",
    email: "required",
    password: "required",
    accent: "optional",
  },
  async run({ name = "", slug = "", email = "", password = "", accent }) {
    const { account, user } = await system().$transaction(async (tx) => {
      const made = await createPartner({ name, slug, accent }, tx)
      const owner = { realmId: made.id, accountId: made.id, role: "owner" as const, email, password }
      return { account: made, user: await createUser(owner, tx) }
    })
    const ctx = systemContext(await loadFacts(account.id), makeLog(), "cli")
    const { token } = await createToken(ctx, { kind: "secret", name: "First key" })
    return {
      json: { account, user, token },
      text: `Agency ${name} (${account.id})\n  owner  ${user.email}\n  key    ${token}   (shown only now)`,
    }
  },
}
