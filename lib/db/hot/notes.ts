import type { Sql } from "../transaction.ts"

/** A message that nobody said: a call of a function, a summary. */
export interface NoteRow {
  id: string
  type: "activity" | "checkpoint"
  text: string
  meta: object
}

const INSERT = `insert into "Message" ("accountId", id, "conversationId", type, text, meta, "createdAt", "updatedAt")
  select $1, row.id, $2, row.type::"MessageType", row.text, row.meta, $4, $4
  from jsonb_to_recordset($3::jsonb) row (id uuid, type text, text text, meta jsonb)`

/** Stores notes in a conversation; what is not said is not counted. */
export const insertNotes = (
  sql: Sql,
  accountId: string,
  { conversationId, rows, at }: { conversationId: string; rows: readonly NoteRow[]; at: Date },
) =>
  sql.query({
    name: "insert-notes",
    text: INSERT,
    values: [accountId, conversationId, JSON.stringify(rows), at],
  })
