// Adds a person to an account beside the running app: node add-person.ts <tenant key> <{ name, email, password } as JSON>
import { contextForKey } from "#lib/auth/token-context.ts"
import { makeLog } from "#lib/core/log.ts"
import { closePools } from "#lib/db/close-pools.ts"
import { createUser } from "#lib/domain/identity/identity.ts"
import { loadSettings } from "../../scripts/steps/load-settings.ts"
import { openDatabase } from "../../scripts/steps/open-database.ts"

loadSettings()
const [key = "", person = "{}"] = process.argv.slice(2)
const database = await openDatabase()
const log = makeLog({ stage: "e2e" })
const { account } = await contextForKey("tenant", key, { log, signal: AbortSignal.timeout(30_000) })
await createUser({
  ...JSON.parse(person),
  realmId: account.parentId ?? account.id,
  accountId: account.id,
  role: "editor",
})
await closePools().finally(() => database.leave())
