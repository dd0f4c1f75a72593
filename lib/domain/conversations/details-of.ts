import type { Conversation as Row } from "../../db/generated/client.ts"
import type { Conversation } from "./schema.ts"

/** A conversation with its settings, as the domain shows it: an allow-list of the row's columns. */
export const detailsOf = (row: Row): Conversation => ({
  id: row.id,
  name: row.name,
  description: row.description,
  meta: row.meta as Record<string, unknown>,
  botId: row.botId,
  backstory: row.backstory,
  model: row.model,
  datasetId: row.datasetId,
  skillsetId: row.skillsetId,
  privacy: row.privacy,
  moderation: row.moderation,
  contactId: row.contactId,
  taskId: row.taskId,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
})
