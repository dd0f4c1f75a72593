import { z } from "zod"
import { notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { command } from "../../db/command.ts"
import { openSession } from "./open-session.ts"
import { VisitorSeconds } from "./schema.ts"

/**
 * Opens a session for the visitor of one conversation (contract: a visitor's session is for one conversation). Throws
 * `not_found`.
 */
export const openVisitorSession = command({
  permission: "conversations.write",
  input: z.strictObject({ conversationId: z.string(), seconds: VisitorSeconds }),
  async run(ctx, { conversationId, seconds }) {
    const found =
      isId(conversationId) &&
      (await ctx.db.conversation.findFirst({
        where: { id: conversationId, deletedAt: null },
        select: { contactId: true },
      }))
    if (!found) throw notFound("conversation")
    return openSession(ctx, { seconds, conversationId, contactId: found.contactId ?? undefined })
  },
})
