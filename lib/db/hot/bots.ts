import type { Bot } from "../generated/client.ts"

export interface BotPage {
  accountId: string
  channelType: string | null
  isActive: boolean | null
  skip: number
  take: number
}
export type BotPageRow = Bot & { total: number }

const MATCHING = `"accountId" = $1 and "deletedAt" is null and ($2::text is null or "channelType" = $2) and ($3::boolean is null or "isActive" = $3)`

const PAGE = (total: string) => `select bot.*, (${total})::int as total from (
    select id, name, description, alias, meta, "blueprintId", visibility, "channelType", "welcomeMessage", backstory, model, language, personality, role,
      "datasetId", "skillsetId", privacy, moderation, "isActive", "isDefault", "createdAt", "updatedAt"
    from "Bot" where ${MATCHING} order by "createdAt", id limit $4 offset $5
  ) bot`

/** Without a filter the counter knows the total; with one the rows are counted. */
const ALL = PAGE(
  `select coalesce(sum(used), 0) from "Counter" where "accountId" = $1 and metric = 'bots' and period = 'all'`,
)
const FILTERED = PAGE(`select count(*) from "Bot" where ${MATCHING}`)

/** A page of an account's bots, oldest first, each row with the number of all that match. */
export const botPage = ({ accountId, channelType, isActive, skip, take }: BotPage) => ({
  ...(channelType === null && isActive === null
    ? { name: "bots", text: ALL }
    : { name: "bots-filtered", text: FILTERED }),
  values: [accountId, channelType, isActive, take, skip],
})
