// Changes the settings of a bot's widget beside the running app, and on request of the bot and of its agency's brand; prints
// the secret that identities are signed with: node set-widget.ts <tenant key> <bot id> <{ settings, bot, brand } as JSON>
import { contextForKey } from "#lib/auth/token-context.ts"
import { systemContext } from "#lib/core/context.ts"
import { makeLog } from "#lib/core/log.ts"
import { closePools } from "#lib/db/close-pools.ts"
import { loadFacts } from "#lib/domain/accounts/accounts.ts"
import { updateBot } from "#lib/domain/bots/bots.ts"
import { updateBrand } from "#lib/domain/branding/branding.ts"
import { getIdentitySecret } from "#lib/domain/visitors/visitors.ts"
import { updateWidget } from "#lib/domain/widgets/widgets.ts"
import { loadSettings } from "../../scripts/steps/load-settings.ts"
import { openDatabase } from "../../scripts/steps/open-database.ts"

loadSettings()
const [key = "", botId = "", changes = "{}"] = process.argv.slice(2)
const { settings, bot, brand } = JSON.parse(changes)
const database = await openDatabase()
const log = makeLog({ stage: "e2e" })
const ctx = await contextForKey("tenant", key, { log, signal: AbortSignal.timeout(30_000) })
await updateWidget(ctx, { widget: { botId }, settings })
if (bot) await updateBot(ctx, { id: botId, settings: bot })
if (brand) await updateBrand(systemContext(await loadFacts(ctx.account.parentId ?? ""), log, "e2e"), brand)
const { secret } = await getIdentitySecret(ctx, {})
console.log(secret)
await closePools().finally(() => database.leave())
