import { z } from "zod"
import type { Conversation } from "../../domain/conversations/schema.ts"

/** A conversation beside id, createdAt and updatedAt. */
export const ConversationView = z.object({
  name: z.string().optional(),
  description: z.string().optional(),
  meta: z.record(z.string(), z.unknown()),
  botId: z.string().optional(),
  backstory: z.string().optional(),
  model: z.string().optional(),
  datasetId: z.string().optional(),
  skillsetId: z.string().optional(),
  privacy: z.boolean(),
  moderation: z.boolean(),
  contactId: z.string().optional(),
  taskId: z.string().optional(),
})

/** The fields of that view. */
export const shownConversation = ({ id, createdAt, updatedAt, ...shown }: Conversation) => shown
