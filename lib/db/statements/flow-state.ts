import type { Variables } from "../../core/fill-variables.ts"
import type { Statement } from "../wire/wire.ts"
import { CONTACT, VARIABLES } from "./turn.ts"

interface Place {
  conversationId: string
  answerId: string
}

export interface FlowPlace {
  /** Whether an earlier message of the conversation is still being answered. */
  isBehind: boolean
  releaseId: string | null
  /** The document of the release, where it was asked for. */
  document: unknown
  state: unknown
  /** What is known of its visitor by now. */
  variables: Variables
}

/**
 * Where a conversation stands in its flow. Read before a turn goes on: turns of one conversation follow each other by the ids
 * of their answers. `withDocument`: whether the release's flow is not known to the process yet.
 */
export const flowPlace = (
  accountId: string,
  { conversationId, answerId }: Place,
  { withDocument }: { withDocument: boolean },
): Statement<FlowPlace> => ({
  text: `select exists (select from "Message" m where m."accountId" = $1 and m."conversationId" = $2 and m.id < $3
      and m.status = 'pending' and m.type = 'bot') as "isBehind", c."releaseId", c."flowState" as state,
      ${VARIABLES} as variables, ${withDocument ? "r.document" : "null::jsonb as document"}
    from "Conversation" c ${CONTACT}${withDocument ? ` left join "Release" r on r."accountId" = $1 and r.id = c."releaseId"` : ""}
    where c."accountId" = $1 and c.id = $2`,
  values: [accountId, conversationId, answerId],
})

/** How a conversation's last turn stands, for who goes on with it. */
export interface LastTurn {
  /** The wait of its flow, and whether that ends by itself. */
  wait: number
  isDue: boolean
  lastMessageId: string | null
  /** Whether the last message is an answer that is being made, or was cut off. */
  isUnfinished: boolean
  /** Whether that answers what a visitor said, rather than that time has passed. */
  isReply: boolean
}

export const lastTurnOf = (accountId: string, conversationId: string): Statement<LastTurn> => ({
  text: `select coalesce((c."flowState"->>'wait')::int, 0) as wait, coalesce(jsonb_typeof(c."flowState"->'due') = 'object', false) as "isDue",
      last.id as "lastMessageId", coalesce(last.type = 'bot' and (last.status = 'pending' or last."estimatedAt" is not null), false) as "isUnfinished",
      coalesce((select b.type = 'user' from "Message" b where b."accountId" = $1 and b."conversationId" = c.id and b.id < last.id
        order by b.id desc limit 1), false) as "isReply"
    from "Conversation" c left join lateral (
      select id, type, status, "estimatedAt" from "Message" where "accountId" = $1 and "conversationId" = c.id order by id desc limit 1
    ) last on true
    where c."accountId" = $1 and c.id = $2`,
  values: [accountId, conversationId],
})

/** Writes down where a flow stands, and what it has learned about the conversation. */
export const writeFlowState = (
  accountId: string,
  {
    conversationId,
    state,
    conversation,
    contact,
  }: {
    conversationId: string
    state: object
    conversation: object
    /** Of a visitor who is no contact. */
    contact: object
  },
): Statement => ({
  text: `update "Conversation" set "flowState" = $3::jsonb, variables = variables
      || jsonb_build_object('conversation', coalesce(variables->'conversation', '{}') || $4::jsonb)
      || jsonb_build_object('contact', coalesce(variables->'contact', '{}') || $5::jsonb)
    where "accountId" = $1 and id = $2`,
  values: [
    accountId,
    conversationId,
    JSON.stringify(state),
    JSON.stringify(conversation),
    JSON.stringify(contact),
  ],
})

/** Writes down what a flow has learned about a contact; null and {} leave what is known. */
export const writeContact = (
  accountId: string,
  /** Null: the visitor is no contact, and nothing is written. */
  contactId: string | null,
  {
    name,
    email,
    phone,
    meta,
    tags,
  }: {
    name: string | null
    email: string | null
    phone: string | null
    meta: object
    tags: readonly string[]
  },
): Statement => ({
  text: `update "Contact" set name = coalesce($3, name), email = coalesce($4, email), phone = coalesce($5, phone),
      meta = meta || $6::jsonb, "updatedAt" = now(),
      tags = tags || array(select tag from unnest($7::text[]) tag where lower(tag) <> all (select lower(t) from unnest(tags) t))
    where "accountId" = $1 and id = $2`,
  values: [accountId, contactId, name, email, phone, JSON.stringify(meta), tags],
})

/**
 * Counts the blocks that a turn of a release has passed, today (UTC); `exit` null: it stayed there. Stands before what closes
 * the answer, in its transaction: where that was closed already, as one that is sent a second time, nothing is counted. Each
 * connection has rows of its own (livery_slot), so that turns at once seldom wait for each other, and none locks another.
 */
export const countPath = (
  accountId: string,
  { releaseId, answerId }: { releaseId: string | null; answerId: string },
  path: readonly { blockId: string; exit: string | null }[],
): Statement => ({
  text: `insert into "FlowCount" ("accountId", "releaseId", day, "blockId", exit, shard, taken)
    select $1::uuid, $2::uuid, (now() at time zone 'UTC')::date, passed.block, passed.exit, livery_slot(), count(*)
    from unnest($3::text[], $4::text[]) passed(block, exit)
    where $2::uuid is not null and exists (select from "Message" where "accountId" = $1 and id = $5 and status = 'pending')
    group by passed.block, passed.exit order by 4, 5
    on conflict ("accountId", "releaseId", day, "blockId", exit, shard) do update
      set taken = "FlowCount".taken + excluded.taken`,
  values: [
    accountId,
    releaseId,
    path.map(({ blockId }) => blockId),
    path.map(({ exit }) => exit ?? ""),
    answerId,
  ],
})

/** What a message offers to choose from, and the like. */
export const writeMeta = (accountId: string, messageId: string, meta: object): Statement => ({
  text: `update "Message" set meta = meta || $3::jsonb where "accountId" = $1 and id = $2`,
  values: [accountId, messageId, JSON.stringify(meta)],
})
