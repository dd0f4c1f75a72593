import { z } from "zod"
import type { Context } from "../../core/context.ts"
import { LiveryError, notFound } from "../../core/errors.ts"
import { isId, newId } from "../../core/ids.ts"
import { given } from "../../db/columns-of.ts"
import { command } from "../../db/command.ts"
import type { BotTemplate as Row } from "../../db/generated/client.ts"
import { lockByName } from "../../db/lock-by-name.ts"
import type { Scope } from "../../db/transaction.ts"
import { findBot } from "../bots/bots.ts"
import { recordEvent } from "../events/events.ts"
import { type Asked, assertSize, readDocument } from "./read-document.ts"
import { TemplateSettings } from "./schema.ts"

/** Templates of one agency; a page shows all of them. */
const MOST_TEMPLATES = 100

const Named = z.strictObject({ id: z.string() })

/**
 * Makes a template from one of the agency's own bots; clients see it once it is published. Throws `not_found` for the bot,
 * `limit_reached` at 100 templates.
 */
export const createTemplate = command({
  permission: "clients.write",
  input: TemplateSettings.pick({ name: true, description: true })
    .required({ name: true })
    .extend({ botId: z.string() }),
  async run(ctx, { botId, name, description }): Promise<{ id: string }> {
    assertAgency(ctx)
    await lockByName(ctx, `${ctx.account.id}:templates`)
    if ((await ctx.db.botTemplate.count()) >= MOST_TEMPLATES)
      throw new LiveryError("limit_reached", "The limit of templates is reached", { noun: "templates" })
    const bot = await findBot(ctx, botId)
    const id = newId()
    await ctx.db.botTemplate.createMany({ data: [{ id, name, botId: bot.id, ...given({ description }) }] })
    await recordEvent(ctx, "template.created", { templateId: id, botId: bot.id }, name)
    return { id }
  },
})

/** Changes what is named of a template and leaves the rest; how it asks for things holds from the next version on. Throws `not_found`. */
export const updateTemplate = command({
  permission: "clients.write",
  input: z.strictObject({ id: z.string(), settings: TemplateSettings }),
  async run(ctx, { id, settings }): Promise<{ id: string }> {
    const { name } = await lockTemplate(ctx, id)
    await ctx.db.botTemplate.updateMany({ where: { id }, data: given(settings) })
    await recordEvent(ctx, "template.updated", { templateId: id }, settings.name ?? name)
    return { id }
  },
})

/**
 * Publishes a template as its bot is now: a new version, which new bots are made from and bots of earlier ones are offered.
 * Throws `not_found`, and `conflict` where its bot is gone, it is retired, or the bot is too large (`assertSize`).
 */
export const publishTemplate = command({
  permission: "clients.write",
  input: z.strictObject({ id: z.string(), note: z.string().trim().max(1000).default("") }),
  async run(ctx, { id, note }): Promise<{ number: number }> {
    const { name, botId, latest, placeholders, retiredAt } = await lockTemplate(ctx, id)
    if (retiredAt) throw new LiveryError("conflict", "This template is retired; restore it first")
    if (!botId)
      throw new LiveryError(
        "conflict",
        "The bot that this template was made from is deleted. Make a new template",
      )
    const number = latest + 1
    const document = await readDocument(ctx, botId, placeholders as Asked)
    assertSize(document)
    await ctx.db.botTemplateVersion.createMany({
      data: [
        { templateId: id, number, note, document: { ...document }, authorName: ctx.principal.name ?? null },
      ],
    })
    await ctx.db.botTemplate.updateMany({ where: { id }, data: { latest: number } })
    await recordEvent(ctx, "template.published", { templateId: id, to: String(number) }, name)
    return { number }
  },
})

/** Has clients make no new bots from a template; those that are there stay, and still get what was published. Throws `not_found`. */
export const retireTemplate = command({
  permission: "clients.write",
  input: Named,
  run: (ctx, { id }) => setRetired(ctx, id, new Date()),
})

/** Offers a retired template again. Throws `not_found`. */
export const restoreTemplate = command({
  permission: "clients.write",
  input: Named,
  run: (ctx, { id }) => setRetired(ctx, id, null),
})

async function setRetired(ctx: Scope, id: string, retiredAt: Date | null): Promise<{ id: string }> {
  const stored = await lockTemplate(ctx, id)
  if ((stored.retiredAt === null) === (retiredAt === null)) return { id }
  await ctx.db.botTemplate.updateMany({ where: { id }, data: { retiredAt } })
  const type = retiredAt ? "template.retired" : "template.restored"
  await recordEvent(ctx, type, { templateId: id }, stored.name)
  return { id }
}

/** The template, which nobody else changes until this transaction ends. Throws `not_found`. */
async function lockTemplate(ctx: Scope, id: string): Promise<Row> {
  assertAgency(ctx)
  if (!isId(id)) throw notFound("template")
  await lockByName(ctx, `template:${id}`)
  return findTemplate(ctx, id)
}

/** The row of one of the account's own templates. Throws `not_found`. */
export async function findTemplate({ db }: Scope, id: string): Promise<Row> {
  const row = isId(id) ? await db.botTemplate.findFirst({ where: { id } }) : null
  if (!row) throw notFound("template")
  return row
}

/** Throws `not_authorized` for accounts that have no clients. */
export function assertAgency({ account }: Context): void {
  if (account.kind !== "partner") throw new LiveryError("not_authorized", "Only an agency has templates")
}
