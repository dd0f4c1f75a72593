import type { Statement } from "../wire/wire.ts"

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
      ${withDocument ? "r.document" : "null::jsonb as document"}
    from "Conversation" c${withDocument ? ` left join "Release" r on r."accountId" = $1 and r.id = c."releaseId"` : ""}
    where c."accountId" = $1 and c.id = $2`,
  values: [accountId, conversationId, answerId],
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

/** What a message offers to choose from. */
export const writeChoices = (
  accountId: string,
  messageId: string,
  choices: readonly { id: string; label: string }[],
): Statement => ({
  text: `update "Message" set meta = meta || jsonb_build_object('choices', $3::jsonb) where "accountId" = $1 and id = $2`,
  values: [accountId, messageId, JSON.stringify(choices)],
})
