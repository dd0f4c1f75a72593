import { z } from "zod"
import { query } from "../../db/command.ts"
import { type Cursor, cursorArgs } from "../../db/cursor.ts"
import { eventOf } from "./event-of.ts"
import type { LoggedEvent } from "./schema.ts"

/** The account's facts by cursor. They carry no meta, so a filter on it finds none. */
export const listEvents = query({
  permission: "account.read",
  input: z.custom<Cursor>(),
  async run(ctx, cursor): Promise<LoggedEvent[]> {
    if (Object.keys(cursor.meta).length > 0) return []
    const {
      where: { AND: _, ...where },
      ...args
    } = cursorArgs(cursor, {})
    return (await ctx.db.event.findMany({ ...args, where })).map(eventOf)
  },
})
