import { firstId } from "../../core/ids.ts"
import type { Statement } from "../wire/wire.ts"
import { COLUMNS, type ConversationPageRow, type PageOfConversations, WITH_BOT } from "./conversations.ts"

/**
 * How many conversations of a filtered list are counted; of more it says that there are more. What messages, votes, tags,
 * figures and a search say is looked up for each.
 */
export const mostCounted = (by: FilteredBy): number =>
  LOOKED_UP.some((name) => by[name] !== undefined && by[name] !== false) || by.people === "asked" ? 100 : 300
const LOOKED_UP = [
  "feedback",
  "unanswered",
  "tag",
  "language",
  "outcome",
  "found",
  "assigned",
] as const satisfies (keyof FilteredBy)[]

/** What somebody is to see to is ordered by the last message in stretches of so many, the newest first. */
const STRETCH = 200

/** Who is to see to it, by id; "nobody" of those whose visitor asked for a person. */
export type Assigned = { personId: string } | { teamId: string } | "nobody"

/** What a list of conversations is filtered by that no tally knows. */
export interface FilteredBy {
  people?: "asked" | "waiting" | "attended" | "own" | undefined
  /** Who asks, for their own. */
  personId: string
  assigned?: Assigned | undefined
  /** Ids that a search has found. */
  found?: readonly string[] | undefined
  feedback?: "good" | "bad" | "any" | undefined
  unanswered?: boolean | undefined
  /** Of the contact. */
  tag?: string | undefined
  /** Of the visitor, as it was counted for Analytics; "" where it is not plain. */
  language?: string | undefined
  /** Likewise. */
  outcome?: "resolved" | undefined
  /** When it began; `until` is not included. */
  from?: Date | undefined
  until?: Date | undefined
}

type Value = (given: unknown) => string

/** With what the figures of a conversation are to say. */
interface Asked extends FilteredBy {
  figures: { language?: string; outcome?: string }
}

/** Conditions on a conversation `r`, by what they come from. */
type Conditions = Map<keyof FilteredBy | "all", string>

/** Where rows `r` are read from, and the order in which an index gives them. */
interface Way {
  rows: string
  order: string
  /** By which column each stretch of them is ordered when that is not the index's. */
  shown?: "lastMessageAt" | "personAskedAt"
}

/**
 * A page of the conversations that meet every filter, with their number up to one more than are counted: those that
 * people have to do with by the wish or by the last message, what a search found by the last message, all others newest
 * first. What somebody is to see to stands in stretches, the newest first, each by the last message. Only as many
 * are read as are counted, in the order of an index that one of the filters has.
 */
export function filteredConversations(
  page: PageOfConversations,
  by: FilteredBy,
): Statement<ConversationPageRow & { n: string | null }> {
  const values: unknown[] = [page.accountId]
  const value: Value = (given) => `$${values.push(given)}`
  const end = page.skip + page.take
  const counted = mostCounted(by) + 1
  // Whole stretches, and one more that says whether there are more.
  const stretches = Math.ceil(Math.max(end, counted) / STRETCH) * STRETCH + 1
  // Written out, so that a plan that is kept knows how little is read.
  const most = by.assigned ? stretches : Math.max(end, counted)
  const asked = { ...by, figures: figuresOf(by, value) }
  const { rows, order, shown } = wayOf(asked, conditionsOf(page, asked, value), value, most)
  const hits = `select r.id, r."lastMessageAt", r."personAskedAt" from ${rows} order by ${order} limit ${most}`
  const numbered = shown
    ? `select r.id, row_number() over (order by (r.k - 1) / ${STRETCH}, r."${shown}" desc nulls last, r.id desc) as n
      from (select r.*, row_number() over () as k from (${hits}) r) r`
    : `select r.id, row_number() over () as n from (${hits}) r`
  const text = `with hits as materialized (${numbered})
    select (select least(count(*), ${counted}) from hits)::int as total, found.* from (select) one left join (
      select hits.n, ${COLUMNS} from hits
        cross join lateral (select * from "Conversation" where "accountId" = $1 and id = hits.id limit 1) r ${WITH_BOT}
      where hits.n > ${value(page.skip)}::int and hits.n <= ${value(end)}::int
    ) found on true order by found.n`
  // What a tag or a search finds tells how to go about it; so does a page far behind.
  const isAlike = end < counted && by.tag === undefined && !by.found
  return isAlike ? { text, values } : { text, values, prepared: false }
}

