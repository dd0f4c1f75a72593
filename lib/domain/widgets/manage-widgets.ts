import { z } from "zod"
import { notFound } from "../../core/errors.ts"
import { isId, newId } from "../../core/ids.ts"
import { RESOURCE_FIELDS } from "../../core/noun-fields.ts"
import { columnsOf } from "../../db/columns-of.ts"
import { command, query } from "../../db/command.ts"
import { Cursor, cursorArgs } from "../../db/cursor.ts"
import type { Prisma, Integration as Row } from "../../db/generated/client.ts"
import type { Scope } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import { referencesOf } from "../references/references.ts"
import { findWidgetRow, mergedConfig } from "./crud.ts"
import { settingsOf } from "./resolve-settings.ts"
import { WIDGET, WidgetPatch, type WidgetSettings } from "./schema.ts"

/** What a program says of a widget beside its settings. `foreign` is kept for it as it is, and means nothing here; null takes a field of it away. */
const Resource = z
  .strictObject({
    name: z.string().trim().max(200).nullable(),
    description: z.string().max(2000).nullable(),
    alias: RESOURCE_FIELDS.alias.value,
    blueprintId: RESOURCE_FIELDS.blueprintId.value,
    botId: z.string().nullable(),
    meta: RESOURCE_FIELDS.meta.value,
    settings: WidgetPatch,
    foreign: z.record(z.string(), z.unknown()),
  })
  .partial()
type Resource = z.output<typeof Resource>

/** A widget as a resource of the action API. */
export interface WidgetResource {
  id: string
  name: string
  description: string | null
  alias: string | null
  blueprintId: string | null
  botId: string | null
  meta: Record<string, unknown>
  settings: WidgetSettings
  foreign: Record<string, unknown>
  createdAt: Date
  updatedAt: Date
}

/** Makes a widget, beside those that its bot has. Throws `not_found` for a bot that is not the account's. */
export const createWidget = command({
  permission: "bots.write",
  input: Resource,
  async run(ctx, given): Promise<{ id: string }> {
    const id = newId()
    await ctx.db.integration.createMany({ data: [{ id, kind: WIDGET, ...(await columns(ctx, given, {})) }] })
    await recordEvent(ctx, "widget.created", {})
    return { id }
  },
})

/** Widgets by cursor, as the action API pages. */
export const listWidgets = query({
  permission: "bots.read",
  input: Cursor,
  run: async (ctx, cursor): Promise<WidgetResource[]> =>
    (await ctx.db.integration.findMany(cursorArgs(cursor, { kind: WIDGET }))).map(resourceOf),
})

const Reference = z.strictObject({ id: z.string() })

/** A widget by id or alias. Throws `not_found`. */
export const fetchWidget = query({
  permission: "bots.read",
  input: Reference,
  run: async (ctx, reference): Promise<WidgetResource> => resourceOf(await findWidgetRow(ctx, reference)),
})

/** Changes what is named and leaves the rest; null clears. Throws `not_found`. */
export const changeWidget = command({
  permission: "bots.write",
  input: Reference.extend({ given: Resource }),
  async run(ctx, { id: reference, given }): Promise<{ id: string }> {
    const { id, botId } = await findWidgetRow(ctx, { id: reference })
    await ctx.db.integration.updateMany({ where: { id }, data: { updatedAt: new Date() } })
    const stored = await findWidgetRow(ctx, { id })
    await ctx.db.integration.updateMany({ where: { id }, data: await columns(ctx, given, stored) })
    await recordEvent(ctx, "widget.updated", { ...(botId && { botId }) })
    return { id }
  },
})

/** Deletes a widget with its sessions; conversations stay, without it. A bot's own comes back with every default. Throws `not_found`. */
export const deleteWidget = command({
  permission: "bots.write",
  input: Reference,
  async run(ctx, reference): Promise<{ id: string }> {
    const { id } = await findWidgetRow(ctx, reference)
    await ctx.db.conversation.updateMany({ where: { integrationId: id }, data: { integrationId: null } })
    await ctx.db.integration.deleteMany({ where: { id } })
    await recordEvent(ctx, "widget.deleted", {})
    return { id }
  },
})

/** Makes a widget like another, without its alias, its page's name and the sites it may be used on. Throws `not_found`. */
export const cloneWidget = command({
  permission: "bots.write",
  input: Reference,
  async run(ctx, reference): Promise<{ id: string }> {
    const { name, description, botId, blueprintId, meta, config } = await findWidgetRow(ctx, reference)
    const { origins, pagePassword, ...kept } = (config ?? {}) as Record<string, unknown>
    const id = newId()
    const copy = { name: `${name} (copy)`.slice(-200), description, botId, blueprintId }
    const json = { meta: meta as Prisma.InputJsonObject, config: kept as Prisma.InputJsonObject }
    await ctx.db.integration.createMany({ data: [{ id, kind: WIDGET, ...copy, ...json }] })
    await recordEvent(ctx, "widget.created", {})
    return { id }
  },
})

async function columns(ctx: Scope, { settings = {}, foreign, ...given }: Resource, stored: Partial<Row>) {
  const { botId, blueprintId, name, ...rest } = given
  if (blueprintId) await assertBlueprint(ctx, blueprintId)
  const { ids } = await referencesOf(ctx, { botId })
  const config = mergedConfig(stored.config, settings)
  const others = Object.fromEntries(
    Object.entries({ ...(config.foreign as object), ...foreign }).filter(([, value]) => value !== null),
  ) as Prisma.InputJsonObject
  return {
    ...columnsOf(rest, (stored.meta ?? {}) as Record<string, unknown>),
    ...(blueprintId !== undefined && { blueprintId }),
    ...(name !== undefined && { name: name ?? "" }),
    ...ids,
    config: { ...config, foreign: others },
  }
}

async function assertBlueprint({ db }: Scope, id: string): Promise<void> {
  const found = isId(id) && (await db.blueprint.findFirst({ where: { id }, select: { id: true } }))
  if (!found) throw notFound("blueprint")
}

const resourceOf = (row: Row): WidgetResource => ({
  id: row.id,
  name: row.name,
  description: row.description,
  alias: row.alias,
  blueprintId: row.blueprintId,
  botId: row.botId,
  meta: row.meta as Record<string, unknown>,
  settings: settingsOf(row.config),
  foreign: ((row.config as { foreign?: object } | null)?.foreign ?? {}) as Record<string, unknown>,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
})
