import { untilNone } from "../../db/forget-some.ts"
import { systemSql } from "../../db/system.ts"

/** Rows that one statement takes at most, so that no lock is held for long. */
const BATCH = 5000

/** Rows that somebody is writing to right now wait for the next time. */
const COMPACT = `with spread as (
    delete from "DailyStat" d using (
      select ctid from "DailyStat" where shard <> 0 and day < (now() at time zone 'UTC')::date - 1 order by day limit ${BATCH} for update skip locked
    ) closed where d.ctid = closed.ctid returning d.*
  )
  insert into "DailyStat" ("accountId", day, "botId", channel, status, shard, conversations, messages, tokens)
  select "accountId", day, "botId", channel, status, 0, sum(conversations), sum(messages), sum(tokens) from spread group by 1, 2, 3, 4, 5
  on conflict ("accountId", day, "botId", channel, status, shard) do update
    set conversations = "DailyStat".conversations + excluded.conversations, messages = "DailyStat".messages + excluded.messages,
      tokens = "DailyStat".tokens + excluded.tokens`

const SUMS = [
  "answers",
  "inputTokens",
  "cachedTokens",
  "outputTokens",
  "cost",
  "ownCost",
  "agencyCost",
  "price",
  "unpriced",
  "estimated",
]
const each = (write: (sum: string) => string) => SUMS.map((sum) => write(`"${sum}"`)).join(", ")

/** The same for what models took. */
const COMPACT_COSTS = `with spread as (
    delete from "DailyCost" d using (
      select ctid from "DailyCost" where shard <> 0 and day < (now() at time zone 'UTC')::date - 1 order by day limit ${BATCH} for update skip locked
    ) closed where d.ctid = closed.ctid returning d.*
  )
  insert into "DailyCost" ("accountId", day, "botId", channel, model, shard, ${each((sum) => sum)})
  select "accountId", day, "botId", channel, model, 0, ${each((sum) => `sum(${sum})`)} from spread group by 1, 2, 3, 4, 5
  on conflict ("accountId", day, "botId", channel, model, shard) do update
    set ${each((sum) => `${sum} = "DailyCost".${sum} + excluded.${sum}`)}`

/** Brings together what each past day's figures are spread over, in every account; returns how many rows they came to. */
export const compactStats = async (): Promise<number> =>
  (await untilNone(systemSql(), COMPACT)) + (await untilNone(systemSql(), COMPACT_COSTS))
