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
const ASKED_PAGE = FEW_PAGE(ASKED, "personAskedAt")
const WAITING_PAGE = FEW_PAGE(`${ASKED} and r.status = 'active' and r."pausedAt" is null`, "personAskedAt")
const ATTENDED_PAGE = FEW_PAGE(ATTENDED, "lastMessageAt")
const OWN_PAGE = FEW_PAGE(`${ATTENDED} and r."assigneeId" = $8`, "lastMessageAt")

const valuesOf = ({ accountId, botId, channel, status, skip, take, hidden }: PageOfConversations) => [
  accountId,
  botId ?? null,
  channel ?? null,
  status ?? null,
  skip,
  take,
  hidden,
]

/** The same of those alone whose visitor asked for a person, the latest to ask first. They are few, so they are counted. */
export const askedConversationPage = (page: PageOfConversations) => ({
  text: ASKED_PAGE,
  values: valuesOf(page),
})

/** Of these the active ones that nobody has taken over. */
export const waitingConversationPage = (page: PageOfConversations) => ({
  text: WAITING_PAGE,
  values: valuesOf(page),
})

/** Those that people have taken over, the latest message first. They are few as well. */
export const attendedConversationPage = (page: PageOfConversations) => ({
  text: ATTENDED_PAGE,
  values: valuesOf(page),
})

/** Of these one person's. */
export const ownConversationPage = (page: PageOfConversations, personId: string) => ({
  text: OWN_PAGE,
  values: [...valuesOf(page), personId],
})

/** How many conversations are active now, but those of hidden channels. */
export const activeConversations = (accountId: string, hidden: readonly string[]) => ({
  text: `select coalesce(sum(count), 0)::int as active from "Tally" where "accountId" = $1::uuid and kind = 'conversation' and level = 1 and facet2 <> all ($2) and facet3 = 'active'`,
  values: [accountId, hidden],
})
