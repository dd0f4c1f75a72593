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
  from jsonb_to_recordset($3::jsonb) row (id uuid, type text, text text, meta jsonb)
  on conflict do nothing`

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

const BEHIND = `select id from "Message"
  where "accountId" = $1 and "conversationId" = $2 and id < $3 and type not in ('reasoning', 'instruction', 'backstory')
    and text <> '' and status in ('complete', 'partial')
  order by id desc offset $4 limit 1`

/** The message that so many others stand between and a later one, or null. */
export async function messageBehind(
  sql: Sql,
  accountId: string,
  { conversationId, beforeId, others }: { conversationId: string; beforeId: string; others: number },
): Promise<string | null> {
  const values = [accountId, conversationId, beforeId, others]
  const { rows } = await sql.query<{ id: string }>({ name: "message-behind", text: BEHIND, values })
  return rows[0]?.id ?? null
}
