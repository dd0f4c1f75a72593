import { isId } from "../../core/ids.ts"
import type { Conversation } from "../generated/client.ts"
import { type Indexed, type Paged, type PageOf, pageStatement, walkedPage } from "./page.ts"

/** What a list shows of a conversation `r`, and of its bot. */
export const COLUMNS = `r.id, r."sessionId", r."botId", b.name as "botName", r."userIdentifier", r."userName", r."userEmail", r.channel, r.status::text,
    r."messageCount", r."lastMessageAt", r."personAskedAt", r."assigneeId", r."assigneeName", r."pausedAt", r."personAskedFor", r."responsibleId", r."responsibleTeamId", r.page, r."startedAt", r."endedAt", r."createdAt"`
// With a limit PostgreSQL goes by the key; joined plainly it reads all bots of the account.
export const WITH_BOT = `left join lateral (select name from "Bot" where "accountId" = r."accountId" and id = r."botId" limit 1) b on true`

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

export type PageOfConversations = Omit<PageOf, "filters"> & {
  botId: string | undefined
  channel: string | undefined
  status: string | undefined
  hidden: readonly string[]
}

/** A page of an account's conversations, newest first, each row with the number of all that match; of hidden channels only where they are asked for. */
export const conversationPage = (page: PageOfConversations) => {
  const { botId, channel, status } = page
  const only = (value: string | undefined) => (value === undefined ? null : [value])
  const walk = status === undefined && walkOf(botId, channel)
  const walked = walk && walkedPage(CONVERSATIONS, page, walk)
  if (walked) return walked
  return pageStatement(CONVERSATIONS, { ...page, filters: [only(botId), only(channel), only(status)] })
}

/** By the index of one bot, or of the channels that have few: there one value may be rare, and a stretch of ids full of others. */
function walkOf(botId: string | undefined, channel: string | undefined): Indexed | null {
  if (botId !== undefined && channel === undefined && isId(botId))
    return {
      ...{ facet: 0, value: botId, condition: `r."botId" = $4::text::uuid` },
      // As good as by id, which is made in the same millisecond.
      order: `r."createdAt" desc, r.id desc`,
    }
  if (channel !== undefined && botId === undefined && channel !== "webchat")
    // The second half says which index is meant.
    return {
      ...{ facet: 1, value: channel, condition: `r.channel = $4::text and r.channel <> 'webchat'` },
      order: "r.id desc",
    }
  return null
}

/** How many conversations are active now, but those of hidden channels. */
export const activeConversations = (accountId: string, hidden: readonly string[]) => ({
  text: `select coalesce(sum(count), 0)::int as active from "Tally" where "accountId" = $1::uuid and kind = 'conversation' and level = 1 and facet2 <> all ($2) and facet3 = 'active'`,
  values: [accountId, hidden],
})
