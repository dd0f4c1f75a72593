import pg from "pg"
import { type Context, systemContext } from "../../lib/core/context.ts"
import { newId } from "../../lib/core/ids.ts"
import { makeLog } from "../../lib/core/log.ts"
import { system } from "../../lib/db/system.ts"
import { createCustomer, createPartner, loadFacts } from "../../lib/domain/accounts/accounts.ts"
import { rollUpAll } from "../../lib/domain/analytics/analytics.ts"
import { createBot } from "../../lib/domain/bots/bots.ts"

/** Messages of a conversation, bots, sources of each, and conversations of a visitor. */
const EACH = 10
const BOTS = 2
const SOURCES = 40
const COMES = 3

const ID = (ms: string, n: string, kind: string) =>
  `(lpad(to_hex(${ms}), 12, '0') || '7' || lpad(to_hex((${n}) & 4095), 3, '0') || '8' || substr(md5('${kind}' || $1::uuid || (${n})), 1, 15))::uuid`
const STARTS = `select n, $3::bigint - (($2::bigint - n) * $5::bigint * 86400000 / $2::bigint) as ms,
  (array['webchat', 'api'])[1 + n % 2] as channel, ($4::uuid[])[1 + n % ${BOTS}] as bot from generate_series(1, $2::bigint) n`
const CONTACT = `(md5('v' || $1::uuid || (n % greatest(1, $2::bigint / ${COMES}))))::uuid`
const WORDS = `(array['opening', 'delivery', 'price', 'refund', 'parking', 'breakfast', 'garden', 'invoice', 'warranty', 'battery', 'colour', 'size'])`
/** One of some thousand questions: three words and a made-up one, some far more often than others. */
const QUESTION = `'What about the ' || ${WORDS}[1 + (n * 7 + m) % 12] || ' and ' || ${WORDS}[1 + (n / 3 + m * 5) % 12] || ' of ' || translate(md5(((n * m) % 97)::text), '0123456789', 'ghijklmnop') || '?'`

/** An account that was talked to for `days` days: conversations of ten messages with their answers, counted to the end. */
export async function seedAnswers(messages: number, days: number): Promise<Context> {
  const partner = await createPartner({ name: "Bench", slug: `bench-${newId().slice(24)}` })
  const { id } = await createCustomer({ partnerId: partner.id, name: `${messages} messages` })
  await system().account.update({
    where: { id },
    data: { limits: { bots: null, conversations: null, messages: null } },
  })
  const ctx = systemContext(await loadFacts(id), makeLog(), "bench")
  const bots: string[] = []
  for (let n = 0; n < BOTS; n++) bots.push((await createBot(ctx, { name: `Bot ${n}`, ownDataset: true })).id)
  const owner = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await owner.connect()
  const values = [id, Math.ceil(messages / EACH), Date.now() - 60_000, bots, days]
  try {
    for (const text of FILL) await owner.query(text, values)
    await owner.query("select livery_balance_conversation($1)", [id])
    await rollUpAll(ctx)
    await owner.query("vacuum analyze")
  } finally {
    await owner.end()
  }
  return ctx
}

const AT = "cross join lateral (select to_timestamp(ms / 1000.0) as at) t"
const SOURCE = (n: string) => `(md5('s' || $1::uuid || ((${n}) % ${SOURCES})))::uuid`
const TURNS = `cross join generate_series(0, ${EACH / 2 - 1}) m cross join lateral (select to_timestamp((ms + m * 20000) / 1000.0) as at) t`

const FILL = [
  `insert into "Source" ("accountId", id, "datasetId", type, name, status, "updatedAt")
    select $1::uuid, ${SOURCE("n")}, (select "datasetId" from "Bot" where id = ($4::uuid[])[1]), 'text', 'Source ' || n, 'ready', now()
    from generate_series(0, ${SOURCES - 1}) n where $2::bigint + $3::bigint + $5::bigint > 0`,
  `insert into "Contact" ("accountId", id, fingerprint, "updatedAt")
    select distinct on (${CONTACT}) $1::uuid, ${CONTACT}, 'bench-' || n, now() from generate_series(1, $2::bigint) n where $3::bigint + $5::bigint > 0 and $4::uuid[] is not null`,
  `insert into "Conversation" ("accountId", id, "sessionId", "botId", channel, status, "contactId", "messageCount", "startedAt", "createdAt", "lastMessageAt", "updatedAt", "personAskedAt")
    select $1::uuid, ${ID("ms", "n", "c")}, 'session-' || n, bot, channel, 'ended', ${CONTACT}, ${EACH}, at, at, at, at, case when n % 20 = 0 then at end from (${STARTS}) starts ${AT}`,
  `insert into "Message" ("accountId", id, "conversationId", type, text, "createdAt", "updatedAt")
    select $1::uuid, ${ID("ms + m * 20000", `n * ${EACH} + m * 2`, "m")}, ${ID("ms", "n", "c")}, 'user', ${QUESTION}, at, at from (${STARTS}) starts ${TURNS}`,
  `insert into "Message" ("accountId", id, "conversationId", type, text, origin, answered, "answerReason", model, usage, citations, "createdAt", "updatedAt")
    select $1::uuid, ${ID("ms + m * 20000 + 1", `n * ${EACH} + m * 2 + 1`, "m")}, ${ID("ms", "n", "c")}, 'bot', 'It is said here.', 'quote', (n + m) % 8 <> 0,
      case when (n + m) % 8 = 0 then 'not_found' end, (array['builtin/quotes', 'openai/gpt-4o-mini'])[1 + n % 2], '{"inputTokens": 900, "outputTokens": 60}',
      case when (n + m) % 8 = 0 then '[]' else jsonb_build_array(jsonb_build_object('sourceId', ${SOURCE("n * m")})) end, at, at + make_interval(secs => 0.4 + (n % 50) / 20.0)
    from (${STARTS}) starts ${TURNS}`,
  `insert into "Rating" ("accountId", id, "subjectId", "conversationId", value, "updatedAt")
    select $1::uuid, ${ID("ms", "n", "r")}, ${ID("ms", "n", "c")}, ${ID("ms", "n", "c")}, case when n % 3 = 0 then -1 else 1 end, now() from (${STARTS}) starts where n % 10 = 0`,
  `insert into "Event" ("accountId", id, type, "actorKind", subject, "createdAt", "dispatchedAt")
    select $1::uuid, ${ID("ms", "n", "e")}, 'conversation.ended', 'system', jsonb_build_object('conversationId', ${ID("ms", "n", "c")}), at, at from (${STARTS}) starts ${AT}`,
  `insert into "UnansweredQuestion" ("accountId", id, "botId", "questionKey", question, language, reason, count, "lastAskedAt")
    select $1::uuid, ${ID("ms", "n", "u")}, bot, 'key ' || n, 'What about ' || n, 'en', 'not_known', 1 + n % 5, at from (${STARTS}) starts ${AT} where n % 20 = 0`,
  `insert into "DailyStat" ("accountId", day, "botId", channel, status, shard, conversations, messages, tokens)
    select $1::uuid, (at at time zone 'UTC')::date, bot, channel, counted, 0, count(*) filter (where counted <> ''), ${EACH} * count(*) filter (where counted = ''), 4800 * count(*) filter (where counted = '')
    from (${STARTS}) starts ${AT} cross join (values ('ended'), ('')) c(counted) group by 2, 3, 4, 5`,
]
