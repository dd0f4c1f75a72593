import type { Bot as Row } from "../../db/generated/client.ts"
import type { Bot, Language } from "./schema.ts"

/** A bot as the domain shows it: an allow-list of the row's columns. */
export const botOf = (row: Row): Bot => ({
  id: row.id,
  name: row.name,
  description: row.description,
  alias: row.alias,
  meta: row.meta as Record<string, unknown>,
  blueprintId: row.blueprintId,
  visibility: row.visibility,
  channelType: row.channelType,
  welcomeMessage: row.welcomeMessage,
  backstory: row.backstory,
  model: row.model,
  language: row.language as Language,
  personality: row.personality,
  role: row.role,
  datasetId: row.datasetId,
  skillsetId: row.skillsetId,
  privacy: row.privacy,
  moderation: row.moderation,
  isActive: row.isActive,
  isDefault: row.isDefault,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
})
