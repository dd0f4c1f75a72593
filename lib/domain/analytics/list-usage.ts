import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { invalidInput } from "../../core/errors.ts"
import { firstId, isId } from "../../core/ids.ts"
import type { Cursor } from "../../db/cursor.ts"
import { daysUsed } from "./days-used.ts"
import { SERIES, type UsageEntry } from "./schema.ts"

const KEPT_DAYS = 365
const TYPES = { tokens: "token", conversations: "conversation", messages: "message" } as const

/** What the account used in the last year, an entry a day and kind, by cursor. */
export const listUsage = procedure({
  permission: "account.read",
  input: z.custom<Cursor>(),
  async run(ctx, { cursor, order, take, meta }): Promise<UsageEntry[]> {
    if (cursor && !isId(cursor)) throw invalidInput("The cursor is malformed", ["cursor"])
    if (Object.keys(meta).length > 0) return []
    const used = await daysUsed(ctx, KEPT_DAYS)
    const entries = SERIES.flatMap((name, index) =>
      used[name]
        .filter(({ total }) => total > 0)
        .map(({ day, total }) => ({
          id: firstId(day.getTime()).slice(0, -1) + index,
          type: TYPES[name],
          count: total,
          createdAt: day,
          updatedAt: day,
        })),
    )
    const rising = entries.sort((a, b) => (a.id < b.id ? -1 : 1))
    const sorted = order === "asc" ? rising : rising.reverse()
    const isAfter = (id: string) => !cursor || (order === "asc" ? id > cursor : id < cursor)
    return sorted.filter(({ id }) => isAfter(id)).slice(0, take)
  },
})
