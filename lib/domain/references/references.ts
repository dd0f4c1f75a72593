import { notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import type { Scope } from "../../db/transaction.ts"

/** What settings may name, by id or alias; null names nothing. */
type Named = {
  [Name in "botId" | "datasetId" | "skillsetId" | "contactId" | "taskId" | "spaceId"]?:
    | string
    | null
    | undefined
}
type Finder = (ctx: Scope, reference: string) => Promise<{ id: string; channelType?: string } | null>

const select = { id: true } as const
const named = (reference: string) => ({
  ...(isId(reference) ? { id: reference } : { alias: reference }),
  deletedAt: null,
})
const byId = (id: string, find: (where: { id: string }) => ReturnType<Finder>) =>
  isId(id) ? find({ id }) : Promise.resolve(null)

/** The contact that one which was merged became a part of. */
async function keptContact({ db }: Scope, id: string): Promise<{ id: string } | null> {
  const found = await db.mergedContact.findFirst({ where: { id }, select: { contactId: true } })
  return found && { id: found.contactId }
}

const FINDERS = {
  botId: (ctx, ref) => ctx.db.bot.findFirst({ where: named(ref), select: { id: true, channelType: true } }),
  datasetId: (ctx, ref) => ctx.db.dataset.findFirst({ where: named(ref), select }),
  skillsetId: (ctx, ref) => ctx.db.skillset.findFirst({ where: named(ref), select }),
  contactId: (ctx, ref) =>
    byId(
      ref,
      async (where) => (await ctx.db.contact.findFirst({ where, select })) ?? keptContact(ctx, where.id),
    ),
  taskId: (ctx, ref) => byId(ref, (where) => ctx.db.task.findFirst({ where, select })),
  // There are no spaces, so none can be named.
  spaceId: async () => null,
} satisfies Record<keyof Named, Finder>

/**
 * The ids of what settings name, by id or alias, with the channel of the bot. Throws `not_found` for anything that is not
 * the account's own or is deleted.
 */
export async function referencesOf(ctx: Scope, settings: Named) {
  const ids: { [Name in Exclude<keyof Named, "spaceId">]?: string | null } = {}
  let channel: string | undefined
  for (const [name, find] of Object.entries(FINDERS) as [keyof Named, Finder][]) {
    const reference = settings[name]
    if (reference === undefined) continue
    const found = reference === null ? null : await find(ctx, reference)
    if (reference !== null && !found) throw notFound(name.slice(0, -2))
    if (name === "botId") channel = found?.channelType
    if (name !== "spaceId") ids[name] = found?.id ?? null
  }
  return { ids, channel }
}
