import { z } from "zod"
import { invalidInput, LiveryError, notFound } from "../../core/errors.ts"
import { isId, newId } from "../../core/ids.ts"
import { command, query } from "../../db/command.ts"
import { lockByName } from "../../db/lock-by-name.ts"
import type { Scope } from "../../db/transaction.ts"
import { type SavedReply, SavedReplyInput } from "./schema.ts"

/** Saved replies of one account at most. */
const MOST = 500

/** All saved replies of the account, by their shortcuts. */
export const listSavedReplies = query({
  permission: "conversations.read",
  input: z.strictObject({}),
  run: (ctx): Promise<SavedReply[]> =>
    ctx.db.savedReply.findMany({
      select: { id: true, shortcut: true, text: true },
      orderBy: { shortcut: "asc" },
    }),
})

/** Keeps a reply. Throws `conflict` where the shortcut is taken, `invalid_input` for what is none or where there are 500. */
export const createSavedReply = command({
  permission: "conversations.write",
  input: SavedReplyInput,
  async run(ctx, reply): Promise<SavedReply> {
    await lockByName(ctx, `saved-replies:${ctx.account.id}`)
    if ((await ctx.db.savedReply.count()) >= MOST)
      throw invalidInput(`There are ${MOST} saved replies already, which is the most. Delete one first`, [
        "shortcut",
      ])
    const row = { id: newId(), ...reply }
    const { count } = await ctx.db.savedReply.createMany({ data: [row], skipDuplicates: true })
    if (!count) throw taken(reply.shortcut)
    return row
  },
})

/** Changes a reply. Throws `not_found`, and as `createSavedReply` does. */
export const updateSavedReply = command({
  permission: "conversations.write",
  input: SavedReplyInput.extend({ id: z.string() }),
  async run(ctx, { id, ...reply }): Promise<SavedReply> {
    await lockByName(ctx, `saved-replies:${ctx.account.id}`)
    const other = await ctx.db.savedReply.findFirst({ where: { shortcut: reply.shortcut } })
    await changed(ctx, id, async (where) => {
      if (other && other.id !== id.toLowerCase()) throw taken(reply.shortcut)
      return ctx.db.savedReply.updateMany({ where, data: reply })
    })
    return { id, ...reply }
  },
})

/** Removes a reply. Throws `not_found`. */
export const deleteSavedReply = command({
  permission: "conversations.write",
  input: z.strictObject({ id: z.string() }),
  run: (ctx, { id }): Promise<void> => changed(ctx, id, (where) => ctx.db.savedReply.deleteMany({ where })),
})

async function changed(
  ctx: Scope,
  id: string,
  change: (where: { id: string }) => Promise<{ count: number }>,
): Promise<void> {
  const where = { id }
  const known = isId(id) && (await ctx.db.savedReply.findFirst({ where, select: { id: true } }))
  if (!known || !(await change(where)).count) throw notFound("reply")
}

const taken = (shortcut: string) =>
  new LiveryError("conflict", `Another saved reply is /${shortcut} already`, { noun: "reply" })
