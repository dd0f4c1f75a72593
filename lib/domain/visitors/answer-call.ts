import { transaction } from "../../db/transaction.ts"
import { publishMessage } from "../pubsub/pubsub.ts"
import { ownConversation } from "./own-conversations.ts"
import type { VisitorContext } from "./schema.ts"

/**
 * Hands in what a function of the page came to, for the answer of the visitor's own conversation that waits for it. Throws
 * `not_found`.
 */
export async function answerCall(
  ctx: VisitorContext,
  { conversationId, callId, result }: { conversationId: string; callId: string; result: unknown },
): Promise<void> {
  const { id } = await transaction(ctx, (scope) => ownConversation(scope, ctx, conversationId), {
    readOnly: true,
  })
  await publishMessage(
    { ...ctx, principal: { ...ctx.principal, conversationId: id } },
    { channelId: callId, message: { result } },
  )
}
