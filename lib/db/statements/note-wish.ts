import type { Statement } from "../wire/wire.ts"

/** Whose turn it is in a team: the first by id behind the last one, of those who may answer and are not away. */
const AVAILABLE = `select m."userId" from "TeamMember" m
    join "Membership" s on s."accountId" = m."accountId" and s."userId" = m."userId" and s."awayAt" is null and s.role <> 'viewer'
    where m."accountId" = $1 and m."teamId" = t.id`
const NEXT = `coalesce((${AVAILABLE} and m."userId" > t."lastTurnId" order by m."userId" limit 1),
    (${AVAILABLE} order by m."userId" limit 1), t."lastTurnId")`

// The update of the team waits for whoever else is taking a turn, and is then computed anew from what they left: so no two
// requests at once take the same one.
const NOTE = `with reached as (
    update "Contact" set email = coalesce($4, email), name = coalesce($5, name), "updatedAt" = now()
    where "accountId" = $1 and id = $3 and coalesce($4, $5) is not null
  ), due as (
    select id, "responsibleId" is null and "responsibleTeamId" is null as free from "Conversation"
    where "accountId" = $1 and id = $2 and "personAskedAt" is null and "deletedAt" is null for no key update
  ), team as (
    update "Team" t set "lastTurnId" = case when $8::boolean then ${NEXT} else t."lastTurnId" end
    from due where due.free and t."accountId" = $1 and t.id = $7::uuid
    returning t.id, t.name, case when $8::boolean and exists (${AVAILABLE}) then t."lastTurnId" end as "personId"
  ), given as (
    select id, "personId", coalesce(livery_member_name($1, "personId"), name) as name from team
  ), asked as (
    update "Conversation" c set "personAskedAt" = now(), "personAskedFor" = $6, "userEmail" = coalesce($4, "userEmail"),
      "userName" = coalesce($5, "userName"), "updatedAt" = now(), "lastMessageId" = greatest("lastMessageId", $10::uuid),
      "responsibleId" = coalesce("responsibleId", (select "personId" from given)),
      "responsibleTeamId" = coalesce("responsibleTeamId", (select id from given)),
      "assignedAt" = case when exists (select from given) then now() else "assignedAt" end
    from due where c."accountId" = $1 and c.id = due.id returning c.id
  ), noted as (
    insert into "ConversationNote" ("accountId", id, "conversationId", kind, "authorId", "authorName", text)
    select $1, $9::uuid, id, 'requested'::"NoteKind", id, '', coalesce($6, '') from asked
    union all
    select $1, $10::uuid, asked.id, 'routed', coalesce("personId", given.id), given.name, '' from asked, given
  ), told as (
    insert into "Event" ("accountId", id, type, "actorKind", "actorId", subject)
    select $1, $11::uuid, $12::text, $13::text, $14::text, $15::jsonb from asked
    union all
    select $1, $16::uuid, $17::text, $13, $14, $18::jsonb || jsonb_build_object('noteId', $10::text) ||
      case when "personId" is null then jsonb_build_object('teamId', given.id) else jsonb_build_object('userId', "personId") end
    from asked, given
  )
  select pg_notify('livery_channel', $1::text || ' ' || id || ' live')::text as told,
    case when $19::boolean then livery_enqueue('tell-people',
      json_build_object('accountId', $1::text, 'conversationId', id, 'kind', 'asked')) end as people
  from asked`

/** An event as `eventValues` gives it. */
type EventValues = readonly [id: string, type: string, actorKind: string, actorId: string, subject: string]

interface Wish {
  conversationId: string
  /** The visitor's. */
  contactId: string | null
  /** How to reach them; null leaves what is known. */
  email: string | null
  name: string | null
  /** Why, where the visitor did not choose to. */
  reason: string | null
  /** Who is to see to it where nobody is yet: a team, or one of those in it who are not away, in turn. */
  route: { teamId: string; inTurn: boolean } | null
  /** Ids of the notes of it, rising. */
  notes: readonly [requested: string, routed: string]
  asked: EventValues
  assigned: EventValues
  /** Whether people who do not look are told, as they chose. */
  tells: boolean
}

/**
 * Notes that a visitor wants a person and who is to see to it, and records the events of both, once a conversation. It locks
 * the conversation and then the team.
 */
export const noteWish = (accountId: string, wish: Wish): Statement => {
  const { conversationId, contactId, email, name, reason, route, notes, asked, assigned, tells } = wish
  return {
    text: NOTE,
    values: [
      ...[accountId, conversationId, contactId, email, name, reason],
      ...[route?.teamId ?? null, route?.inTurn ?? false, ...notes],
      ...[...asked, assigned[0], assigned[1], assigned[4], tells],
    ],
  }
}
