import type { Statement } from "../wire/wire.ts"
import { LEASE, TELL_FOLLOWERS } from "./messages.ts"

const KEPT = (
  changed: string,
  condition = "",
) => `update "Conversation" set "messageCount" = "messageCount" + 1, status = 'active', "endedAt" = null,
      "lastMessageAt" = $4, "updatedAt" = $4${changed}
    where "accountId" = $1 and id = $2 and status = $5::"ConversationStatus" and "deletedAt" is null${condition} returning "accountId", id, "followedUntil"`

const LAST = `, "lastMessageId" = $3`
const IS_LAST = ` and ("lastMessageId" is null or "lastMessageId" < $3)`
/** While a person attends, the bot says nothing. */
const BY_BOT = ` and "pausedAt" is null`
const BY_PERSON = ` and "pausedAt" is not null`
const ANSWERS = `, "handedBackAt" = null`

const FRESH = `with kept as (
    ${KEPT(LAST + ANSWERS, IS_LAST + BY_BOT)}
  ), pending as (
    insert into "Message" ("accountId", id, "conversationId", type, status, text, "createdAt", "updatedAt", "leaseUntil")
    select $1, $3, id, 'bot', 'pending', '', $4, $4, now() + interval '${LEASE}' from kept returning id
  )
  select livery_require(exists (select from pending), 'turn')`

const AGAIN = `with kept as (
    ${KEPT(ANSWERS, BY_BOT)}
  ), pending as (
    update "Message" set status = 'pending', error = null, "endReason" = null, "leaseUntil" = now() + interval '${LEASE}',
      "chargedAt" = $4, "estimatedAt" = null, "updatedAt" = $4
    where "accountId" = $1 and id = $3 and status = 'failed' and exists (select from kept) returning id
  )
  select livery_require(exists (select from pending), 'turn')`

interface Place {
  turn: { conversationId: string; status: string }
  at: Date
}

/**
 * Stores a pending answer to what a conversation holds, or makes its failed last one pending again. Throws `conflict` when
 * the conversation is gone or has changed, also by a message that the answer's id would stand before, or by a person who
 * has taken over.
 */
export const acceptAnswer = (
  accountId: string,
  { turn, answerId, isAgain, at }: Place & { answerId: string; isAgain: boolean },
): Statement => ({
  text: isAgain ? AGAIN : FRESH,
  values: [accountId, turn.conversationId, answerId, at, turn.status],
})

const SAID = (condition: string) => `with kept as (
    ${KEPT(`, "lastUserMessageAt" = $4${LAST}`, IS_LAST + condition)}
  ), said as (
    insert into "Message" ("accountId", id, "conversationId", type, text, entities, "createdAt", "updatedAt")
    select $1, $3, id, 'user', $6, $7::jsonb, $4, $4 from kept
  )
  select livery_require(exists (select from kept), 'turn'), ${TELL_FOLLOWERS}`

const SAID_TO_ANY = SAID("")
const SAID_TO_PERSON = SAID(BY_PERSON)

/**
 * Stores a visitor's message that no answer is asked for. Throws `conflict` like `acceptAnswer`; `toPerson`: also where no
 * person attends.
 */
export const acceptSaid = (
  accountId: string,
  {
    turn,
    messageId,
    text,
    entities,
    toPerson = false,
    at,
  }: Place & { messageId: string; text: string; entities: readonly unknown[]; toPerson?: boolean },
): Statement => ({
  text: toPerson ? SAID_TO_PERSON : SAID_TO_ANY,
  values: [accountId, turn.conversationId, messageId, at, turn.status, text, JSON.stringify(entities)],
})
