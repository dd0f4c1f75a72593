import type { Statement } from "../wire/wire.ts"

/** Wakes everybody who follows a conversation, its visitor too: for what is rare enough to be told in any case. */
export const tellAll = (accountId: string, conversationId: string): Statement => ({
  text: "with told as (select pg_notify('livery_channel', $1)) select count(*)::int as told from told",
  values: [`${accountId} ${conversationId} live`],
})

/** How long a conversation counts as followed without a sign of life of who does. */
export const FOLLOW_LEASE_SECONDS = 60

const FOLLOW = `update "Conversation" set "followedUntil" = now() + interval '${FOLLOW_LEASE_SECONDS} seconds'
  where "accountId" = $1 and id = $2 and "deletedAt" is null`
const SETTLED = `select id from "Message" where "accountId" = $1 and "conversationId" = $2 and status = 'pending' for share`

/** From its commit on those who follow a conversation are told of every message. */
export const followLive = (accountId: string, conversationId: string): Statement => ({
  text: FOLLOW,
  values: [accountId, conversationId],
})

const LOOK = `update "Conversation" set "attendantLookedAt" = now()
  where "accountId" = $1 and id = $2 and "assigneeId" = $3 and "pausedAt" is not null`

/** Who attends a conversation has it before them; nothing where it is somebody else. */
export const noteLook = (accountId: string, conversationId: string, personId: string): Statement => ({
  text: LOOK,
  values: [accountId, conversationId, personId],
})

/**
 * Behind it in the same batch: an answer that is being closed at this moment may have looked before, so it is waited for, and
 * what is read afterwards has it.
 */
export const awaitClosing = (accountId: string, conversationId: string): Statement => ({
  text: SETTLED,
  values: [accountId, conversationId],
})

const PUBLISH = `select livery_publish($1, $3, $4) from "Conversation"
  where "accountId" = $1 and id = $2 and ("followedUntil" > now() or $5)`

/** Publishes what is gone in a moment, such as that somebody types, to those who follow; `always`: to visitors too. */
export const publishLive = (
  accountId: string,
  { conversationId, event, always }: { conversationId: string; event: object; always: boolean },
): Statement => ({
  text: PUBLISH,
  values: [accountId, conversationId, `${conversationId} live`, [JSON.stringify(event)], always],
})
