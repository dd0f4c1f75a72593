import type { z } from "zod"
import { parse } from "../../core/command.ts"
import { LiveryError } from "../../core/errors.ts"
import { transaction } from "../../db/transaction.ts"
import { batch } from "../../db/wire/wire.ts"
import { addMessage } from "../chat/chat.ts"
import { expectation, wishStatement } from "../handover/handover.ts"
import { resolvedOf } from "../widgets/widgets.ts"
import { ownConversation } from "./own-conversations.ts"
import { PersonInput, type VisitorContext } from "./schema.ts"
import { inOwnWords } from "./send-message.ts"

/**
 * Notes that a visitor wants a person, once a conversation, with what they leave for that person; the account's webhooks
 * are told. Returns when to expect an answer, in the account's words. Throws `not_found`, `not_authorized` where the bot
 * offers nobody, and `limit_reached` in the bot's own words.
 */
export async function askForPerson(
  ctx: VisitorContext,
  { conversationId, ...given }: { conversationId: string } & z.input<typeof PersonInput>,
): Promise<{ reply: string }> {
  const { message, email, name } = parse(PersonInput, given)
  const { widget, visitor } = ctx.visit
  const { person } = resolvedOf(widget.settings)
  if (!person.enabled) throw new LiveryError("not_authorized", "This bot offers no person to talk to")
  const own = await transaction(ctx, (scope) => ownConversation(scope, ctx, conversationId), {
    readOnly: true,
  })
  const noted = wishStatement(ctx, {
    conversationId,
    botId: widget.bot.id,
    person,
    reason: null,
    contactId: visitor.id,
    email: email ?? null,
    name: name ?? null,
    after: own.lastMessageId,
    isTest: ctx.visit.isPreview,
  })
  try {
    // Together: a message that nobody is called for would wait for ever.
    if (message) await addMessage(ctx, { conversationId, text: message }, [noted])
    else await batch(ctx, [noted])
  } catch (error) {
    throw inOwnWords(error, ctx.visit)
  }
  return { reply: expectation(person, widget.bot.language) }
}
