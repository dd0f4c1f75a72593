import type { z } from "zod"
import type { ConversationFilter } from "#lib/domain/conversations/schema.ts"

/** What the list of conversations shows, as its address says it. */
export interface ConversationQuery {
  bot?: string | undefined
  status?: string | undefined
  channel?: string | undefined
  /** "person": whose visitor asked for one; "waiting", "mine" and "attended" as `filterOf` has them. */
  wants?: string | undefined
  /** Who is to see to it: "me", "nobody", or a value of `assignee.ts`. */
  assignee?: string | undefined
  /** "good", "bad", or "rated" in either way. */
  feedback?: string | undefined
  /** "yes": those with an answer that found nothing. */
  unanswered?: string | undefined
  /** Of the contact. */
  tag?: string | undefined
  /** Of the visitor, by two letters; "none" where it is not plain. */
  language?: string | undefined
  /** "resolved": by the bot. */
  outcome?: string | undefined
  /** "7", "30" or "90": those that began on so many UTC days, today included; goes before `from` and `to`. */
  days?: string | undefined
  /** UTC days on which they began, both included. */
  from?: string | undefined
  to?: string | undefined
  /** Words that are looked for in messages. */
  search?: string | undefined
  /** The message before which the search goes on, as a page said. */
  before?: string | undefined
  /** From 1. */
  page?: number | undefined
  /** The conversation in the drawer. */
  open?: string | undefined
}

/** What the list can be filtered by, in the order in which it is shown. */
export const FILTERS = [
  "search",
  "bot",
  "status",
  "channel",
  "wants",
  "assignee",
  "feedback",
  "unanswered",
  "tag",
  "language",
  "outcome",
  "days",
  "from",
  "to",
] as const satisfies (keyof ConversationQuery)[]

const DAYS = ["7", "30", "90"] as const

/** The address of the list with these filters; what is empty is left out. Without any it says so, as a person's list may begin with filters of their own. */
export function conversationAddress({ page, ...rest }: ConversationQuery): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(rest)) if (value) params.set(name, value)
  if (page && page > 1) params.set("page", String(page))
  const query = params.toString()
  return `/conversations?${query || "view=all"}`
}

/** The filters alone, as a view keeps them: the same filters are the same text. Empty without any. */
export const filtersOf = (query: ConversationQuery): string =>
  isFiltered(query)
    ? (conversationAddress({ ...query, page: 1, before: undefined, open: undefined }).split("?")[1] ?? "")
    : ""

/** The filters of such a text. */
export const queryOfFilters = (text: string): ConversationQuery =>
  conversationQuery(Object.fromEntries(new URLSearchParams(text)))

/** The same, read from a page's search parameters; what is malformed counts as absent. */
export function conversationQuery(params: Record<string, string | string[] | undefined>): ConversationQuery {
  const one = (name: string) => {
    const value = params[name]
    return typeof value === "string" && value !== "" ? value : undefined
  }
  const among = (name: string, known: readonly string[]) => known.find((value) => value === one(name))
  const day = (name: string) => {
    const value = one(name)
    return value && isDay(value) ? value : undefined
  }
  const page = Number(one("page"))
  return {
    bot: one("bot"),
    status: one("status"),
    channel: one("channel"),
    wants: one("wants"),
    assignee: one("assignee")?.slice(0, 60),
    feedback: among("feedback", ["good", "bad", "rated"]),
    unanswered: among("unanswered", ["yes"]),
    tag: one("tag")?.slice(0, 100),
    language: one("language")?.match(/^([a-z]{2}|none)$/)?.[0],
    outcome: among("outcome", ["resolved"]),
    days: among("days", DAYS),
    from: day("from"),
    to: day("to"),
    search: one("search")?.slice(0, 200),
    before: one("search") && uuid(one("before")),
    page: Number.isSafeInteger(page) && page > 0 && page < 100_000 ? page : 1,
    open: one("open"),
  }
}

const uuid = (text: string | undefined) =>
  text && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ? text : undefined

function isDay(text: string): boolean {
  const at = Date.parse(text)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** Whether anything is filtered. */
export const isFiltered = (query: ConversationQuery): boolean =>
  FILTERS.some((name) => query[name] !== undefined)

const PEOPLE = { person: "asked", waiting: "waiting", mine: "own", attended: "attended" } as const

/** Whether it asks for what Analytics finds out, and has to have counted first. */
export const goesByFigures = ({ language, outcome }: ConversationQuery): boolean =>
  language !== undefined || outcome !== undefined

/** What an address means to the domain; what is none of its values counts as absent. */
export const filterOf = (query: ConversationQuery, now = Date.now()): z.input<typeof ConversationFilter> => ({
  botId: query.bot,
  status: query.status,
  channel: query.channel,
  people: PEOPLE[query.wants as keyof typeof PEOPLE],
  assignee: query.assignee,
  search: query.search,
  before: query.before,
  feedback: query.feedback === "rated" ? "any" : (query.feedback as "good" | "bad" | undefined),
  unanswered: query.unanswered === "yes" || undefined,
  tag: query.tag,
  language: query.language,
  outcome: query.outcome as "resolved" | undefined,
  from: query.days ? daysBefore(Number(query.days) - 1, now) : query.from,
  to: query.days ? undefined : query.to,
})

const daysBefore = (days: number, now: number) => new Date(now - days * 86_400_000).toISOString().slice(0, 10)
