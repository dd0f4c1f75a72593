import { newId } from "../../core/ids.ts"
import type { Sql, Statement } from "../wire/wire.ts"
import { LEASE, type StoredUsage } from "./messages.ts"

/** The reason of an answer's end where it was stopped by whom it is for. */
export const STOPPED = "stopped"
/** The same where a person took the conversation over meanwhile. */
export const TAKEN_OVER = "taken_over"

const FLUSH = `with flushed as (
    update "Message" set text = $3, model = coalesce($4, model), "costNoted" = $5::bigint, payer = $6, "updatedAt" = now(), "leaseUntil" = now() + interval '${LEASE}'
    where "accountId" = $1 and id = $2 and status = 'pending' returning "endReason"
  )
  select case when exists (select from flushed where "endReason" = '${STOPPED}') then 'stopped'
    when exists (select from flushed where "endReason" = '${TAKEN_OVER}') then 'taken_over'
    when exists (select from flushed) or exists (
      select from "Message" m join "Conversation" c on c."accountId" = m."accountId" and c.id = m."conversationId"
      where m."accountId" = $1 and m.id = $2 and m."estimatedAt" is not null and c."deletedAt" is null
    ) then 'wanted' else 'gone' end as state`

/** Whether an answer is still wanted, was stopped by whom it is for or by a person who took over, or is gone with its conversation. */
export type AnswerState = "wanted" | typeof STOPPED | typeof TAKEN_OVER | "gone"

/**
 * Keeps what has been written of an answer so far and what it has cost, about, and renews its maker's claim. Returns what
 * has become of it meanwhile.
 */
export async function flushAnswer(
  sql: Sql,
  accountId: string,
  {
    answerId,
    text,
    model,
    cost,
    payer,
  }: {
    answerId: string
    text: string
    model: string | null
    cost: bigint | null
    payer: ClosedAnswer["payer"]
  },
): Promise<AnswerState> {
  const values = [accountId, answerId, text, model, cost?.toString() ?? null, payer]
  const statement = { text: FLUSH, values }
  return (await sql.query<{ state: AnswerState }>(statement)).rows[0]?.state ?? "gone"
}

/** What is notified on the topic of live channels when an answer is stopped. */
export const stopNotice = (answerId: string) => `stop ${answerId}`

const STOP = `with stopped as (
    update "Message" set "endReason" = '${STOPPED}'
    where "accountId" = $1 and id = $2 and "conversationId" = $3 and status = 'pending' returning id
  ), told as (
    select pg_notify('livery_channel', $4) from stopped
  )
  select (select count(*) from told) = 1 as stopped,
    exists (select from "Message" where "accountId" = $1 and id = $2 and "conversationId" = $3 and type = 'bot') as known`

/**
 * Asks the maker of an answer, in whichever process, to end it. Returns whether there is such an answer, and whether it was
 * being made; one that has ended stays as it is.
 */
export const stopAnswer = (
  accountId: string,
  { conversationId, answerId }: { conversationId: string; answerId: string },
): Statement<{ stopped: boolean; known: boolean }> => ({
  text: STOP,
  values: [accountId, answerId, conversationId, stopNotice(answerId)],
})

const STOP_ALL = `with stopped as (
    update "Message" set "endReason" = '${TAKEN_OVER}'
    where "accountId" = $1 and "conversationId" = $2 and status = 'pending' returning id
  ), told as (
    select pg_notify('livery_channel', 'stop ' || id) from stopped
  )
  select count(*)::int as stopped from told`

/** The same for whatever is being answered in a conversation that a person takes over. */
export const stopAnswersOf = (accountId: string, conversationId: string): Statement<{ stopped: number }> => ({
  text: STOP_ALL,
  values: [accountId, conversationId],
})

export interface ClosedAnswer {
  answerId: string
  status: "complete" | "partial" | "failed"
  /** Null: what was written down of it. */
  text: string | null
  citations: unknown[]
  model: string
  /** Whose words they are. */
  origin: "model" | "quote"
  /** Whether it answers, and why it does not come from the knowledge; null: not known. */
  answered: boolean | null
  reason: string | null
  usage: StoredUsage
  /** In millionths of the platform's currency; null: no price was known. */
  cost: bigint | null
  /** Who pays for that: the account by a key of its own, its agency by one; null: the install. */
  payer: "own" | "agency" | null
  endReason: string
  error: string | null
  at: Date
}

/** An event as its id, type, kind and id of its actor, subject; the answer's state decides its type. */
type EventValues = readonly [string, string, string, string, string]

/**
 * What an answer came to, by its maker: its final state, its event, what it took of the limits and what it gives back, in
 * one place (livery_close_answer). Returns `closed` false, and does nothing, where somebody else closed it.
 */
