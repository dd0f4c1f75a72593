import type { Message as Row } from "../../db/generated/client.ts"
import type { Citation, MessageView } from "./schema.ts"

/** A message as the domain shows it. */
export const messageOf = (row: Row): MessageView => ({
  id: row.id,
  type: row.type,
  status: row.status,
  text: row.text,
  citations: row.citations as unknown as Citation[],
  model: row.model,
  usage: row.usage as MessageView["usage"],
  feedback: row.feedback,
  error: row.error,
  createdAt: row.createdAt,
})
