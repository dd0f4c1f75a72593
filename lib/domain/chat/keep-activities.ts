import type { Context } from "../../core/context.ts"
import { newIdAfter } from "../../core/ids.ts"
import { insertNotes, noteInstead } from "../../db/hot/notes.ts"
import { hot } from "../../db/transaction.ts"
import type { Turn } from "../conversations/schema.ts"
import { type Activity, activityMessage } from "./schema.ts"

/**
 * Stores calls that were handed out as messages of their conversation, so that their caller can put the results there and
 * ask for the next answer. They stand behind the words of the answer that made them; an answer without any is the first
 * of its calls itself, so that nobody reads an empty message.
 */
export async function keepActivities(
  ctx: Context,
  { turn, answerId }: { turn: Turn; answerId: string },
  activities: readonly Activity[],
): Promise<void> {
  const { conversationId } = turn
  let last = answerId
  const [first, ...rest] = activities.map((activity) => {
    last = newIdAfter(last)
    return { id: last, ...activityMessage(activity) }
  })
  if (!first) return
  await hot(ctx, async (sql) => {
    const isKept = await noteInstead(sql, ctx.account.id, { answerId, place: turn, note: first })
    const rows = isKept ? rest : [first, ...rest]
    if (rows.length) await insertNotes(sql, ctx.account.id, { conversationId, rows, at: new Date() })
  })
}