const figuresOf = ({ language, outcome }: FilteredBy, value: Value): Asked["figures"] => ({
  ...(language !== undefined && { language: `language = ${value(language)}` }),
  ...(outcome && { outcome: `"isResolved"` }),
})

/** By the filter that leaves least, as far as one can know. */
function wayOf(by: Asked, conditions: Conditions, value: Value, most: number): Way {
  const { people, assigned, found, feedback, unanswered, tag, figures, from, until } = by
  const where = all(conditions)
  const rows = `"Conversation" r where ${where}`
  const shown = people === "asked" || people === "waiting" ? "personAskedAt" : "lastMessageAt"
  if (found || people === "own" || people === "attended")
    return { rows, order: `r."${shown}" desc nulls last, r.id desc` }
  if (people === "waiting") return { rows, order: LATEST_WISH }
  if (assigned) return { rows, order: assigned === "nobody" ? LATEST_WISH : "r.id desc", shown }
  if (people === "asked")
    return {
      rows: `(${wished(all(conditions, "people"), since(from, value), most)}) r`,
      order: `r."personAskedAt" desc nulls last, r.id desc`,
    }
  // Days long ago are found by themselves: what messages and votes are found by begins with the newest.
  if (!until && feedback) return walked(RATED[feedback], all(conditions, "feedback"), since(from, value))
  if (!until && unanswered) {
    const each = NOTHING_FOUND.map((reason) => `${said(reason)} and not answered`)
    return walked(each, all(conditions, "unanswered"), since(from, value))
  }
  if (!from && !until && tag !== undefined)
    return { rows: `(${tagged(conditions, value(tag), most)}) r`, order: "r.id desc" }
  if (figures.language) return counted(figures.language, all(conditions, "language"), by, value)
  if (figures.outcome) return counted(figures.outcome, all(conditions, "outcome"), by, value)
  return { rows, order: `r."createdAt" desc, r.id desc` }
}

const all = (conditions: Conditions, but?: keyof FilteredBy) =>
  [...conditions].flatMap(([from, condition]) => (from === but ? [] : [condition])).join(" and ")

function conditionsOf(
  { botId, channel, status, hidden }: PageOfConversations,
  { people, personId, assigned, found, feedback, unanswered, tag, figures, from, until }: Asked,
  value: Value,
): Conditions {
  const conditions: Conditions = new Map()
  const facets = [
    `r."accountId" = $1 and r."deletedAt" is null`,
    channel === undefined ? `r.channel <> all (${value(hidden)}::text[])` : `r.channel = ${value(channel)}`,
    ...(botId === undefined ? [] : [`r."botId"::text = ${value(botId)}`]),
    ...(status === undefined ? [] : [`r.status::text = ${value(status)}`]),
  ]
  conditions.set("all", facets.join(" and "))
  if (found) conditions.set("found", `r.id = any (${value(found)}::uuid[])`)
  if (people) conditions.set("people", PEOPLE[people])
  if (people === "own") conditions.set("personId", `r."assigneeId" = ${value(personId)}::uuid`)
  if (assigned) conditions.set("assigned", givenTo(assigned, value))
  if (feedback) conditions.set("feedback", `(${RATED[feedback].map(existing).join(" or ")})`)
  if (unanswered) conditions.set("unanswered", existing(OPEN))
  if (tag !== undefined)
    conditions.set(
      "tag",
      `exists (${TAGGED} and term = ${termOf(value(tag))} and "contactId" = r."contactId")`,
    )
  for (const name of ["language", "outcome"] as const)
    if (figures[name]) conditions.set(name, existing(`${FIGURES} and ${figures[name]}`))
  if (from) conditions.set("from", `r."createdAt" >= ${value(from)}::timestamptz`)
  if (until) conditions.set("until", `r."createdAt" < ${value(until)}::timestamptz`)
  return conditions
}

/** That rows of such a statement are a conversation's. */
const existing = (rows: string) => `exists (${rows} and "conversationId" = r.id)`

/** Of answers that are given, those with a reason, by "Message_reason_idx". */
const said = (reason: string) => `select "conversationId" from "Message"
  where "accountId" = $1 and "answerReason" = ${reason} and status in ('complete', 'partial')`
const NOTHING_FOUND = ["not_found", "other_language", "no_knowledge"].map((reason) => `'${reason}'`)
const OPEN = `${said(`any (array[${NOTHING_FOUND.join(", ")}])`)} and not answered`
const VOTES = `select "conversationId" from "Rating" where "accountId" = $1 and "conversationId" is not null`
const [GOOD, BAD] = [`${VOTES} and value > 0`, `${VOTES} and value < 0`]
const RATED = { good: [GOOD], bad: [BAD], any: [GOOD, BAD] } as const
const FIGURES = `select "conversationId" from "ConversationFigure" where "accountId" = $1`

