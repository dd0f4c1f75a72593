import { z } from "zod"
import { isId } from "../../core/ids.ts"
import { query } from "../../db/command.ts"

/** The texts of the passages that answers quote, by record id; passages that are gone by now are left out. */
export const citedPassages = query({
  permission: "conversations.read",
  input: z.strictObject({ recordIds: z.array(z.string()).max(5000) }),
  async run(ctx, { recordIds }): Promise<Map<string, string>> {
    const ids = [...new Set(recordIds)].filter(isId)
    if (ids.length === 0) return new Map()
    const rows = await ctx.db.record.findMany({
      where: { id: { in: ids } },
      select: { id: true, text: true },
    })
    return new Map(rows.map(({ id, text }) => [id, text]))
  },
})
