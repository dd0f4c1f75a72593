import type { AccountFacts, Claim } from "../../core/context.ts"
import { isKey, sha256 } from "../../core/crypto.ts"
import { once } from "../../core/runtime.ts"
import { systemSql } from "../../db/system.ts"
import { FACTS, type FactsRow, factsOf } from "../accounts/accounts.ts"

export interface Caller {
  tokenId: string
  permissions: string[]
  allowedRoutes: string[]
  account: AccountFacts
  claim: Claim
}
interface Row extends FactsRow {
  tokenId: string
  permissions: string[]
  allowedRoutes: string[]
  stamp: string
}

const SELECT = `select t.id as "tokenId", t.permissions, t."allowedRoutes",
    concat_ws(':', t.xmin, a.xmin, plan.xmin, parent.xmin) as stamp, ${FACTS.columns}
  from "Token" t join "Account" a on a.id = t."accountId" ${FACTS.joins}
  where t.hash = $1 and t.kind = $2::"TokenKind" and t."revokedAt" is null and (t."expiresAt" is null or t."expiresAt" > now()) and a."deletedAt" is null`

const REMEMBERED_AT_MOST = 10_000
const remembered = () => once("tokens.remembered", () => new Map<string, Caller>())

/**
 * Who a key belongs to, or null. A text without the form and checksum of a key costs no query, and neither does a key
 * that this process has seen: its caller comes with a claim that the first transaction has to prove.
 */
export async function findCaller(kind: "secret" | "tenant", key: string): Promise<Caller | null> {
  if (!isKey(kind === "secret" ? "sk-" : "tk_", key)) return null
  const hash = sha256(key)
  const place = `${kind}:${hash.toString("base64")}`
  const known = remembered().get(place)
  if (known) {
    noteUse(known)
    return { ...known, claim: { ...known.claim, proof: "owed" } }
  }
  const row = await read(kind, hash)
  if (!row) return null
  const { tokenId, permissions, allowedRoutes, stamp } = row
  const caller: Caller = {
    tokenId,
    permissions,
    allowedRoutes,
    account: factsOf(row),
    claim: { hash, stamp, proof: "held" },
  }
  if (remembered().size >= REMEMBERED_AT_MOST) remembered().clear()
  // Who is refused for the state of its account is looked at anew each time.
  if (caller.account.status === "active") remembered().set(place, caller)
  noteUse(caller)
  return caller
}

/** Drops what is remembered of a caller whose claim did not hold. */
export function forgetCaller({ hash }: Claim): void {
  for (const kind of ["secret", "tenant"]) remembered().delete(`${kind}:${hash.toString("base64")}`)
}

async function read(kind: "secret" | "tenant", hash: Buffer): Promise<Row | undefined> {
  const statement = { text: SELECT, values: [hash, kind] }
  return (await systemSql().query<Row>(statement)).rows[0]
}

/** When a key was last written as used, per process. */
const noted = () => once("tokens.noted", () => new Map<string, number>())

/** Writes the time of last use at most once a minute and key, beside the request. */
function noteUse({ tokenId, account }: Caller): void {
  const now = Date.now()
  if ((noted().get(tokenId) ?? 0) > now - 60_000) return
  if (noted().size > 50_000) noted().clear()
  noted().set(tokenId, now)
  systemSql()
    .query('update "Token" set "lastUsedAt" = now() where "accountId" = $1 and id = $2', [
      account.id,
      tokenId,
    ])
    .catch(() => noted().delete(tokenId))
}
