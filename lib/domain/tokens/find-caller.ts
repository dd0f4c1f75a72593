import type { AccountFacts } from "../../core/context.ts"
import { isKey, sha256 } from "../../core/crypto.ts"
import { once } from "../../core/runtime.ts"
import { translateDatabaseError } from "../../db/database-errors.ts"
import { systemSql, systemStatement } from "../../db/system.ts"
import { FACTS, type FactsRow, factsOf } from "../accounts/accounts.ts"

export interface Caller {
  tokenId: string
  permissions: string[]
  allowedRoutes: string[]
  account: AccountFacts
}
interface Row extends FactsRow {
  tokenId: string
  permissions: string[]
  allowedRoutes: string[]
}

const SELECT = `select t.id as "tokenId", t.permissions, t."allowedRoutes", ${FACTS.columns}
  from "Token" t join "Account" a on a.id = t."accountId" ${FACTS.joins}
  where t.hash = $1 and t.kind = $2::"TokenKind" and t."revokedAt" is null and (t."expiresAt" is null or t."expiresAt" > now()) and a."deletedAt" is null`

/** Who a key belongs to, or null. A text without the form and checksum of a key costs no query. */
export async function findCaller(kind: "secret" | "tenant", key: string): Promise<Caller | null> {
  if (!isKey(kind === "secret" ? "sk-" : "tk_", key)) return null
  const row = await read(kind, sha256(key))
  if (!row) return null
  noteUse(row)
  return {
    tokenId: row.tokenId,
    permissions: row.permissions,
    allowedRoutes: row.allowedRoutes,
    account: factsOf(row),
  }
}

async function read(kind: "secret" | "tenant", hash: Buffer): Promise<Row | undefined> {
  try {
    const statement = { name: `caller-${kind}`, text: SELECT, values: [hash, kind] }
    return (await systemStatement<Row>(statement))[0]
  } catch (error) {
    throw translateDatabaseError(error)
  }
}

/** When a key was last written as used, per process. */
const noted = () => once("tokens.noted", () => new Map<string, number>())

/** Writes the time of last use at most once a minute and key, beside the request. */
function noteUse({ tokenId, accountId }: Row): void {
  const now = Date.now()
  if ((noted().get(tokenId) ?? 0) > now - 60_000) return
  if (noted().size > 50_000) noted().clear()
  noted().set(tokenId, now)
  systemSql()
    .query('update "Token" set "lastUsedAt" = now() where "accountId" = $1 and id = $2', [accountId, tokenId])
    .catch(() => noted().delete(tokenId))
}