export const closeAnswer = (
  accountId: string,
  {
    answerId,
    status,
    at,
    text,
    citations,
    model,
    origin,
    answered,
    reason,
    usage,
    cost,
    payer,
    endReason,
    error,
  }: ClosedAnswer,
  [eventId, , actorKind, actorId, subject]: EventValues,
): Statement<{ closed: boolean }> => ({
  text: `select livery_close_answer($1, $2, $3::"MessageStatus", $4, $5, $6::jsonb, $7, $8::jsonb, $9, $10, $11, $12, $13, $14::jsonb, $15::"MessageOrigin", $16::boolean, $17, $18::bigint, $19) as closed`,
  values: [
    accountId,
    answerId,
    status,
    at,
    text,
    JSON.stringify(citations),
    model,
    JSON.stringify(usage),
    endReason,
    error,
    eventId,
    actorKind,
    actorId,
    subject,
    origin,
    answered,
    reason,
    cost?.toString() ?? null,
    payer,
  ],
})

const CLOSE = (which: string) => `select livery_close_answer(m."accountId", m.id, 'partial', now()) as closed
  from "Message" m join "Conversation" c on c."accountId" = m."accountId" and c.id = m."conversationId"
  where m."accountId" = $1::uuid and m."leaseUntil" > '-infinity' and m.status = 'pending'${which} order by m.id`

const WHICH = {
  account: CLOSE(""),
  bot: CLOSE(` and c."botId" = $2::uuid`),
  conversation: CLOSE(` and c.id = $2::uuid`),
  conversations: CLOSE(" and c.id = any($2::uuid[])"),
}

/**
 * Closes the answers in the making of what is being deleted, with what was written down of them; what they hold of the
 * limits is given back. Whoever makes them finds them closed. Nothing new may begin meanwhile: lock what they belong to.
 */
export const closeAnswersOf = (
  sql: Sql,
  accountId: string,
  what: keyof typeof WHICH,
  id?: string | readonly string[],
) =>
  sql.query({
    text: WHICH[what],
    values: id === undefined ? [accountId] : [accountId, id],
  })

/** Answers whose maker gave no sign of life in time. */
export const DUE_ANSWERS = `select "accountId", id, "conversationId" from "Message"
  where "leaseUntil" < now() and status = 'pending' order by "leaseUntil" limit 500`

const RECOVER = `with closed as (
    select "endReason", livery_close_answer($1, $2, 'partial', now(), p_end_reason => coalesce("endReason", 'abort'),
      p_event => $3, p_actor_kind => 'system', p_actor => 'recover-answers', p_subject => $4::jsonb) as closed
    from (
      select "endReason" from "Message" where "accountId" = $1 and id = $2 and status = 'pending' and "leaseUntil" < now()
      for no key update skip locked
    ) due
  ), goes_on as (
    select livery_enqueue_once('go-on-flow', json_build_object('accountId', $1, 'conversationId', c.id, 'answerId', $2),
      'flow:' || c.id || ':' || $2, now())
    from closed join "Conversation" c on c."accountId" = $1 and c.id = $5
    where closed and "endReason" is null and c."releaseId" is not null and c."flowState"->>'ended' is null
      and c."pausedAt" is null and c."lastMessageId" = $2
  )
  select closed from closed where (select count(*) from goes_on) >= 0`

/**
 * Closes an answer for its maker, unless that gave a sign of life meanwhile. Where a flow leads the conversation, a job goes on
 * with it.
 */
export const recoverAnswer = (
  accountId: string,
  { conversationId, answerId }: { conversationId: string; answerId: string },
): Statement<{ closed: boolean }> => {
  const subject = JSON.stringify({ conversationId, messageId: answerId })
  return { text: RECOVER, values: [accountId, answerId, newId(), subject, conversationId] }
}

const REOPEN = `with unattended as (
    select c.id from "Conversation" c join "Message" m on m."accountId" = c."accountId" and m."conversationId" = c.id
    where m."accountId" = $1 and m.id = $2 and c."pausedAt" is null
      and (c."releaseId" is null or c."lastMessageId" = $2) for no key update of c
  ), was as (
    select "conversationId", status from "Message" where "accountId" = $1 and id = $2
  ), pending as (
    update "Message" m set status = 'pending', error = null, "endReason" = null, "leaseUntil" = now() + interval '${LEASE}',
      "chargedAt" = $3, "estimatedAt" = null, "costNoted" = null, "updatedAt" = now()
    where "accountId" = $1 and id = $2 and (status = 'failed' or "estimatedAt" is not null)
      and exists (select 1 from unattended) returning id
  ), touched as (
    update "Conversation" c set "messageCount" = "messageCount" + 1 from was, pending
    where c."accountId" = $1 and c.id = was."conversationId" and was.status = 'failed'
  )
  select livery_require(exists (select from pending), 'turn')`

/**
 * Makes an answer pending again that failed or was closed for its maker; `at` is when it is charged. Throws `conflict`
 * where somebody else has done so, a person has taken over, or a flow has gone on with what was said since.
 */
export const reopenAnswer = (accountId: string, { answerId, at }: { answerId: string; at: Date }) => ({
  text: REOPEN,
  values: [accountId, answerId, at],
})
