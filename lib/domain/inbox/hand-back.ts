import { command } from "../../db/command.ts"
import { attendantOf, lockConversation, RELEASED } from "../conversations/conversations.ts"
import { recordEvent } from "../events/events.ts"
import { attendanceOf, attendedBy, personOf, writeNote } from "./attendance.ts"
import { type Attendance, HandBackInput } from "./schema.ts"

/**
 * Gives a conversation back to the bot, which answers from the next message on and says again that it is an AI. What the bot
 * has already stays so. Throws `conflict` with the `holder` where somebody else has it and is not named in `from`;
 * `not_found`, `not_authorized`.
 */
export const handBack = command({
  permission: "conversations.write",
  input: HandBackInput,
  async run(ctx, { conversationId, name, from }): Promise<Attendance> {
    const person = personOf(ctx, name)
    const row = await lockConversation(ctx, conversationId)
    const { id } = row
    const holder = attendantOf(row)
    if (!holder) return attendanceOf(row)
    if (holder.id !== person.id && holder.id !== from) throw attendedBy(holder)
    // The wish for a person was met, and can be had again; nobody has to see to it any more.
    const met = { personAskedAt: null, personAskedFor: null, responsibleId: null, responsibleTeamId: null }
    const released = { ...RELEASED, ...met, handedBackAt: new Date() }
    await ctx.db.conversation.updateMany({ where: { id }, data: released })
    await recordEvent(
      ctx,
      "conversation.handed_back",
      { conversationId: id, userId: person.id },
      { between: { from: holder.name } },
    )
    await writeNote(ctx, row, { kind: "handed_back", author: person })
    return attendanceOf({ ...row, ...released })
  },
})
