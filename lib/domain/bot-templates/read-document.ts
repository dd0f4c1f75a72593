import { LiveryError } from "../../core/errors.ts"
import { placeholdersIn } from "../../core/placeholders.ts"
import type { Prisma } from "../../db/generated/client.ts"
import type { Scope } from "../../db/transaction.ts"
import { getBot } from "../bots/bots.ts"
import type { Bot } from "../bots/schema.ts"
import type { FlowDocument } from "../flows/schema.ts"
import { SCHEDULES, type WebOptions } from "../knowledge/sources/schema.ts"
import { liveFlow } from "../releases/releases.ts"
import { getWidget } from "../widgets/widgets.ts"
import {
  BOT_PARTS,
  CHAT_OWN,
  LONGEST_DOCUMENT,
  MOST_PLACEHOLDERS,
  MOST_SOURCES,
  type Placeholder,
  type TemplateDocument,
  type TemplateSource,
} from "./schema.ts"

/** How placeholders are asked for, by name, as a template's row holds it. */
export type Asked = Record<string, Omit<Placeholder, "name">>

/** What a template is published from: a bot as it is now, with the flow that visitors meet. Throws `not_found`. */
export async function readDocument(ctx: Scope, botId: string, asked: Asked): Promise<TemplateDocument> {
  const bot = await getBot(ctx, { id: botId })
  const { datasetId } = bot
  const read = datasetId ? await readSources(ctx, { datasetId }) : []
  const document = {
    ...(await settingsOf(ctx, bot)),
    sources: distinct(read.map(({ source }) => source)),
    flow: null as FlowDocument | null,
  }
  document.flow = await liveFlow(ctx, { botId })
  const names = placeholdersIn(textOf(document))
  return { ...document, placeholders: names.map((name) => asPlaceholder(name, asked[name])) }
}

/** Settings of a bot and of its chat. */
export async function settingsOf(ctx: Scope, bot: Bot): Promise<Pick<TemplateDocument, "bot" | "chat">> {
  const { settings } = await getWidget(ctx, { botId: bot.id })
  const own: readonly string[] = CHAT_OWN
  return {
    bot: Object.fromEntries(BOT_PARTS.map((part) => [part, bot[part]])) as TemplateDocument["bot"],
    chat: Object.fromEntries(Object.entries(settings).filter(([name]) => !own.includes(name))),
  }
}

/**
 * Sources as a template has them, oldest first. A file is the text that was read from it, a website its address, which is
 * read anew; what has no text yet is left out.
 */
export async function readSources(
  { db }: Scope,
  where: Prisma.SourceWhereInput,
): Promise<{ id: string; source: TemplateSource }[]> {
  const rows = await db.source.findMany({
    where: { ...where, deletedAt: null },
    orderBy: { id: "asc" },
    take: MOST_SOURCES + 1,
  })
  const read: { id: string; source: TemplateSource }[] = []
  for (const { id, type, name, url, options, schedule, questionKey, currentVersion } of rows) {
    if (type === "url" && url)
      read.push({
        id,
        source: {
          ...{ type, name, url, options: options as unknown as WebOptions },
          schedule: SCHEDULES.find((each) => each === schedule) ?? null,
        },
      })
    else if (type === "qa") {
      const { pairs } = options as unknown as Extract<TemplateSource, { type: "qa" }>
      read.push({ id, source: { type, name, pairs, isTaught: questionKey !== null } })
    } else {
      const version = { sourceId: id, number: currentVersion ?? 1 }
      const pages = await db.sourcePage.findMany({
        where: { version },
        orderBy: { position: "asc" },
        select: { text: true },
      })
      const content = pages.flatMap(({ text }) => text || []).join("\n\n")
      if (/\S/.test(content)) read.push({ id, source: { type: "text", name, content } })
    }
  }
  return read
}

/** Sources are told apart by their names, so that a new text of the same name takes the place of the old one. */
function distinct(sources: TemplateSource[]): TemplateSource[] {
  const seen = new Map<string, number>()
  return sources.map((source) => {
    const count = (seen.get(source.name) ?? 0) + 1
    seen.set(source.name, count)
    return count === 1 ? source : { ...source, name: `${source.name.slice(0, 290)} (${count})` }
  })
}

/** Every text of a document, one after the other. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value
  return typeof value === "object" && value !== null ? Object.values(value).map(textOf).join("\n") : ""
}

function asPlaceholder(name: string, asked: Asked[string] | undefined): Placeholder {
  const label = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
  return { label, help: "", kind: "text", required: true, ...asked, name }
}

/** Throws `conflict` for what is too large to be published, or asks for too much. */
export function assertSize(document: TemplateDocument): void {
  const refuse = (message: string) => new LiveryError("conflict", message)
  const asked = document.placeholders.length
  if (asked > MOST_PLACEHOLDERS)
    throw refuse(`A template can ask for ${MOST_PLACEHOLDERS} things at most; this bot names ${asked}`)
  if (document.sources.length > MOST_SOURCES)
    throw refuse(`A template can have ${MOST_SOURCES} sources at most; this bot has more`)
  if (JSON.stringify(document).length > LONGEST_DOCUMENT)
    throw refuse("This bot's knowledge is too large for a template: 4 million characters at most")
}
