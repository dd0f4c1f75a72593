import { isDeepStrictEqual } from "node:util"
import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { isLiveryError, LiveryError, notFound } from "../../core/errors.ts"
import { command, query } from "../../db/command.ts"
import type { BotOfTemplate as Row } from "../../db/generated/client.ts"
import { lockByName } from "../../db/lock-by-name.ts"
import type { Scope } from "../../db/transaction.ts"
import { findBot, getBot } from "../bots/bots.ts"
import { recordEvent } from "../events/events.ts"
import { flowOfBot, liveFlow } from "../releases/releases.ts"
import { applyParts, type SourceIds } from "./apply-parts.ts"
import { compare } from "./compare.ts"
import { type FilledDocument, fillDocument, readValues } from "./fill-document.ts"
import { notesSince, type PublishedVersion, publishedVersion } from "./offered-templates.ts"
import { readSources, settingsOf } from "./read-document.ts"
import type { TemplateOffer, TemplateSource } from "./schema.ts"
import { Values } from "./use-template.ts"

const OfBot = z.strictObject({ botId: z.string() })

/**
 * What its template has for a bot: how it would differ from what the bot is now, with what is filled in. Null for a bot that
 * is of no template. Throws `not_found` for the bot.
 */
export const templateOffer = procedure({
  permission: "bots.read",
  input: OfBot,
  async run(ctx, { botId }): Promise<TemplateOffer | null> {
    const made = await originOf(ctx, { botId })
    const published = made && (await publishedVersion(ctx.account, made.templateId).catch(nullIfGone))
    if (!made || !published) return null
    const { placeholders } = published.document
    return {
      template: { id: published.id, name: published.name },
      version: made.version,
      latest: published.number,
      notes: await notesSince(ctx.account, published.id, made.version),
      placeholders,
      values: valuesOf(made),
      differences: await differencesOf(ctx, {
        made,
        document: fillDocument(published.document, valuesOf(made)),
      }),
    }
  },
})

function nullIfGone(error: unknown): null {
  if (isLiveryError(error) && error.code === "not_found") return null
  throw error
}

/** What a bot took over from its template, or null. Throws `not_found` for the bot. */
const originOf = query({
  permission: "bots.read",
  input: OfBot,
  async run(ctx, { botId }): Promise<Row | null> {
    const { id } = await findBot(ctx, botId)
    return ctx.db.botOfTemplate.findFirst({ where: { botId: id } })
  },
})

const differencesOf = command({
  permission: "bots.read",
  input: z.strictObject({ made: z.custom<Row>(), document: z.custom<FilledDocument>() }),
  run: async (ctx, { made, document }) => compare(takenBy(made), await currently(ctx, made), document),
})

/**
 * Fills in the placeholders of a bot's template anew; its texts stay as they are until that is taken over. Throws
 * `not_found`, `invalid_input` (`readValues`).
 */
export const fillInTemplate = procedure({
  permission: "bots.write",
  input: OfBot.extend({ values: Values }),
  async run(ctx, { botId, values }): Promise<void> {
    const made = await originOf(ctx, { botId })
    if (!made) throw notFound("template")
    const { document } = await publishedVersion(ctx.account, made.templateId)
    await storeValues(ctx, { botId: made.botId, values: readValues(document.placeholders, values) })
  },
})

const storeValues = command({
  permission: "bots.write",
  input: z.strictObject({ botId: z.string(), values: Values }),
  async run({ db }, { botId, values }): Promise<void> {
    await db.botOfTemplate.updateMany({ where: { botId }, data: { values } })
  },
})

/**
 * Takes a version of its template over into a bot: the parts that are named become what the template says, all others stay
 * as they are and count as decided. `version`: the one whose differences were shown, so that nothing is taken over unseen.
 * Throws `not_found`, `conflict` where something is still to be filled in or a later version was taken over already, and as
 * `applyParts` does.
 */
export const takeOver = procedure({
  permission: "bots.write",
  input: OfBot.extend({ version: z.int().min(1), parts: z.array(z.string().max(400)).max(400) }),
  async run(ctx, { botId, version, parts }): Promise<{ taken: number }> {
    const made = await originOf(ctx, { botId })
    if (!made) throw notFound("template")
    const published = await publishedVersion(ctx.account, made.templateId, version)
    return take(ctx, { botId: made.botId, published, parts })
  },
})

const take = command({
  permission: "bots.write",
  input: OfBot.extend({ published: z.custom<PublishedVersion>(), parts: z.array(z.string()) }),
  async run(ctx, { botId, published: { id: templateId, name, number, document: version }, parts }) {
    await lockByName(ctx, `template-of:${botId}`)
    const made = await ctx.db.botOfTemplate.findFirstOrThrow({ where: { botId } })
    if (made.version > number)
      throw new LiveryError("conflict", "A later version was taken over meanwhile. Load the page again")
    const values = filledIn(version.placeholders, valuesOf(made))
    const document = fillDocument(version, values)
    const differences = compare(takenBy(made), await currently(ctx, made), document)
    const taken = differences.map(({ part }) => part).filter((part) => parts.includes(part))
    const sources = await applyParts(ctx, botId, { document, parts: taken, sources: sourcesOf(made) })
    await ctx.db.botOfTemplate.updateMany({
      where: { botId },
      data: { version: number, sources, document: JSON.parse(JSON.stringify(document)) },
    })
    await recordEvent(ctx, "template.taken_over", { templateId, botId, to: String(number) }, name)
    return { taken: taken.length }
  },
})

function filledIn(
  placeholders: PublishedVersion["document"]["placeholders"],
  values: Record<string, string>,
) {
  try {
    return readValues(placeholders, values)
  } catch {
    throw new LiveryError("conflict", "Fill in what the template asks for first")
  }
}

const valuesOf = ({ values }: Row) => values as Record<string, string>
const sourcesOf = ({ sources }: Row) => sources as SourceIds
const takenBy = ({ document }: Row) => document as unknown as FilledDocument

/** What a bot is now, of what it has of its template. */
async function currently(ctx: Scope, made: Row): Promise<FilledDocument> {
  const base = takenBy(made)
  const names = new Map(Object.entries(sourcesOf(made)).map(([name, id]) => [id, name]))
  const taught = { dataset: { ownerBotId: made.botId }, questionKey: { not: null } }
  // An answer that the bot's people taught themselves would give way to the template's answer to the same question.
  const there = await readSources(ctx, { OR: [{ id: { in: [...names.keys()] } }, taught] })
  const sources = there.map(({ id, source }): TemplateSource => {
    const name = names.get(id) ?? source.name
    // Nobody changes the text of a source: what was read from it may differ from what was given.
    return (source.type === "text" && base.sources.find((each) => each.name === name)) || { ...source, name }
  })
  const settings = await settingsOf(ctx, await getBot(ctx, { id: made.botId }))
  return { ...settings, sources, flow: await currentFlow(ctx, made.botId, base) }
}

/** The flow that people work on, or what visitors meet where that alone is another than the template's. */
async function currentFlow(ctx: Scope, botId: string, base: FilledDocument): Promise<FilledDocument["flow"]> {
  const draft = (await flowOfBot(ctx, { botId }))?.document ?? null
  const isAsTaken = isDeepStrictEqual(draft, base.flow)
  return isAsTaken ? liveFlow(ctx, { botId }) : draft
}
