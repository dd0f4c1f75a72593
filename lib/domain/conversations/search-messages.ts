import { systemSql } from "../../db/system.ts"

/** Messages that one search finds at most, the latest ones. */
const MOST = 2000
/** Words of a search; more find nothing better. */
const WORDS = 12

/**
 * By the index "Message_terms_idx". It is asked past the row policies, under which PostgreSQL may not use it for words, so
 * the account is a condition here and a word of the search; what is shown is read behind the policies again.
 */
const SEARCH = `select m."conversationId" as id from "Message" m
  where m."accountId" = $1::uuid and m.type in ('user', 'bot') and m.status in ('complete', 'partial')
    and (to_tsvector('simple'::regconfig, m.text) || array_to_tsvector(array['account:' || m."accountId"::text]))
      @@ (to_tsquery('simple'::regconfig, $2) && quote_literal('account:' || $1)::tsquery)
  order by m.id desc limit ${MOST}`

/**
 * Ids of the account's conversations in which a message has all words of a search, or words that begin with them; where it
 * has none, no ids.
 */
export async function searchMessages(accountId: string, text: string): Promise<string[]> {
  const words = text.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  if (words.length === 0) return []
  const wanted = words.slice(0, WORDS).map((word) => `'${word}':*`)
  const { rows } = await systemSql().query<{ id: string }>({
    text: SEARCH,
    values: [accountId, wanted.join(" & ")],
  })
  return [...new Set(rows.map(({ id }) => id))]
}
