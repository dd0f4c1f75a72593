import type { AccountContext as Row } from "../../db/generated/client.ts"
import type { ClientContext } from "./schema.ts"

/** A context as the domain shows it: an allow-list of the row's columns. */
export const contextOf = (row: Row): ClientContext => ({
  id: row.id,
  name: row.name,
  description: row.description,
  meta: row.meta as ClientContext["meta"],
  payload: row.payload as ClientContext["payload"],
  blueprintId: row.blueprintId,
  botId: row.botId,
  datasetId: row.datasetId,
  skillsetId: row.skillsetId,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
})
