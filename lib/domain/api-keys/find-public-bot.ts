import type { AccountFacts } from "../../core/context.ts"
import { isId } from "../../core/ids.ts"
import { systemSql } from "../../db/system.ts"
import { FACTS, type FactsRow, factsOf } from "../accounts/accounts.ts"

const SELECT = `select ${FACTS.columns} from "Bot" b join "Account" a on a.id = b."accountId" ${FACTS.joins}
  where b.id = $1 and b.visibility = 'public' and b."isActive" and b."deletedAt" is null and a."deletedAt" is null`

/** The account of a bot that everybody may talk to; null for every other id. */
export async function findPublicBot(botId: string): Promise<{ account: AccountFacts } | null> {
  if (!isId(botId)) return null
  const { rows } = await systemSql().query<FactsRow>({ text: SELECT, values: [botId] })
  return rows[0] ? { account: factsOf(rows[0]) } : null
}
