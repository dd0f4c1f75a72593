import type { Context } from "../../core/context.ts"
import { newIdAfter } from "../../core/ids.ts"
import { noteWish } from "../../db/statements/note-wish.ts"
import type { Statement } from "../../db/wire/wire.ts"
import { eventValues } from "../events/events.ts"
import type { PersonSettings, WishReason } from "./schema.ts"

interface Wish {
  conversationId: string
  botId: string | null
  person: Pick<PersonSettings, "route" | "teamId">
  /** Null: the visitor chose to. */
  reason: WishReason | null
  /** The visitor, and how to reach them; null leaves what is known. */
  contactId?: string | null
  email?: string | null
  name?: string | null
  /** Id of the message behind which it is noted. */
  after?: string | null
  /** Of a test nobody is told. */
  isTest: boolean
}

/**
 * Notes, once a conversation, that its visitor wants a person, why, and who is to see to it where nobody is yet; with its
 * events. It locks the conversation, so it stands before what locks messages.
 */
export function wishStatement(
  ctx: Context,
  { conversationId, botId, person, reason, contactId, email, name, after = null, isTest }: Wish,
): Statement {
  const noteId = newIdAfter(after)
  const subject = { conversationId, ...(botId && { botId }), ...(reason && { reason }) }
  const isRouted = person.route !== "nobody" && person.teamId !== null && !isTest
  return noteWish(ctx.account.id, {
    conversationId,
    contactId: contactId ?? null,
    email: email ?? null,
    name: name ?? null,
    reason,
    route: isRouted ? { teamId: person.teamId as string, inTurn: person.route === "turn" } : null,
    notes: [noteId, newIdAfter(noteId)],
    asked: eventValues(ctx, "conversation.person_requested", subject),
    assigned: eventValues(ctx, "conversation.assigned", { conversationId }),
    tells: !isTest,
  })
}
