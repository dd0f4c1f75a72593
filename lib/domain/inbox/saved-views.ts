import { z } from "zod"
import { type Context, may, personId } from "../../core/context.ts"
import { invalidInput, LiveryError, notFound } from "../../core/errors.ts"
import { isId, newId } from "../../core/ids.ts"
import { command, query } from "../../db/command.ts"
import type { Prisma, SavedView as Row } from "../../db/generated/client.ts"
import { lockByName } from "../../db/lock-by-name.ts"
import type { Scope } from "../../db/transaction.ts"
import type { SavedView } from "./schema.ts"

/** Views that an account shares at most, and that one person keeps. */
const MOST = 50

const name = z.string().trim().min(1, "must not be empty").max(60, "must be at most 60 characters")
/** Filters as the address of the list writes them, without what leads to a page or a conversation. */
const filters = z
  .string()
  .min(1, "must filter something")
  .max(2000, "must be at most 2,000 characters")
  .regex(/^[\x21-\x7e]+$/, "must be the query of an address")

/** The views that the caller sees: what the account shares and what they keep for themselves, oldest first. */
export const listSavedViews = query({
  permission: "conversations.read",
  input: z.strictObject({}),
  async run(ctx): Promise<SavedView[]> {
    const userId = personId(ctx)
    const rows = await ctx.db.savedView.findMany({ where: visibleTo(userId), orderBy: { id: "asc" } })
    const chosen = userId && (await ctx.db.savedViewDefault.findFirst({ where: { userId } }))
    return rows.map((row) => viewOf(row, chosen ? chosen.viewId : null))
  },
})

/**
 * Keeps filters under a name, for the caller alone or for everybody of the account, who has to be somebody who may change
 * conversations then. Throws `not_authorized`, also for programs, and `invalid_input` where there are 50 already.
 */
export const saveView = command({
  permission: "conversations.read",
  input: z.strictObject({ name, query: filters, isShared: z.boolean().default(false) }),
  async run(ctx, { name, query, isShared }): Promise<SavedView> {
    const ownerId = isShared ? shared(ctx) : person(ctx)
    await assertRoom(ctx, ownerId)
    const row = { id: newId(), ownerId, name, query }
    await ctx.db.savedView.createMany({ data: [row] })
    return viewOf(row, null)
  },
})

/** Renames a view, or shares it or takes it back for oneself. Throws as `saveView` does, and `not_found`. */
export const changeView = command({
  permission: "conversations.read",
  input: z.strictObject({ id: z.string(), name: name.optional(), isShared: z.boolean().optional() }),
  async run(ctx, { id, name, isShared }): Promise<void> {
    const row = await changeable(ctx, id)
    const ownerId = isShared === undefined ? row.ownerId : isShared ? shared(ctx) : person(ctx)
    if (ownerId !== row.ownerId) await assertRoom(ctx, ownerId)
    await ctx.db.savedView.updateMany({ where: { id: row.id }, data: { ownerId, ...(name && { name }) } })
  },
})

/** Removes a view, for everybody who had it. Throws `not_found`, `not_authorized`. */
export const deleteView = command({
  permission: "conversations.read",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id }): Promise<void> {
    const row = await changeable(ctx, id)
    await ctx.db.savedView.deleteMany({ where: { id: row.id } })
  },
})

/** Has the caller's list begin with a view, or with all conversations (null). Throws `not_found`, `not_authorized`. */
export const chooseDefaultView = command({
  permission: "conversations.read",
  input: z.strictObject({ id: z.string().nullable() }),
  async run(ctx, { id }): Promise<void> {
    const userId = person(ctx)
    const viewId = id === null ? null : (await visible(ctx, id)).id
    await ctx.db.savedViewDefault.deleteMany({ where: { userId } })
    if (viewId) await ctx.db.savedViewDefault.createMany({ data: [{ userId, viewId }], skipDuplicates: true })
  },
})

function person(ctx: Context): string {
  const id = personId(ctx)
  if (!id) throw new LiveryError("not_authorized", "Only people who sign in keep views")
  return id
}

/** Nobody's own: null. */
function shared(ctx: Context): null {
  person(ctx)
  if (!may(ctx.principal, "conversations.write"))
    throw new LiveryError("not_authorized", "This needs the permission conversations.write")
  return null
}

const visibleTo = (userId: string | null): Prisma.SavedViewWhereInput => ({
  OR: [{ ownerId: null }, ...(userId ? [{ ownerId: userId }] : [])],
})

async function visible(ctx: Scope, id: string): Promise<Row> {
  const where = { id, ...visibleTo(personId(ctx)) }
  const row = isId(id) ? await ctx.db.savedView.findFirst({ where }) : null
  if (!row) throw notFound("view")
  return row
}

async function changeable(ctx: Scope, id: string): Promise<Row> {
  const row = await visible(ctx, id)
  if (row.ownerId === null) shared(ctx)
  return row
}

async function assertRoom(ctx: Scope, ownerId: string | null): Promise<void> {
  await lockByName(ctx, `saved-views:${ctx.account.id}:${ownerId ?? ""}`)
  if ((await ctx.db.savedView.count({ where: { ownerId } })) < MOST) return
  const whose = ownerId === null ? "Your account shares" : "You keep"
  throw invalidInput(`${whose} ${MOST} views already, which is the most. Delete one first`, ["name"])
}

const viewOf = (
  { id, name, query, ownerId }: Pick<Row, "id" | "name" | "query" | "ownerId">,
  chosen: string | null,
): SavedView => ({ id, name, query, isShared: ownerId === null, isDefault: id === chosen })
