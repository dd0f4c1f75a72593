import type { z } from "zod"
import { LiveryError } from "../../core/errors.ts"
import { transaction } from "../../db/transaction.ts"
import { stopAnswer } from "../chat/chat.ts"
import { endConversation, rateMessage } from "../conversations/conversations.ts"
import { addAttachment, type OpenedAttachment, openAttachment, type Received } from "../files/files.ts"
import { attachedType } from "../files/schema.ts"
import { resolvedOf } from "../widgets/widgets.ts"
import { type OwnConversation, ownConversation, readOwnConversation } from "./own-conversations.ts"
import type { VisitorContext, VoteInput } from "./schema.ts"

const own = (ctx: VisitorContext, id: string) =>
  transaction(ctx, (scope) => ownConversation(scope, ctx, id), { readOnly: true })

/** What the visitor thinks of an answer of theirs; 0 takes it back. Throws `not_found`. */
export async function rateAnswer(
  ctx: VisitorContext,
  {
    conversationId,
    messageId,
    ...vote
  }: { conversationId: string; messageId: string } & z.output<typeof VoteInput>,
): Promise<void> {
  const { id } = await own(ctx, conversationId)
  await rateMessage(ctx, { session: id, messageId, ...vote })
}

/**
 * Stops an answer to the visitor that is being made; what was written of it stays. Returns whether it was still being made.
 * Throws `not_found`.
 */
export async function stopOwnAnswer(
  ctx: VisitorContext,
  { conversationId, answerId }: { conversationId: string; answerId: string },
): Promise<{ stopped: boolean }> {
  const { id } = await own(ctx, conversationId)
  return stopAnswer(ctx, { conversationId: id, answerId })
}

/** Ends a conversation of the visitor's; their next message there would go on with it. Throws `not_found`. */
export async function endOwnConversation(
  ctx: VisitorContext,
  conversationId: string,
): Promise<OwnConversation> {
  const { id } = await own(ctx, conversationId)
  await endConversation(ctx, { session: id })
  return (await readOwnConversation(ctx, { id })).conversation
}

/**
 * Keeps a file that a visitor attaches, where the bot allows it. Throws `not_found`, `not_authorized`, `unsupported_type`,
 * `limit_reached`.
 */
export async function attachFile(
  ctx: VisitorContext,
  {
    conversationId,
    name,
    type,
    content,
  }: { conversationId: string; name: string; type: string; content: Received },
): Promise<{ id: string; name: string; size: number; type: string }> {
  const { id } = await own(ctx, conversationId)
  const { settings } = ctx.visit.widget
  if (!resolvedOf(settings).parts.attachments)
    throw new LiveryError("not_authorized", "This bot takes no attachments")
  const media = attachedType(type)
  const made = await addAttachment(ctx, { conversationId: id, content, name, type: media })
  return { ...made, size: content.byteSize, type: media }
}

/** A file of a conversation of the visitor's, theirs or a person's. Throws `not_found`. */
export async function openOwnAttachment(
  ctx: VisitorContext,
  { conversationId, fileId }: { conversationId: string; fileId: string },
): Promise<OpenedAttachment> {
  const { id } = await own(ctx, conversationId)
  return openAttachment(ctx, { conversationId: id, id: fileId })
}
