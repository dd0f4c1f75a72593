// Changes the settings of a bot's widget beside the running app, and prints the secret that identities are signed with:
// node set-widget.ts <tenant key> <bot id> <settings as JSON>
import { contextForKey } from "#lib/auth/token-context.ts"
import { makeLog } from "#lib/core/log.ts"
import { closePools } from "#lib/db/close-pools.ts"
import { getIdentitySecret } from "#lib/domain/visitors/visitors.ts"
import { updateWidget } from "#lib/domain/widgets/widgets.ts"
import { loadSettings } from "../../scripts/steps/load-settings.ts"
import { openDatabase } from "../../scripts/steps/open-database.ts"

loadSettings()
const [key = "", botId = "", settings = "{}"] = process.argv.slice(2)
const database = await openDatabase()
const about = { log: makeLog({ stage: "e2e" }), signal: AbortSignal.timeout(30_000) }
const ctx = await contextForKey("tenant", key, about)
await updateWidget(ctx, { widget: { botId }, settings: JSON.parse(settings) })
const { secret } = await getIdentitySecret(ctx, {})
console.log(secret)
await closePools().finally(() => database.leave())
