import type { Conversation } from "../generated/client.ts"
import type { Statement } from "../wire/wire.ts"
import { type Paged, type PageOf, pageStatement } from "./page.ts"

const COLUMNS = `r.id, r."sessionId", r."botId", b.name as "botName", r."userIdentifier", r."userName", r."userEmail", r.channel, r.status::text,
    r."messageCount", r."lastMessageAt", r."personAskedAt", r."assigneeId", r."assigneeName", r."pausedAt", r."personAskedFor", r."responsibleId", r."responsibleTeamId", r.page, r."startedAt", r."endedAt", r."createdAt"`
// With a limit PostgreSQL goes by the key; joined plainly it reads all bots of the account.
const WITH_BOT = `left join lateral (select name from "Bot" where "accountId" = r."accountId" and id = r."botId" limit 1) b on true`

const CONVERSATIONS: Paged = {
  kind: "conversation",
  table: "Conversation",
  columns: COLUMNS,
  joins: WITH_BOT,
  order: "desc",
  facets: [`coalesce(r."botId"::text, '')`, "r.channel", "r.status::text"],
  hides: 1,
}

export type ConversationPageRow = Pick<
  Conversation,
  | "id"
  | "sessionId"
  | "botId"
  | "userIdentifier"
  | "userName"
  | "userEmail"
  | "channel"
  | "status"
  | "messageCount"
  | "lastMessageAt"
  | "personAskedAt"
  | "assigneeId"
  | "assigneeName"
  | "pausedAt"
  | "personAskedFor"
  | "responsibleId"
  | "responsibleTeamId"
  | "page"
  | "startedAt"
  | "endedAt"
  | "createdAt"
> & { botName: string | null; total: number }

type PageOfConversations = Omit<PageOf, "filters"> & {
  botId: string | undefined
  channel: string | undefined
  status: string | undefined
  hidden: readonly string[]
}

/** A page of an account's conversations, newest first, each row with the number of all that match; of hidden channels only where they are asked for. */
export const conversationPage = (page: PageOfConversations) => {
  const { botId, channel, status } = page
  const only = (value: string | undefined) => (value === undefined ? null : [value])
  return pageStatement(CONVERSATIONS, { ...page, filters: [only(botId), only(channel), only(status)] })
}

/**
 * How many conversations of a filtered list are counted; of more it says that there are more. What messages, votes and tags
 * say is looked up for each one.
 */
export const mostCounted = ({ feedback, unanswered, tag }: FilteredBy): number =>
  feedback || unanswered || tag !== undefined ? 1_000 : 10_000

/** Who is to see to a conversation, by id; "nobody" of those whose visitor asked for a person. */
export type Assigned = { personId: string } | { teamId: string } | "nobody"

/** What a list of conversations is filtered by that no tally knows. */
export interface FilteredBy {
  people?: "asked" | "waiting" | "attended" | "own" | undefined
  /** Who asks, for their own. */
  personId: string
  assigned?: Assigned | undefined
  /** Ids that a search has found. */
  found?: readonly string[] | undefined
  feedback?: "good" | "bad" | undefined
  unanswered?: boolean | undefined
  /** Of the contact. */
  tag?: string | undefined
  /** When it began; `until` is not included. */
  from?: Date | undefined
  until?: Date | undefined
}

const ASKED = `r."personAskedAt" is not null`
const ATTENDED = `r."assigneeId" is not null and r."pausedAt" is not null`
/** Of answers that are given, those with one of these reasons: ids of their conversations, by "Message_reason_idx". */
const SAID = (reasons: string, and = "") => `r.id = any (array(
      select m."conversationId" from "Message" m where m."accountId" = $1 and m."answerReason" = any (array[${reasons}]) ${and}
        and m.status in ('complete', 'partial')))`
const OPEN = SAID("'not_found', 'other_language', 'no_knowledge'", "and not m.answered")
/** As the page Analytics counts what was handed over: the wish was noted, or told to a bot that knew nobody. */
const WISHED = `(${ASKED} or ${SAID("'wants_person'")})`
const PEOPLE = {
  asked: WISHED,
  waiting: `${ASKED} and r.status = 'active' and r."pausedAt" is null`,
  attended: ATTENDED,
  own: ATTENDED,
} as const

