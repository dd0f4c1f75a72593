import type { Sql } from "../wire/wire.ts"
import { withdrawFigures } from "./figures.ts"

/** The status, in the daily rollups, of what was used and is not shown: deleted since, or never kept. */
export const GONE = "gone"

const COUNT = `select livery_count(c."accountId", said.day, c."botId", c.channel, coalesce($4, said.status), $3 * said.conversations, $3 * said.messages)
  from "Conversation" c cross join lateral (
    select (c."startedAt" at time zone 'UTC')::date as day, c.status::text, 1 as conversations, 0 as messages
    union all
    select (m."createdAt" at time zone 'UTC')::date, '', 0, count(*) from "Message" m
    where m."accountId" = c."accountId" and m."conversationId" = c.id and m.type in ('user', 'bot') and m.status <> 'failed' group by 1
  ) said
  where c."accountId" = $1::uuid and c.id = $2::uuid`

/**
 * Adds a conversation with all its messages to the daily rollups (sign 1), or takes it out of them (sign -1). Its row must
 * be locked, so that what is counted does not change meanwhile. Under the status GONE it counts as used alone.
 */
export const countConversation = (
  sql: Sql,
  accountId: string,
  id: string,
  sign: 1 | -1,
  status: typeof GONE | null = null,
) => sql.query({ text: COUNT, values: [accountId, id, sign, status] })

/** Takes a conversation that is deleted by hand out of what is shown, its answers too; it stays used. */
export async function retireConversation(sql: Sql, accountId: string, id: string): Promise<void> {
  await countConversation(sql, accountId, id, -1)
  await countConversation(sql, accountId, id, 1, GONE)
  await sql.query(withdrawFigures(accountId, id))
}

const RETIRE = `with shown as (
    delete from "DailyStat" where "accountId" = $1::uuid and "botId" = any ($2::uuid[]) and status <> '${GONE}' returning *
  )
  insert into "DailyStat" ("accountId", day, "botId", channel, status, shard, conversations, messages, tokens)
  select "accountId", day, "botId", channel, '${GONE}', 0, sum(conversations), sum(messages), sum(tokens) from shown group by 1, 2, 3, 4
  on conflict ("accountId", day, "botId", channel, status, shard) do update
    set conversations = "DailyStat".conversations + excluded.conversations, messages = "DailyStat".messages + excluded.messages,
      tokens = "DailyStat".tokens + excluded.tokens
  returning 1 as moved`

const FORGET = [
  ...["Figure", "VisitorSum"].map(
    (table) =>
      `delete from "${table}" where "accountId" = $1::uuid and "botId" = any ($2::uuid[]) returning 1 as gone`,
  ),
  `update "FigureCursor" set version = version + 1 where "accountId" = $1::uuid and $2::uuid[] <> '{}' returning version`,
]

/** Takes bots out of what is shown; what they were used for stays used. */
export async function retireBots(sql: Sql, accountId: string, botIds: readonly string[]): Promise<void> {
  await sql.query({ text: RETIRE, values: [accountId, botIds] })
  for (const text of FORGET) await sql.query({ text, values: [accountId, botIds] })
}

const USAGE = `select count(*) filter (where type in ('user', 'bot') and status <> 'failed')::int as messages,
    coalesce(sum((usage->>'inputTokens')::bigint + (usage->>'outputTokens')::bigint), 0)::bigint as tokens
  from "Message" where "accountId" = $1::uuid and "conversationId" = $2::uuid
    and "createdAt" >= coalesce($3::timestamptz, '-infinity') and "createdAt" < coalesce($4::timestamptz, 'infinity')`

/** What a conversation's messages of a time came to. */
export async function usageOfConversation(
  sql: Sql,
  accountId: string,
  { id, from, to }: { id: string; from: Date | null; to: Date | null },
): Promise<{ messages: number; tokens: number }> {
  const values = [accountId, id, from, to]
  const { rows } = await sql.query({ text: USAGE, values })
  return { messages: Number(rows[0]?.messages ?? 0), tokens: Number(rows[0]?.tokens ?? 0) }
}
