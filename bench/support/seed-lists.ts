import pg from "pg"
import type { Context } from "../../lib/core/context.ts"
import { systemContext } from "../../lib/core/context.ts"
import { newId } from "../../lib/core/ids.ts"
import { makeLog } from "../../lib/core/log.ts"
import { system } from "../../lib/db/system.ts"
import { createCustomer, createPartner, loadFacts } from "../../lib/domain/accounts/accounts.ts"
import { createBot } from "../../lib/domain/bots/bots.ts"
import { joinAs } from "../../tests/support/person.ts"
import { ID } from "./seed-history.ts"

/** Messages of a conversation, and conversations of a visitor. */
const EACH = 6
const COMES = 5
const YEAR = 365 * 86_400_000

/** The n-th of `$2` conversations, the newest last: the third bot and the third channel have one in 500. */
const STARTS = `select n, $3::bigint - (($2::bigint - n) * ${YEAR} / $2::bigint) as ms,
    ($4::uuid[])[case when n % 500 = 7 then 3 else 1 + n % 2 end] as bot,
    case when n % 500 = 9 then 'email' when n % 5 = 0 then 'api' else 'webchat' end as channel,
    n > $2::bigint * 0.99 or n % 500 = 11 as is_active from generate_series(1, $2::bigint) n`
const AT = "cross join lateral (select to_timestamp(ms / 1000.0) as at) t"
const VISITOR = (n: string) => `(md5('v' || $1::uuid || (${n} % greatest(3, $2::bigint / ${COMES}))))::uuid`
/** Words of which one is in every message, one in one of twenty, one in one of 2,000. */
const SAID = `'What about order ' || n || case when (n + m) % 20 = 0 then ' and my invoice' else '' end
    || case when n % 400 = 3 and m = 1 then ' for the harpsichord' else '' end`

const FILL = [
  `insert into "Contact" ("accountId", id, fingerprint, tags, "updatedAt")
    select $1::uuid, ${VISITOR("n")}, 'bench-' || n, case when n % 100 = 1 then array['vip'] when n % 3 = 0 then array['customer'] else array[]::text[] end, now()
    from generate_series(1, greatest(3, $2::bigint / ${COMES})) n where $3::bigint > 0 and $4::uuid[] is not null and $5::uuid is not null and $6::uuid is not null`,
  `insert into "Conversation" ("accountId", id, "sessionId", "botId", channel, status, "contactId", "messageCount", "startedAt", "createdAt", "lastMessageAt", "updatedAt",
      "personAskedAt", "personAskedFor", "responsibleId", "responsibleTeamId", "assigneeId", "assigneeName", "pausedAt", page)
    select $1::uuid, ${ID("ms", "n", "c")}, 'session-' || n, bot, channel, (case when is_active then 'active' when n % 3 = 0 then 'abandoned' else 'ended' end)::"ConversationStatus",
      ${VISITOR("n")}, ${EACH}, at, at, at + interval '2 minutes', at,
      case when n % 10 = 0 then at end, case when n % 10 = 0 then 'word' end,
      case when n % 20 = 0 then $5::uuid end, case when n % 50 = 10 then $6::uuid end,
      case when is_active and n % 20 = 0 then $5::uuid end, case when is_active and n % 20 = 0 then 'Ada' end, case when is_active and n % 20 = 0 then at end,
      jsonb_build_object('url', 'https://shop.example/', 'language', (array['en', 'en', 'de', 'fr'])[1 + n % 4])
    from (${STARTS}) starts ${AT}`,
  `insert into "ConversationFigure" ("accountId", "conversationId", "beganAt", language, "isResolved")
    select $1::uuid, ${ID("ms", "n", "c")}, at, case when n % 500 = 13 then 'pt' else (array['en', 'en', 'de', 'fr'])[1 + n % 4] end, not is_active and n % 3 = 0
    from (${STARTS}) starts ${AT} where $5::uuid is not null and $6::uuid is not null`,
  `insert into "Message" ("accountId", id, "conversationId", type, text, origin, answered, "answerReason", "createdAt", "updatedAt")
    select $1::uuid, ${ID("ms + m * 20000", `(n * ${EACH} + m)`, "m")}, ${ID("ms", "n", "c")}, (array['bot', 'user'])[1 + m % 2]::"MessageType", ${SAID},
      case when m % 2 = 0 then 'quote'::"MessageOrigin" end, case when m % 2 = 0 then (n + m) % 8 <> 0 end,
      case when m % 2 = 0 and (n + m) % 8 = 0 then 'not_found' when m = 2 and n % 40 = 1 then 'wants_person' when m = 0 and n % 3 = 0 then 'small_talk' end, at, at
    from (${STARTS}) starts cross join generate_series(0, ${EACH - 1}) m cross join lateral (select to_timestamp((ms + m * 20000) / 1000.0) as at) t
    where $5::uuid is not null and $6::uuid is not null`,
  `insert into "Rating" ("accountId", id, "subjectId", "conversationId", value, "updatedAt")
    select $1::uuid, ${ID("ms", "n", "r")}, ${ID("ms", "n", "c")}, ${ID("ms", "n", "c")}, case when n % 30 = 4 then -1 else 1 end, now() from (${STARTS}) starts
    where n % 10 = 4 and $5::uuid is not null and $6::uuid is not null`,
]

/**
 * An account whose inbox has been used for a year: `conversations` of six messages each, a tenth asked for a person, a tenth
 * rated, a hundredth active, tagged contacts; rare things are a five-hundredth. Returns the person who lists them.
 */
export async function seedLists(conversations: number) {
  const partner = await createPartner({ name: "Bench", slug: `bench-${newId().slice(24)}` })
  const { id } = await createCustomer({ partnerId: partner.id, name: `${conversations} conversations` })
  const limits = { bots: null, conversations: null, messages: null }
  await system().account.update({ where: { id }, data: { limits } })
  const ctx = systemContext(await loadFacts(id), makeLog(), "bench")
  const person: Context = await joinAs(ctx)
  const bots: string[] = []
  for (let n = 0; n < 3; n++) bots.push((await createBot(ctx, { name: `Bot ${n}` })).id)
  const team = newId()
  const owner = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await owner.connect()
  try {
    await owner.query(`insert into "Team" ("accountId", id, name) values ($1, $2, 'Support')`, [id, team])
    const values = [id, conversations, Date.now() - 600_000, bots, person.principal.id, team]
    for (const text of FILL) {
      await owner.query(text, values)
      // Keys are checked by a plan that is made once a statement, and would be one for an empty table.
      await owner.query('analyze "Contact", "Conversation"')
    }
    await owner.query("select livery_balance_conversation($1)", [id])
    await owner.query("vacuum analyze")
  } finally {
    await owner.end()
  }
  return { ctx: person, bots, team }
}