/**
 * A page of the conversations that meet every filter, with their number up to one more than are counted: those that
 * people have to do with by the wish or by the last message, what a search found by the last message, all others newest first.
 */
export function filteredConversations(
  { accountId, botId, channel, status, skip, take, hidden }: PageOfConversations,
  by: FilteredBy,
): Statement<ConversationPageRow> {
  const values: unknown[] = [accountId]
  const value = (given: unknown) => `$${values.push(given)}`
  const { people, personId, assigned, found, feedback, unanswered, tag, from, until } = by
  const where = [
    `r."accountId" = $1`,
    `r."deletedAt" is null`,
    ...(botId === undefined ? [] : [`r."botId"::text = ${value(botId)}`]),
    channel === undefined ? `r.channel <> all (${value(hidden)}::text[])` : `r.channel = ${value(channel)}`,
    ...(status === undefined ? [] : [`r.status::text = ${value(status)}`]),
    ...(found ? [`r.id = any (${value(found)}::uuid[])`] : []),
    ...(people ? [PEOPLE[people]] : []),
    ...(people === "own" ? [`r."assigneeId" = ${value(personId)}::uuid`] : []),
    ...(assigned ? [GIVEN(assigned, value)] : []),
    ...(feedback ? [RATED(feedback)] : []),
    ...(unanswered ? [OPEN] : []),
    ...(tag === undefined ? [] : [TAGGED(value(tag))]),
    ...(from ? [`r."createdAt" >= ${value(from)}::timestamptz`] : []),
    ...(until ? [`r."createdAt" < ${value(until)}::timestamptz`] : []),
  ].join(" and ")
  const order =
    people === "asked" || people === "waiting"
      ? "personAskedAt"
      : people || found || assigned
        ? "lastMessageAt"
        : undefined
  // By the key where nothing else is asked for: ids are in the order in which conversations began, and so are those of days.
  const orderOf = (row: string) =>
    order
      ? `${row}."${order}" desc nulls last, ${row}.id desc`
      : from || until
        ? `${row}."createdAt" desc, ${row}.id desc`
        : `${row}.id desc`
  const text = `select (select count(*) from (select from "Conversation" r where ${where} limit ${mostCounted(by) + 1}) n)::int as total, found.*
    from (select) one left join (
      select ${COLUMNS} from (
        select * from "Conversation" r where ${where} order by ${orderOf("r")} offset ${value(skip)}::int limit ${value(take)}::int
      ) r ${WITH_BOT}
    ) found on true order by ${orderOf("found")}`
  return { text, values, prepared: false }
}

const GIVEN = (to: Assigned, value: (given: unknown) => string) =>
  to === "nobody"
    ? `${ASKED} and r."responsibleId" is null and r."responsibleTeamId" is null`
    : "personId" in to
      ? `r."responsibleId" = ${value(to.personId)}::uuid`
      : `r."responsibleTeamId" = ${value(to.teamId)}::uuid`

const RATED = (feedback: "good" | "bad") => `r.id = any (array(
      select "conversationId" from "Rating" where "accountId" = $1 and value ${feedback === "good" ? "> 0" : "< 0"} and "conversationId" is not null))`
const TAGGED = (tag: string) => `r."contactId" = any (array(
      select t."contactId" from "ContactTerm" t
      where t."accountId" = $1 and t.term = convert_to(left('t' || livery_fold(${tag}::text), 330), 'UTF8')))`

/** How many conversations are active now, but those of hidden channels. */
export const activeConversations = (accountId: string, hidden: readonly string[]) => ({
  text: `select coalesce(sum(count), 0)::int as active from "Tally" where "accountId" = $1::uuid and kind = 'conversation' and level = 1 and facet2 <> all ($2) and facet3 = 'active'`,
  values: [accountId, hidden],
})
