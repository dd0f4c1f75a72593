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

const ASKED = `r."accountId" = $1 and r."personAskedAt" is not null and r."deletedAt" is null
      and ($2::text is null or r."botId"::text = $2) and ($3::text is null and r.channel <> all ($7::text[]) or r.channel = $3)
      and ($4::text is null or r.status::text = $4)`
const ASKED_PAGE = `select (select count(*) from "Conversation" r where ${ASKED})::int as total, found.* from (select) one left join (
    select ${COLUMNS} from (
      select * from "Conversation" r where ${ASKED} order by r."personAskedAt" desc, r.id desc offset $5 limit $6
    ) r ${WITH_BOT}
  ) found on true order by found."personAskedAt" desc, found.id desc`

/** The same of those alone whose visitor asked for a person, the latest to ask first. They are few, so they are counted. */
export const askedConversationPage = (page: PageOfConversations) => {
  const { accountId, botId = null, channel = null, status = null, skip, take, hidden } = page
  return { text: ASKED_PAGE, values: [accountId, botId, channel, status, skip, take, hidden] }
}

/** How many conversations are active now, but those of hidden channels. */
export const activeConversations = (accountId: string, hidden: readonly string[]) => ({
  text: `select coalesce(sum(count), 0)::int as active from "Tally" where "accountId" = $1::uuid and kind = 'conversation' and level = 1 and facet2 <> all ($2) and facet3 = 'active'`,
  values: [accountId, hidden],
})
