import { z } from "zod"
import { command } from "../../db/command.ts"
import { cloneBot } from "../bots/bots.ts"
import { getWidget, updateWidget } from "../widgets/widgets.ts"

/**
 * Makes a bot like another, with the look, texts and forms of its chat. What belongs to the first alone stays with it:
 * conversations, figures, alias, allowed sites and the hosted page. `knowledge`: both answer from the same, which then
 * changes for both, or the new one has none yet. Throws `not_found`, `limit_reached`.
 */
export const duplicateBot = command({
  permission: "bots.write",
  input: z.strictObject({
    id: z.string(),
    name: z.string().trim().min(1, "Enter a name").max(200),
    knowledge: z.enum(["shared", "none"]),
  }),
  async run(ctx, { id: from, name, knowledge }): Promise<{ id: string }> {
    const { id } = await cloneBot(ctx, { id: from, name, knowledge })
    const { settings } = await getWidget(ctx, { botId: from })
    const { origins: _, page: _page, ...look } = settings
    await updateWidget(ctx, { widget: { botId: id }, settings: look })
    return { id }
  },
})
