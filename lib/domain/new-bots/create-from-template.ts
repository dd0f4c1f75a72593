import { z } from "zod"
import { command } from "../../db/command.ts"
import { createBot } from "../bots/bots.ts"
import { BotSettings } from "../bots/schema.ts"
import { WidgetSettings } from "../widgets/schema.ts"
import { updateWidget } from "../widgets/widgets.ts"

/**
 * Makes a bot with knowledge of its own and the questions that its chat suggests; a template brings those, and no content.
 * Throws `limit_reached`.
 */
export const createFromTemplate = command({
  permission: "bots.write",
  input: z.strictObject({ settings: BotSettings, suggestions: WidgetSettings.shape.suggestions }),
  async run(ctx, { settings, suggestions }): Promise<{ id: string }> {
    const { id } = await createBot(ctx, { ...settings, ownDataset: true })
    if (suggestions.length > 0) await updateWidget(ctx, { widget: { botId: id }, settings: { suggestions } })
    return { id }
  },
})
