import { z } from "zod"
import type { Context } from "../../core/context.ts"
import { command } from "../../db/command.ts"
import { cloneBot, getBot } from "../bots/bots.ts"
import { copyKnowledge } from "../knowledge/sources/sources.ts"
import { getWidget, updateWidget } from "../widgets/widgets.ts"

/**
 * Makes a bot like another, with the look, texts and forms of its chat. What belongs to the first alone stays with it:
 * conversations, figures, alias, allowed sites and the hosted page. `knowledge`: both answer from the same, which then
 * changes for both; the new one has a copy of its own; or it has none yet. All of it is made or nothing. Throws `not_found`,
 * `limit_reached`, and `conflict` for knowledge that is too large to be copied.
 */
export const duplicateBot = command({
  permission: "bots.write",
  input: z.strictObject({
    id: z.string(),
    name: z.string().trim().min(1, "Enter a name").max(200),
    knowledge: z.enum(["shared", "copied", "none"]),
  }),
  async run(ctx, { id: from, name, knowledge }): Promise<{ id: string }> {
    const { id } = await cloneBot(ctx, {
      id: from,
      name,
      knowledge: knowledge === "shared" ? "shared" : "none",
    })
    if (knowledge === "copied") await copyOf(ctx, from, id)
    const { settings } = await getWidget(ctx, { botId: from })
    const { origins: _, page: _page, ...look } = settings
    await updateWidget(ctx, { widget: { botId: id }, settings: look })
    return { id }
  },
})

/** Has a bot answer from a copy of what another one does; nothing where that has no knowledge. */
async function copyOf(ctx: Context, from: string, to: string): Promise<void> {
  const [first, second] = [await getBot(ctx, { id: from }), await getBot(ctx, { id: to })]
  if (first.datasetId && second.datasetId)
    await copyKnowledge(ctx, { from: first.datasetId, to: second.datasetId })
}
