import { z } from "zod"
import { query } from "../../db/command.ts"
import { Cursor, cursorArgs } from "../../db/cursor.ts"
import { contactById } from "../contacts/contacts.ts"
import type { Feedback } from "./schema.ts"

/** What a contact rated, by cursor. Throws `not_found`. Ratings carry no `meta`, so a filter on it finds none. */
export const listFeedback = query({
  permission: "contacts.read",
  input: Cursor.extend({ contactId: z.string() }),
  async run(ctx, { contactId, meta, ...cursor }): Promise<Feedback[]> {
    const { id } = await contactById(ctx, contactId)
    if (Object.keys(meta).length > 0) return []
    const where = { contactId: id, conversation: { deletedAt: null } }
    const { where: position, ...page } = cursorArgs({ ...cursor, meta: {} }, where)
    const rows = await ctx.db.rating.findMany({ ...page, where: { ...position, AND: [] } })
    return rows.map(({ accountId, subjectId, ...rating }) => rating)
  },
})
