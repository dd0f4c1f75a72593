import type { Sql } from "../transaction.ts"
import { GONE } from "./conversation-stats.ts"

/** A message that nobody said: a call of a function, a summary. */
export interface NoteRow {
  id: string
  type: "activity" | "checkpoint"
  text: string
  meta: object
}

const INSERT = `with moved as (
    update "Conversation" set "lastMessageId" = $5
    where "accountId" = $1 and id = $2 and ("lastMessageId" is null or "lastMessageId" < $5)
  )
  insert into "Message" ("accountId", id, "conversationId", type, text, meta, "createdAt", "updatedAt")
  select $1, row.id, $2, row.type::"MessageType", row.text, row.meta, $4, $4
  from jsonb_to_recordset($3::jsonb) row (id uuid, type text, text text, meta jsonb)
  on conflict do nothing`

/** Stores notes in a conversation, in the order of their ids; what is not said is not counted. */
export const insertNotes = (
  sql: Sql,
  accountId: string,
  { conversationId, rows, at }: { conversationId: string; rows: readonly NoteRow[]; at: Date },
) =>
  sql.query({
    name: "insert-notes",
    text: INSERT,
    values: [accountId, conversationId, JSON.stringify(rows), at, rows.at(-1)?.id ?? null],
  })

const INSTEAD = `with called as (
    update "Message" set type = 'activity', text = $3, meta = $4::jsonb, "updatedAt" = now()
    where "accountId" = $1 and "conversationId" = $2 and id = $7
      and type = 'bot' and status = 'complete' and "endReason" = 'activity' and text = '' returning "createdAt"
  ), touched as (
    update "Conversation" set "messageCount" = "messageCount" - 1 from called where "accountId" = $1 and id = $2
  )
  select livery_count($1, (called."createdAt" at time zone 'UTC')::date, $5, $6, '', 0, -1),
    livery_count($1, (called."createdAt" at time zone 'UTC')::date, $5, $6, '${GONE}', 0, 1)
  from called`

/**
 * Makes the answer that ended with a call, and said nothing, that call: its id stays, and it is used, but no longer counts
 * as a message of its conversation. Returns false where it said something, and stays as it is.
 */
export async function noteInstead(
  sql: Sql,
  accountId: string,
  {
    answerId,
    place: { conversationId, botId, channel },
    note,
  }: {
    answerId: string
    place: { conversationId: string; botId: string | null; channel: string }
    note: Pick<NoteRow, "text" | "meta">
  },
): Promise<boolean> {
  const values = [accountId, conversationId, note.text, JSON.stringify(note.meta), botId, channel, answerId]
  return (await sql.query({ name: "note-instead", text: INSTEAD, values })).rowCount === 1
}

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
