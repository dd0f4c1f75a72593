import { systemSql } from "../../db/system.ts"

/** Messages that one search finds at most, the latest ones. */
const MOST = 1000
/** Words of a search; more find nothing better. */
const WORDS = 12
/** Of so many of the latest messages is looked how common the words are, and from how many hits on they are common. */
const SAMPLE = 200
const COMMON = 60
/** Messages that are walked over for common words: at that rate more than enough. */
const WALKED = 4 * MOST

const IS_SAID = `m."accountId" = $1::uuid and m.type in ('user', 'bot') and m.status in ('complete', 'partial')
    and ($3::uuid is null or m.id < $3)`
const FITS = "to_tsvector('simple'::regconfig, m.text) @@ to_tsquery('simple'::regconfig, $2)"
const LATEST = (some: number) =>
  `(select m.id, m."conversationId", m.text from "Message" m where ${IS_SAID} order by m.id desc limit ${some}) m`

const SAMPLED = `select count(*)::int as fit from ${LATEST(SAMPLE)} where ${FITS}`

/**
 * For words that many messages have: the latest messages are walked over until enough fit, which are a few pages of the key;
 * the index would bring all that fit, however many, to find the latest.
 */
const WALK = `select m.id, m."conversationId" from ${LATEST(WALKED)} where ${FITS} order by m.id desc limit ${MOST}`

/**
 * For all others, by the index "Message_terms_idx". It is asked past the row policies, under which PostgreSQL may not use it
 * for words, so the account is a condition here and a word of the search; what is shown is read behind the policies again.
 */
const SEARCH = `select m.id, m."conversationId" from "Message" m
  where ${IS_SAID}
    and (to_tsvector('simple'::regconfig, m.text) || array_to_tsvector(array['account:' || m."accountId"::text]))
      @@ (to_tsquery('simple'::regconfig, $2) && quote_literal('account:' || $1)::tsquery)
  order by m.id desc limit ${MOST}`

interface Found {
  /** Ids of conversations. */
  ids: string[]
  /** The message before which the search goes on; null: there is nothing more. */
  older: string | null
}

/**
 * The account's conversations in which a message has all words of a search, or words that begin with them: those of the
 * latest 1,000 such messages, or of the latest before one (`before`, an id). Where it has no words, none.
 */
export async function searchMessages(
  accountId: string,
  text: string,
  before: string | undefined,
): Promise<Found> {
  const words = text.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  if (words.length === 0) return { ids: [], older: null }
  const wanted = words.slice(0, WORDS).map((word) => `'${word}':*`)
  const values = [accountId, wanted.join(" & "), before ?? null]
  const rows = (await walked(values)) ?? (await asked(SEARCH, values))
  const last = rows.length === MOST ? rows.at(-1) : undefined
  return { ids: [...new Set(rows.map(({ conversationId }) => conversationId))], older: last?.id ?? null }
}

/** The latest messages that fit where they are common; null where they are not, or not common enough further back. */
async function walked(values: readonly unknown[]) {
  const { rows } = await systemSql().query<{ fit: number }>({ text: SAMPLED, values: [...values] })
  if ((rows[0]?.fit ?? 0) < COMMON) return null
  const found = await asked(WALK, values)
  return found.length === MOST ? found : null
}

const asked = async (text: string, values: readonly unknown[]) =>
  (await systemSql().query<{ id: string; conversationId: string }>({ text, values: [...values] })).rows
