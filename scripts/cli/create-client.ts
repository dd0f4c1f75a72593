import { systemContext } from "#lib/core/context.ts"
import { makeLog } from "#lib/core/log.ts"
import { system } from "#lib/db/system.ts"
import { createCustomer, loadFacts } from "#lib/domain/accounts/accounts.ts"
import { createToken } from "#lib/domain/api-keys/api-keys.ts"
import { createUser } from "#lib/domain/identity/identity.ts"
import type { CliCommand } from "./command.ts"

export const createClient: CliCommand = {
  about: "A client of an agency, with its owner and a Tenant API key.",
  options: {
    partner: "required",
    name: "required",
    email: "required",
    password: "required",
    plan: "optional",
  },
  async run({ partner = "", name = "", email = "", password = "", plan }) {
    const { account, user } = await system().$transaction(async (tx) => {
      const made = await createCustomer(
        { partnerId: partner, name, plan },
        { db: tx, actor: { kind: "system", id: "cli" } },
      )
      const owner = { realmId: partner, accountId: made.id, role: "owner" as const, email, password }
      return { account: made, user: await createUser(owner, tx) }
    })
    const ctx = systemContext(await loadFacts(account.id), makeLog(), "cli")
    const { token: apiKey } = await createToken(ctx, { kind: "tenant", name: "First key" })
    return {
      json: { account, user: { id: user.id }, apiKey },
      text: `Client ${name} (${account.id})\n  owner  ${user.email}\n  key    ${apiKey}   (shown only now)`,
    }
  },
}
