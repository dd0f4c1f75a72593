import { z } from "zod"
import { procedure } from "../../core/command.ts"
import type { AttachedFile } from "../conversations/schema.ts"
import { addAttachment } from "../files/files.ts"
import { attachedType, Content } from "../files/schema.ts"
import { personOf } from "./attendance.ts"

/**
 * Keeps a file that a person will send to the visitor of a conversation with a reply: of the kinds and the size that visitors
 * may attach, whether or not this bot lets them. Throws `not_found`, `not_authorized`, `unsupported_type`, `limit_reached`.
 */
export const attachToConversation = procedure({
  permission: "conversations.write",
  input: z.strictObject({
    conversationId: z.string(),
    name: z.string().max(1000),
    type: z.string().max(200),
    content: Content,
    size: z.int().min(1),
  }),
  async run(ctx, { conversationId, name, type, content, size }): Promise<AttachedFile> {
    personOf(ctx, "")
    const media = attachedType(type)
    const made = await addAttachment(ctx, { conversationId, content, name, type: media, size })
    return { ...made, type: media, size }
  },
})
