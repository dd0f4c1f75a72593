import type { z } from "zod"
import { isLiveryError, LiveryError } from "../../core/errors.ts"
import type { Scope } from "../../db/transaction.ts"
import { updateBot } from "../bots/bots.ts"
import type { BotSettings } from "../bots/schema.ts"
import type { FlowDocument } from "../flows/schema.ts"
import { createSource, deleteSource } from "../knowledge/sources/sources.ts"
import { teachAnswer } from "../knowledge/teaching/teaching.ts"
import { createFlow, deleteFlow, deployFlow, flowOfBot, rollBack, updateFlow } from "../releases/releases.ts"
import type { WidgetPatch } from "../widgets/schema.ts"
import { updateWidget } from "../widgets/widgets.ts"
import { partsOf } from "./compare.ts"
import type { FilledDocument } from "./fill-document.ts"
import { CHAT_PARTS, type PartKey, type TemplateSource } from "./schema.ts"

/** The sources of a bot that were made of its template, as id by name. */
export type SourceIds = Record<string, string>

/**
 * Makes parts of a bot what a filled-in template says, by the commands that people use, and takes away those that it has no
 * more. Answers with the sources that are of the template then. Throws `limit_reached`, and `conflict` where what was filled
 * in makes a text too long.
 */
export async function applyParts(
  ctx: Scope,
  botId: string,
  { document, parts, sources }: { document: FilledDocument; parts: readonly PartKey[]; sources: SourceIds },
): Promise<SourceIds> {
  const all = partsOf(document)
  const named = (kind: string) =>
    parts.filter((part) => part.startsWith(`${kind}.`)).map((part) => part.slice(kind.length + 1))
  try {
    const bot = Object.fromEntries(named("bot").map((name) => [name, all.get(`bot.${name}`) ?? null]))
    if (Object.keys(bot).length > 0)
      await updateBot(ctx, { id: botId, settings: bot as z.output<typeof BotSettings> })
    const chat = Object.assign({}, ...named("chat").map((name) => chatPart(name, all.get(`chat.${name}`))))
    if (Object.keys(chat).length > 0)
      await updateWidget(ctx, { widget: { botId }, settings: chat as WidgetPatch })
    const made = { ...sources }
    for (const name of named("source")) {
      await replaceSource(ctx, botId, made, {
        name,
        source: all.get(`source.${name}`) as TemplateSource | undefined,
      })
    }
    if (parts.includes("flow")) await replaceFlow(ctx, botId, document.flow)
    return made
  } catch (error) {
    throw asRefusal(error)
  }
}

function chatPart(name: string, value: unknown): Record<string, unknown> {
  if (name === "look") return (value ?? {}) as Record<string, unknown>
  if (!(CHAT_PARTS as readonly string[]).includes(name)) return {}
  return { [name]: value ?? (name === "suggestions" ? [] : null) }
}

async function replaceSource(
  ctx: Scope,
  botId: string,
  made: SourceIds,
  { name, source }: { name: string; source: TemplateSource | undefined },
): Promise<void> {
  const id = made[name]
  if (id && (await ctx.db.source.count({ where: { id, deletedAt: null } }))) await deleteSource(ctx, { id })
  delete made[name]
  if (source) made[name] = await makeSource(ctx, botId, source)
}

async function makeSource(ctx: Scope, botId: string, source: TemplateSource): Promise<string> {
  if (source.type === "qa" && source.isTaught && source.pairs[0])
    return (await teachAnswer(ctx, { botId, ...source.pairs[0] })).id
  if (source.type === "qa") {
    const { type, name, pairs } = source
    return (await createSource(ctx, { botId, type, name, pairs })).id
  }
  if (source.type === "text") return (await createSource(ctx, { botId, ...source })).id
  const { type, name, url, options, schedule } = source
  return (await createSource(ctx, { botId, type, name, url, schedule, ...options })).id
}

/** The flow that people work on and the one that visitors meet. */
async function replaceFlow(ctx: Scope, botId: string, document: FlowDocument | null): Promise<void> {
  const stored = await flowOfBot(ctx, { botId })
  if (!document) {
    if (stored) await deleteFlow(ctx, { id: stored.id })
    await rollBack(ctx, { botId, releaseId: null })
    return
  }
  const { id } = stored
    ? await updateFlow(ctx, { id: stored.id, settings: { document } })
    : await createFlow(ctx, { botId, document })
  await deployFlow(ctx, { flowId: id })
}

/** What does not fit into a field there stands in no field of the form that was sent. */
function asRefusal(error: unknown): unknown {
  if (!isLiveryError(error) || error.code !== "invalid_input") return error
  return new LiveryError("conflict", `With what is filled in, the template does not fit: ${error.message}`)
}
