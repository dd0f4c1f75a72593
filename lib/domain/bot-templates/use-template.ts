import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { notFound } from "../../core/errors.ts"
import { command } from "../../db/command.ts"
import { createBot } from "../bots/bots.ts"
import { recordEvent } from "../events/events.ts"
import { applyParts } from "./apply-parts.ts"
import { partsOf } from "./compare.ts"
import { fillDocument, readValues } from "./fill-document.ts"
import { type PublishedVersion, publishedVersion } from "./offered-templates.ts"

const name = z.string().trim().min(1, "A bot needs a name").max(200)
/** What placeholders are filled in with, by name. */
export const Values = z.record(z.string().max(60), z.string().max(10_000))

/**
 * Makes a bot from what the account's agency has published of a template, with a flow, a look and knowledge of its own. All
 * of it is made or nothing. Throws `not_found`, also for a retired template, `invalid_input` for what is filled in wrongly
 * (`readValues`), `limit_reached`.
 */
export const createFromBotTemplate = procedure({
  permission: "bots.write",
  input: z.strictObject({ templateId: z.string(), name, values: Values }),
  async run(ctx, { templateId, name, values }): Promise<{ id: string }> {
    const version = await publishedVersion(ctx.account, templateId)
    if (version.retiredAt) throw notFound("template")
    return make(ctx, { version, name, values: readValues(version.document.placeholders, values) })
  },
})

const make = command({
  permission: "bots.write",
  input: z.strictObject({ version: z.custom<PublishedVersion>(), name, values: Values }),
  async run(ctx, { version, name, values }): Promise<{ id: string }> {
    const document = fillDocument(version.document, values)
    const { id: botId } = await createBot(ctx, { name, language: document.bot.language, ownDataset: true })
    const parts = [...partsOf(document).keys()]
    const sources = await applyParts(ctx, botId, { document, parts, sources: {} })
    await ctx.db.botOfTemplate.createMany({
      data: [
        {
          ...{ botId, templateId: version.id, version: version.number },
          ...{ values, sources, document: JSON.parse(JSON.stringify(document)) },
        },
      ],
    })
    await recordEvent(ctx, "template.used", { templateId: version.id, botId }, version.name)
    return { id: botId }
  },
})
