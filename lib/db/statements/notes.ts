import type { Statement } from "../wire/wire.ts"
import { GONE } from "./conversation-stats.ts"

/** A message that nobody said: a call of a function, a summary. */
export interface NoteRow {
  id: string
  type: "activity" | "checkpoint"
  text: string
  meta: object
  /** A message that this one is left out for where that has become an activity itself. */
  unless?: string
}

/** Locks a conversation for what writes to its messages and then to itself: a conversation is locked before its messages. */
export const lockPlace = (accountId: string, conversationId: string): Statement => ({
  text: `select from "Conversation" where "accountId" = $1 and id = $2 for no key update`,
  values: [accountId, conversationId],
})

const INSERT = `with noted as (
    select row.* from jsonb_to_recordset($3::jsonb) row (id uuid, type text, text text, meta jsonb, unless uuid)
    where row.unless is null
      or (select m.type from "Message" m where m."accountId" = $1 and m.id = row.unless) is distinct from 'activity'
  ), moved as (
    update "Conversation" set "lastMessageId" = newest.id
    from (select id from noted order by id desc limit 1) newest
    where "accountId" = $1 and "Conversation".id = $2
      and ("lastMessageId" is null or "lastMessageId" < newest.id)
  )
  insert into "Message" ("accountId", id, "conversationId", type, text, meta, "createdAt", "updatedAt")
  select $1, id, $2, type::"MessageType", text, meta, $4, $4 from noted
  on conflict do nothing`

/** Stores notes in a conversation; what is not said is not counted. Those that are stored stay as they are. */
export const insertNotes = (
  accountId: string,
  { conversationId, rows, at }: { conversationId: string; rows: readonly NoteRow[]; at: Date },
): Statement => ({
  text: INSERT,
  values: [accountId, conversationId, JSON.stringify(rows), at],
})

const INSTEAD = `with called as (
    update "Message" set type = 'activity', text = $3, meta = $4::jsonb
    where "accountId" = $1 and "conversationId" = $2 and id = $7
      and type = 'bot' and text = '' and (status = 'pending' or "estimatedAt" is not null)
    returning coalesce("chargedAt", "createdAt") as "countedAt"
  ), touched as (
    update "Conversation" set "messageCount" = "messageCount" - 1 from called where "accountId" = $1 and id = $2
  )
  select livery_count($1, (called."countedAt" at time zone 'UTC')::date, $5, $6, '', 0, -1),
    livery_count($1, (called."countedAt" at time zone 'UTC')::date, $5, $6, '${GONE}', 0, 1)
  from called`

/**
 * Makes the answer that ends with a call, and said nothing, that call, right before it is closed: its id stays, and it is
 * used, but does not count as a message of its conversation. One that somebody else closed for good stays as it is.
 */
export const noteInstead = (
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
): Statement => ({
  text: INSTEAD,
  values: [accountId, conversationId, note.text, JSON.stringify(note.meta), botId, channel, answerId],
})

const BEHIND = `select id from "Message"
  where "accountId" = $1 and "conversationId" = $2 and id < $3 and type not in ('reasoning', 'instruction', 'backstory')
    and text <> '' and status in ('complete', 'partial')
  order by id desc offset $4 limit 1`

/** The message that so many others stand between and a later one, or no row. */
export const messageBehind = (
  accountId: string,
  { conversationId, beforeId, others }: { conversationId: string; beforeId: string; others: number },
): Statement<{ id: string }> => ({ text: BEHIND, values: [accountId, conversationId, beforeId, others] })
