import type { Conversation } from "../generated/client.ts"
import { type Paged, type PageOf, pageStatement } from "./page.ts"

const COLUMNS = `r.id, r."sessionId", r."botId", b.name as "botName", r."userIdentifier", r."userName", r."userEmail", r.channel, r.status::text,
    r."messageCount", r."lastMessageAt", r."personAskedAt", r."assigneeId", r."assigneeName", r."pausedAt", r.page, r."startedAt", r."endedAt", r."createdAt"`
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

const FEW = (which: string) => `r."accountId" = $1 and ${which} and r."deletedAt" is null
      and ($2::text is null or r."botId"::text = $2) and ($3::text is null and r.channel <> all ($7::text[]) or r.channel = $3)
      and ($4::text is null or r.status::text = $4)`
const FEW_PAGE = (which: string, order: string) =>
  `select (select count(*) from "Conversation" r where ${FEW(which)})::int as total, found.* from (select) one left join (
    select ${COLUMNS} from (
      select * from "Conversation" r where ${FEW(which)} order by r."${order}" desc nulls last, r.id desc offset $5 limit $6
    ) r ${WITH_BOT}
  ) found on true order by found."${order}" desc nulls last, found.id desc`

const ASKED = `r."personAskedAt" is not null`
const ATTENDED = `r."assigneeId" is not null and r."pausedAt" is not null`
const FOUND = `r.id = any ($8::uuid[])`

/** Which few conversations, and by what they are ordered. */
const WHICH = {
  asked: [ASKED, "personAskedAt"],
  waiting: [`${ASKED} and r.status = 'active' and r."pausedAt" is null`, "personAskedAt"],
  attended: [ATTENDED, "lastMessageAt"],
  own: [`${ATTENDED} and r."assigneeId" = $8::uuid`, "lastMessageAt"],
  found: [FOUND, "lastMessageAt"],
  foundAsked: [`${FOUND} and ${ASKED}`, "personAskedAt"],
  foundWaiting: [`${FOUND} and ${ASKED} and r.status = 'active' and r."pausedAt" is null`, "personAskedAt"],
  foundAttended: [`${FOUND} and ${ATTENDED}`, "lastMessageAt"],
  foundOwn: [`${FOUND} and ${ATTENDED} and r."assigneeId" = $9::uuid`, "lastMessageAt"],
} as const
const FEW_PAGES = Object.fromEntries(
  Object.entries(WHICH).map(([which, [condition, order]]) => [which, FEW_PAGE(condition, order)]),
) as Record<keyof typeof WHICH, string>

/**
 * The same of a few, which are counted, the latest first: those whose visitor asked for a person, of these the active ones
 * that nobody has, those that people have, those of one person; each also of those alone that a search has found.
 */
export const fewConversations = (
  { accountId, botId, channel, status, skip, take, hidden }: PageOfConversations,
  {
    people,
    personId,
    found,
  }: {
    people?: "asked" | "waiting" | "attended" | "own" | undefined
    personId: string
    found?: readonly string[] | undefined
  },
) => ({
  text: FEW_PAGES[whichOf(people, found !== undefined)],
  values: [
    accountId,
    botId ?? null,
    channel ?? null,
    status ?? null,
    skip,
    take,
    hidden,
    ...(found ? [found] : []),
    ...(people === "own" ? [personId] : []),
  ],
})

function whichOf(
  people: "asked" | "waiting" | "attended" | "own" | undefined,
  isFound: boolean,
): keyof typeof WHICH {
  if (!people) return "found"
  if (!isFound) return people
  return (
    { asked: "foundAsked", waiting: "foundWaiting", attended: "foundAttended", own: "foundOwn" } as const
  )[people]
}

/** How many conversations are active now, but those of hidden channels. */
export const activeConversations = (accountId: string, hidden: readonly string[]) => ({
  text: `select coalesce(sum(count), 0)::int as active from "Tally" where "accountId" = $1::uuid and kind = 'conversation' and level = 1 and facet2 <> all ($2) and facet3 = 'active'`,
  values: [accountId, hidden],
})
