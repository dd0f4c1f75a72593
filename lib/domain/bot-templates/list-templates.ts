import { isDeepStrictEqual } from "node:util"
import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { command, query } from "../../db/command.ts"
import { compare } from "./compare.ts"
import type { FilledDocument } from "./fill-document.ts"
import { type Asked, readDocument } from "./read-document.ts"
import type { Difference, Placeholder, Template, TemplateDetails, TemplateDocument } from "./schema.ts"
import { assertAgency, findTemplate } from "./templates.ts"
import { usersOf } from "./users-of.ts"

/** All templates of the agency, by name; retired ones last. */
export const listTemplates = procedure({
  permission: "clients.read",
  input: z.strictObject({}),
  async run(ctx): Promise<Template[]> {
    assertAgency(ctx)
    const [templates, users] = await Promise.all([ownTemplates(ctx, {}), usersOf(ctx)])
    return templates.map((template) => ({
      ...template,
      clients: users.filter(({ templateId }) => templateId === template.id).length,
      bots: users.reduce((sum, { templateId, bots }) => sum + (templateId === template.id ? bots : 0), 0),
    }))
  },
})

const ownTemplates = query({
  permission: "clients.read",
  input: z.strictObject({}),
  async run({ db }): Promise<Omit<Template, "clients" | "bots">[]> {
    const rows = await db.botTemplate.findMany({
      include: {
        bot: SHOWN_BOT,
        versions: { orderBy: { number: "desc" }, take: 1, select: { createdAt: true } },
      },
      orderBy: [{ retiredAt: { sort: "asc", nulls: "first" } }, { name: "asc" }, { id: "asc" }],
    })
    return rows.map(({ id, name, description, bot, latest, retiredAt, versions }) => ({
      ...{ id, name, description, bot: livingBot(bot), latest, retiredAt },
      publishedAt: versions[0]?.createdAt ?? null,
    }))
  },
})

const SHOWN_BOT = { select: { id: true, name: true, deletedAt: true } } as const
const livingBot = (bot: { id: string; name: string; deletedAt: Date | null } | null) =>
  bot && !bot.deletedAt ? { id: bot.id, name: bot.name } : null

/** One template with what it asks for, what a new version would change, and who uses it. Throws `not_found`. */
export const getTemplate = procedure({
  permission: "clients.read",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id }): Promise<TemplateDetails> {
    assertAgency(ctx)
    const own = await ownTemplate(ctx, { id })
    const users = (await usersOf(ctx)).filter(({ templateId }) => templateId === own.id)
    return {
      ...own,
      clients: users.length,
      bots: users.reduce((sum, { bots }) => sum + bots, 0),
      users: users.map(({ clientId, client, bots, version }) => ({ clientId, client, bots, version })),
    }
  },
})

const EMPTY: TemplateDocument = {
  ...{ bot: {} as FilledDocument["bot"], chat: {}, sources: [], flow: null },
  placeholders: [],
}

/** A command, as a bot that has no widget yet is given one when it is read. */
const ownTemplate = command({
  permission: "clients.read",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id }): Promise<Omit<TemplateDetails, "clients" | "bots" | "users">> {
    const { name, description, botId, latest, retiredAt, placeholders } = await findTemplate(ctx, id)
    const bot = botId ? await ctx.db.bot.findFirst({ where: { id: botId }, ...SHOWN_BOT }) : null
    const versions = await ctx.db.botTemplateVersion.findMany({
      where: { templateId: id },
      orderBy: { number: "desc" },
      take: 50,
      omit: { document: true },
    })
    const last = await ctx.db.botTemplateVersion.findFirst({ where: { templateId: id, number: latest } })
    const published = (last ? (last.document as unknown) : EMPTY) as TemplateDocument
    const living = livingBot(bot)
    const now = living && (await readDocument(ctx, living.id, placeholders as Asked))
    return {
      ...{ id, name, description, latest, retiredAt, bot: living },
      publishedAt: last?.createdAt ?? null,
      placeholders: now?.placeholders ?? published.placeholders,
      differences: now && [...compare(published, published, now), ...askedOtherwise(published, now)],
      versions: versions.map(({ number, note, authorName: author, createdAt }) => ({
        ...{ number, note, author, createdAt },
      })),
    }
  },
})

/** What clients are asked for otherwise than in the version that they have. */
function askedOtherwise(published: TemplateDocument, now: TemplateDocument): Difference[] {
  const byName = (placeholders: readonly Placeholder[]) =>
    Object.fromEntries(placeholders.map((placeholder) => [placeholder.name, placeholder]))
  if (isDeepStrictEqual(byName(published.placeholders), byName(now.placeholders))) return []
  const [before, after] = [askedText(published.placeholders), askedText(now.placeholders)]
  return [{ part: "asks", before, after, isOwn: false }]
}

const askedText = (placeholders: readonly Placeholder[]): string | null =>
  placeholders
    .map(({ name, label, help, kind, required }) =>
      [`{{${name}}}: ${label}`, kind, ...(required ? [] : ["?"]), ...(help ? [help] : [])].join(" · "),
    )
    .join("\n") || null
