import type { z } from "zod"
import { parse } from "../../core/command.ts"
import { LiveryError } from "../../core/errors.ts"
import { transaction } from "../../db/transaction.ts"
import { sendMessage } from "../chat/chat.ts"
import { recordEvent } from "../events/events.ts"
import { resolvedOf } from "../widgets/widgets.ts"
import { ownConversation } from "./own-conversations.ts"
import { PersonInput, type VisitorContext } from "./schema.ts"
import { WORDS } from "./words.ts"

/**
 * Notes that a visitor wants a person, once a conversation, with what they leave for that person; the account's webhooks
 * are told. Returns when to expect an answer, in the account's words. Throws `not_found`, and `not_authorized` where the
 * bot offers nobody.
 */
export async function askForPerson(
  ctx: VisitorContext,
  { conversationId, ...given }: { conversationId: string } & z.input<typeof PersonInput>,
): Promise<{ reply: string }> {
  const { message, email, name } = parse(PersonInput, given)
  const { widget, visitor } = ctx.visit
  const { person } = resolvedOf(widget.settings)
  if (!person.enabled) throw new LiveryError("not_authorized", "This bot offers no person to talk to")
  await transaction(ctx, (scope) => ownConversation(scope, ctx, conversationId), { readOnly: true })
  if (message) await sendMessage(ctx, { conversationId, text: message })
  await transaction(ctx, async (scope) => {
    const { db } = scope
    const data = { ...(email && { email }), ...(name && { name }) }
    if (email || name) await db.contact.updateMany({ where: { id: visitor.id }, data })
    const { count } = await db.conversation.updateMany({
      where: { id: conversationId, personAskedAt: null },
      data: {
        personAskedAt: new Date(),
        ...(email && { userEmail: email }),
        ...(name && { userName: name }),
      },
    })
    if (count)
      await recordEvent(scope, "conversation.person_requested", { conversationId, botId: widget.bot.id })
  })
  return { reply: person.reply ?? WORDS[widget.bot.language].person }
}
