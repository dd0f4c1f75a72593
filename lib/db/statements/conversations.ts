import type { Conversation } from "../generated/client.ts"
import { type Paged, type PageOf, pageStatement } from "./page.ts"

const CONVERSATIONS: Paged = {
  kind: "conversation",
  table: "Conversation",
  columns: `r.id, r."sessionId", r."botId", b.name as "botName", r."userIdentifier", r."userName", r."userEmail", r.channel, r.status::text,
    r."messageCount", r."lastMessageAt", r."startedAt", r."endedAt", r."createdAt"`,
  // With a limit PostgreSQL goes by the key; joined plainly it reads all bots of the account.
  joins: `left join lateral (select name from "Bot" where "accountId" = r."accountId" and id = r."botId" limit 1) b on true`,
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
  | "startedAt"
  | "endedAt"
  | "createdAt"
> & { botName: string | null; total: number }

/** A page of an account's conversations, newest first, each row with the number of all that match; of hidden channels only where they are asked for. */
export const conversationPage = (
  page: Omit<PageOf, "filters"> & {
    botId: string | undefined
    channel: string | undefined
    status: string | undefined
    hidden: readonly string[]
  },
) => {
  const { botId, channel, status } = page
  const only = (value: string | undefined) => (value === undefined ? null : [value])
  return pageStatement(CONVERSATIONS, { ...page, filters: [only(botId), only(channel), only(status)] })
}

/** How many conversations are active now, but those of hidden channels. */
export const activeConversations = (accountId: string, hidden: readonly string[]) => ({
  text: `select coalesce(sum(count), 0)::int as active from "Tally" where "accountId" = $1::uuid and kind = 'conversation' and level = 1 and facet2 <> all ($2) and facet3 = 'active'`,
  values: [accountId, hidden],
})
