import pg from "pg"
import { systemContext } from "../../lib/core/context.ts"
import { newId } from "../../lib/core/ids.ts"
import { makeLog } from "../../lib/core/log.ts"
import { system } from "../../lib/db/system.ts"
import { createCustomer, createPartner, loadFacts } from "../../lib/domain/accounts/accounts.ts"
import { createToken } from "../../lib/domain/api-keys/api-keys.ts"
import { createBot } from "../../lib/domain/bots/bots.ts"

const BOTS = 3
const DAYS = 90
/** The id of the n-th thing of a kind that began at `ms`, as an expression over them and the account $1. */
/** Messages of a conversation, and the start of the n-th of `$2` conversations: spread over the days, the newest last. */
const EACH = 10
export const ID = (ms: string, n: string, kind: string) =>
  `(lpad(to_hex(${ms}), 12, '0') || '7' || lpad(to_hex(${n} & 4095), 3, '0') || '8' || substr(md5('${kind}' || $1::uuid || ${n}), 1, 15))::uuid`
const STARTS = `select n, $3::bigint - (($2::bigint - n) * ${DAYS} * 86400000 / $2::bigint) as ms,
  (array['active', 'ended', 'abandoned'])[1 + n % 3] as status, (array['webchat', 'api'])[1 + n % 2] as channel, ($4::uuid[])[1 + n % ${BOTS}] as bot
  from generate_series(1, $2::bigint) n`

/** An account that was talked to for three months: `messages` messages in conversations of ten, three bots, two channels. */
export async function seedHistory(messages: number) {
  const partner = await createPartner({ name: "Bench", slug: `bench-${newId().slice(24)}` })
  const { id } = await createCustomer({ partnerId: partner.id, name: `${messages} messages` })
  const limits = { bots: null, conversations: null, messages: null }
  await system().account.update({ where: { id }, data: { limits } })
  const ctx = systemContext(await loadFacts(id), makeLog(), "bench")
  const bots: string[] = []
  for (let n = 0; n < BOTS; n++) bots.push((await createBot(ctx, { name: `Bot ${n}` })).id)
  const { token } = await createToken(ctx, { kind: "tenant", name: "bench" })
  const conversations = messages / EACH
  const owner = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await owner.connect()
  try {
    const values = [id, conversations, Date.now(), bots]
    await owner.query(
      `insert into "Conversation" ("accountId", id, "sessionId", "botId", channel, status, "messageCount", "startedAt", "createdAt", "lastMessageAt", "updatedAt")
    select $1::uuid, ${ID("ms", "n", "c")}, 'session-' || n, bot, channel, status::"ConversationStatus", ${EACH}, at, at, at, at
    from (${STARTS}) starts cross join lateral (select to_timestamp(ms / 1000.0) as at) t`,
      values,
    )
    await owner.query(
      `insert into "Message" ("accountId", id, "conversationId", type, text, "createdAt", "updatedAt")
    select $1::uuid, ${ID("ms + m * 1000", `(n * ${EACH} + m)`, "m")}, ${ID("ms", "n", "c")}, (array['user', 'bot'])[1 + m % 2]::"MessageType", 'Where is my order ' || m, at, at
    from (${STARTS}) starts cross join generate_series(0, ${EACH - 1}) m cross join lateral (select to_timestamp((ms + m * 1000) / 1000.0) as at) t`,
      values,
    )
    await owner.query(
      `insert into "DailyStat" ("accountId", day, "botId", channel, status, shard, conversations, messages)
    select $1::uuid, (to_timestamp(ms / 1000.0) at time zone 'UTC')::date, bot, channel, counted, 0, count(*) filter (where counted <> ''), ${EACH} * count(*) filter (where counted = '')
    from (${STARTS}) starts cross join lateral (values (status), ('')) c(counted) group by 2, 3, 4, 5`,
      values,
    )
    await owner.query("select livery_balance_conversation($1)", [id])
    await owner.query('vacuum analyze "Conversation", "Message", "DailyStat", "Tally", "TallyBlock"')
  } finally {
    await owner.end()
  }
  return { key: token, conversations, botId: bots[0] ?? "" }
}
