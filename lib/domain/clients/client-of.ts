import type { Account as Row } from "../../db/generated/client.ts"
import type { Client } from "./schema.ts"

/** A client as the domain shows it: an allow-list of the row's columns. */
export const clientOf = (row: Row): Client => ({
  id: row.id,
  name: row.name,
  description: row.description,
  alias: row.alias,
  image: row.image,
  email: row.email,
  status: row.status,
  limits: row.limits as Client["limits"],
  meta: row.meta as Client["meta"],
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
})
