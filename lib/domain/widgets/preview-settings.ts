import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { getBot } from "../bots/bots.ts"
import { getWidget } from "./crud.ts"
import { type PublicSettings, publicSettings } from "./public-settings.ts"
import { settingsOf } from "./resolve-settings.ts"

/**
 * The settings of a bot's widget as a visitor would get them once some changes are stored; a change that could not be
 * stored counts as none. Throws `not_found`.
 */
export const previewSettings = procedure({
  permission: "bots.read",
  input: z.strictObject({
    botId: z.string(),
    changes: z.record(z.string(), z.unknown()),
    /** The header Accept-Language. */
    accepted: z.string().nullish(),
  }),
  async run(ctx, { botId, changes, accepted }): Promise<PublicSettings> {
    const { id, slug, settings } = await getWidget(ctx, { botId })
    const { name, language, welcomeMessage } = await getBot(ctx, { id: botId })
    const changed = Object.entries(settings).map(([key, value]) => [key, withChange(value, changes[key])])
    const bot = { id: botId, name, language, welcomeMessage }
    const widget = { id, slug, settings: settingsOf(Object.fromEntries(changed)), bot, account: ctx.account }
    return publicSettings(widget, { accepted })
  },
})

const isGroup = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value)

const withChange = (value: unknown, change: unknown) => {
  if (change === undefined) return value
  return isGroup(value) && isGroup(change) ? { ...(value as object), ...(change as object) } : change
}
