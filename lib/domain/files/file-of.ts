import type { File as Row } from "../../db/generated/client.ts"
import type { StoredFile } from "./schema.ts"

/** A file as the domain shows it: an allow-list of the row's columns, without where its bytes are. */
export const fileOf = (row: Row): StoredFile => ({
  id: row.id,
  name: row.name,
  description: row.description,
  alias: row.alias,
  meta: row.meta as Record<string, unknown>,
  blueprintId: row.blueprintId,
  visibility: row.visibility,
  type: row.storageKey ? row.type : null,
  size: row.storageKey ? row.byteSize : null,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
})
