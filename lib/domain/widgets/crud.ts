import { z } from "zod"
import { invalidInput, isLiveryError, LiveryError, notFound } from "../../core/errors.ts"
import { isId, newId } from "../../core/ids.ts"
import { command } from "../../db/command.ts"
import type { Prisma, Integration as Row } from "../../db/generated/client.ts"
import { lockByName } from "../../db/lock-by-name.ts"
import type { Scope } from "../../db/transaction.ts"
import { findBot } from "../bots/bots.ts"
import { recordDisclosureSwitch } from "../disclosure/disclosure.ts"
import { recordEvent } from "../events/events.ts"
import { settingsOf } from "./resolve-settings.ts"
import { Slug, WIDGET, type Widget, WidgetPatch } from "./schema.ts"

/** A bot's own widget, or any by its id. */
const Reference = z.union([z.strictObject({ botId: z.string() }), z.strictObject({ id: z.string() })])

/** A widget with its settings; a bot that has none gets one with every default. Throws `not_found`. */
export const getWidget = command({
  permission: "bots.read",
  input: Reference,
  run: async (ctx, reference): Promise<Widget> => widgetOf(await findWidgetRow(ctx, reference)),
})

/**
 * Changes the settings that are named and leaves the rest: of groups such as `parts` the members that are named, while a
 * list is replaced. `slug` names its hosted page, null takes the name away. Throws `not_found`, `invalid_input`, and
 * `conflict` for a name that another page of the same host has.
 */
export const updateWidget = command({
  permission: "bots.write",
  input: z.strictObject({
    widget: Reference,
    name: z.string().trim().max(200).optional(),
    slug: Slug.nullable().optional(),
    settings: WidgetPatch.default({}),
  }),
  async run(ctx, { widget, name, slug, settings }): Promise<Widget> {
    const { id, botId } = await findWidgetRow(ctx, widget)
    // Whoever else changes it waits here, so that two changes at once both count.
    await ctx.db.integration.updateMany({ where: { id }, data: { updatedAt: new Date() } })
    const { config } = await findWidgetRow(ctx, { id })
    const merged = mergedConfig(config, settings)
    if (settings.person?.teamId) await assertTeam(ctx, settings.person.teamId)
    const data = {
      config: merged,
      ...(name !== undefined && { name }),
      ...(slug !== undefined && { slug, realmId: slug === null ? null : realmOf(ctx) }),
    }
    await ctx.db.integration.updateMany({ where: { id }, data }).catch(nameTaken)
    const changed = widgetOf(await findWidgetRow(ctx, { id }))
    await recordEvent(ctx, "widget.updated", { ...(botId && { botId }) })
    if (botId) {
      const before = settingsOf(config).disclosure
      await recordDisclosureSwitch(ctx, botId, { before, after: changed.settings.disclosure })
    }
    return changed
  },
})

/** The row of a widget, for other modules' commands. Throws `not_found`. */
export async function findWidgetRow(ctx: Scope, reference: z.output<typeof Reference>): Promise<Row> {
  if ("botId" in reference) return ensureWidgetRow(ctx, (await findBot(ctx, reference.botId)).id)
  const { id } = reference
  const where = { kind: WIDGET, ...(isId(id) ? { id } : { alias: id }) }
  const row = await ctx.db.integration.findFirst({ where })
  if (!row) throw notFound("widget")
  return row
}

/** The oldest widget of a bot, made where there is none. */
export async function ensureWidgetRow(ctx: Scope, botId: string): Promise<Row> {
  const oldest = () =>
    ctx.db.integration.findFirst({ where: { kind: WIDGET, botId }, orderBy: { id: "asc" } })
  const found = await oldest()
  if (found) return found
  await lockByName(ctx, `widget:${botId}`)
  const made = await oldest()
  if (made) return made
  const id = newId()
  await ctx.db.integration.createMany({ data: [{ id, kind: WIDGET, botId }] })
  return ctx.db.integration.findFirstOrThrow({ where: { id } })
}

async function assertTeam({ db }: Scope, id: string): Promise<void> {
  if (!(await db.team.count({ where: { id } })))
    throw invalidInput("This team is not there any more", ["settings", "person", "teamId"])
}

/** Groups of settings that are changed member by member. */
const GROUPS = new Set(
  Object.entries(WidgetPatch.shape).flatMap(([key, schema]) =>
    schema.unwrap() instanceof z.ZodObject ? [key] : [],
  ),
)

/** What a row's config is after a change; what it holds beside the settings stays. */
export function mergedConfig(config: unknown, settings: WidgetPatch): Prisma.InputJsonObject {
  const stored = (config ?? {}) as Record<string, unknown>
  const changes = Object.entries(settings).map(([key, value]) => [
    key,
    GROUPS.has(key) ? { ...(stored[key] as object), ...(value as object) } : value,
  ])
  return { ...stored, ...Object.fromEntries(changes) } as Prisma.InputJsonObject
}

/** The realm on whose hosts an account's pages stand. */
const realmOf = ({ account }: Scope): string => account.parentId ?? account.id

function nameTaken(error: unknown): never {
  if (isLiveryError(error)) throw error
  if ((error as { code?: unknown }).code === "P2002")
    throw new LiveryError("conflict", "Another page has this address: choose another one", { path: ["slug"] })
  throw error
}

/** A widget as the domain shows it. */
const widgetOf = ({ id, botId, name, slug, config, createdAt, updatedAt }: Row): Widget => ({
  id,
  botId,
  name,
  slug,
  settings: settingsOf(config),
  createdAt,
  updatedAt,
})
