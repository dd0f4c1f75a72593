import { systemSql } from "../../db/system.ts"

/** A UUIDv7 of this moment, as newId makes them: 12 digits of time before the random ones. */
const ID = `(lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0')
    || '7' || substr(replace(gen_random_uuid()::text, '-', ''), 14))::uuid`

const RECOVER = `with due as (
    select "accountId", id, held, text from "Message" where "leaseUntil" < now() and status = 'pending' for update skip locked
  ), closed as (
    update "Message" m set status = 'partial', "endReason" = 'abort', "leaseUntil" = null, held = null, "updatedAt" = now()
    from due where m."accountId" = due."accountId" and m.id = due.id
    returning m."accountId", m.id, m."conversationId", due.text, due.held, ceil(length(due.text) / 4.0)::bigint as tokens
  ), told as (
    insert into "Event" ("accountId", id, type, "actorKind", "actorId", subject)
    select "accountId", ${ID}, 'message.created', 'system', 'recover-answers', jsonb_build_object('conversationId', "conversationId", 'messageId', id)
    from closed where text <> ''
  )
  select livery_spend(closed."accountId", a."parentId", to_char(now() at time zone 'utc', 'YYYY-MM'),
    closed.tokens - coalesce(closed.held[1], 0), closed.tokens - coalesce(closed.held[2], 0))
  from closed join "Account" a on a.id = closed."accountId"`

/**
 * Closes answers whose maker is gone (its claim ran out unrenewed) as partial, with the text it had written down; tokens
 * that were held for them beyond that text are given back. Run at start and every few seconds by every process; returns how many were closed.
 */
export async function recoverAnswers(): Promise<number> {
  return (await systemSql().query(RECOVER)).rowCount ?? 0
}
