import type { Context } from "../../core/context.ts"
import { newId } from "../../core/ids.ts"
import { insertNotes } from "../../db/hot/notes.ts"
import { trips } from "../../db/transaction.ts"
import type { Turn } from "../conversations/schema.ts"
import { type Activity, activityMessage } from "./schema.ts"

/**
 * Stores calls that were handed out as messages of their conversation, behind the answer that made them, so that their
 * caller can put the results there and ask for the next answer.
 */
export async function keepActivities(
  ctx: Context,
  { conversationId }: Turn,
  activities: readonly Activity[],
): Promise<void> {
  const rows = activities.map((activity) => ({ id: newId(), ...activityMessage(activity) }))
  await insertNotes(trips(ctx), ctx.account.id, { conversationId, rows, at: new Date() })
}
