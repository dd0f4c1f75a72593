import type { Message as Row } from "../../db/generated/client.ts"
import type { Entity, StoredMessage } from "./schema.ts"

/** A message of whatever type, as the action API knows it: an allow-list of the row's columns. */
export const storedMessageOf = (row: Row): StoredMessage => ({
  id: row.id,
  type: row.type,
  text: row.text,
  name: row.name,
  description: row.description,
  meta: row.meta as Record<string, unknown>,
  entities: row.entities as Entity[],
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
})