const LATEST_WISH = `r."personAskedAt" desc, r.id desc`
const ASKED = `r."personAskedAt" is not null`
const ATTENDED = `r."assigneeId" is not null and r."pausedAt" is not null`
const PEOPLE = {
  // As the page Analytics counts what was handed over: the wish was noted, or told to a bot that knew nobody.
  asked: `(${ASKED} or exists (${said("'wants_person'")} and "conversationId" = r.id))`,
  waiting: `${ASKED} and r.status = 'active' and r."pausedAt" is null`,
  attended: ATTENDED,
  own: ATTENDED,
} as const

const givenTo = (to: Assigned, value: Value) =>
  to === "nobody"
    ? `${ASKED} and r."responsibleId" is null and r."responsibleTeamId" is null`
    : "personId" in to
      ? `r."responsibleId" = ${value(to.personId)}::uuid`
      : `r."responsibleTeamId" = ${value(to.teamId)}::uuid`

/** A conversation's id is never from before it began, but for the difference of clocks. */
const since = (from: Date | undefined, value: Value) =>
  from ? ` and "conversationId" >= ${value(firstId(from.getTime() - DAY))}::uuid` : ""
const DAY = 86_400_000

/**
 * The conversations of messages or votes, the newest first, each once: an index has each kind in this order. Grouped, the
 * planner would think of far fewer and read them all.
 */
const walked = (kinds: readonly string[], where: string, bound: string): Way => ({
  rows: `(select "conversationId" from (
      select "conversationId", lag("conversationId") over (order by "conversationId" desc) as before
      from (${kinds.map((kind) => `(${kind}${bound} order by 1 desc)`).join(" union all ")}) k
    ) k where before is distinct from "conversationId" order by 1 desc) w
    cross join lateral (select * from "Conversation" r where r.id = w."conversationId" and ${where} limit 1) r`,
  order: `w."conversationId" desc`,
})

/** The conversations that were counted as such, in the order in which they began; an index has each kind, with its days. */
function counted(kind: string, where: string, { from, until }: FilteredBy, value: Value): Way {
  const days = [
    ...(from ? [` and "beganAt" >= ${value(from)}::timestamptz`] : []),
    ...(until ? [` and "beganAt" < ${value(until)}::timestamptz`] : []),
  ].join("")
  return {
    rows: `(select "conversationId", "beganAt" from "ConversationFigure" where "accountId" = $1 and ${kind}${days}
        order by "beganAt" desc, "conversationId" desc offset 0) w
      cross join lateral (select * from "Conversation" r where r.id = w."conversationId" and ${where} limit 1) r`,
    order: `w."beganAt" desc, w."conversationId" desc`,
  }
}

/** Wishes that were noted, and behind them those that were told to a bot that knew nobody. */
function wished(where: string, bound: string, most: number): string {
  const told = walked([said("'wants_person'")], `${where} and r."personAskedAt" is null`, bound)
  return `(select r.* from "Conversation" r where ${where} and ${ASKED} order by ${LATEST_WISH} limit ${most})
    union all (select r.* from ${told.rows} order by ${told.order} limit ${most})`
}

const TAGGED = `select "contactId" from "ContactTerm" where "accountId" = $1`
const termOf = (tag: string) => `convert_to(left('t' || livery_fold(${tag}::text), 330), 'UTF8')`
/** Contacts up to which the conversations of each are read; of a tag that more have, the newest conversations are looked through. */
const FEW_TAGGED = 200

function tagged(conditions: Conditions, tag: string, most: number): string {
  const few = `(${TAGGED} and term = ${termOf(tag)} order by "contactId" limit ${FEW_TAGGED + 1})`
  const isCommon = `(select count(*) > ${FEW_TAGGED} from ${few} few)`
  return `(select r.* from (
        select c.id from ${few} t cross join lateral (
          select id from "Conversation" where "accountId" = $1 and "contactId" = t."contactId" order by id desc offset 0
        ) c where not ${isCommon} order by 1 desc
      ) w cross join lateral (select * from "Conversation" r where r.id = w.id and ${all(conditions, "tag")} limit 1) r
      order by w.id desc limit ${most})
    union all (select r.* from "Conversation" r where ${isCommon} and ${all(conditions)} order by r.id desc limit ${most})`
}
