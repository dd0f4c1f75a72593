import { type Context, systemContext } from "../../core/context.ts"
import { makeLog } from "../../core/log.ts"
import type { Domain as Row } from "../../db/generated/client.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { system } from "../../db/system.ts"
import type { TenantDb } from "../../db/transaction.ts"
import { loadFacts } from "../accounts/accounts.ts"
import { forgetHost } from "../branding/branding.ts"
import { auditedStatements } from "../events/events.ts"
import type { Records } from "./ask-records.ts"
import { judgeRecords, proves } from "./judge-records.ts"
import { COOL_OFF_DAYS, type Found, GRACE_DAYS } from "./schema.ts"

const DAY_MS = 86_400_000

interface Looked {
  id: string
  hostname: string
  records: Records
  names: readonly string[]
}

/**
 * Keeps what a look-up found and what follows from it: the domain begins to serve, goes on, or serves nothing any more once
 * its records have been missing for three days. Of all accounts that name a domain only one serves, and that is one whose
 * text stands in the DNS: whoever serves it without a text of its own gives way to one that has proved it.
 */
export async function settleDomain(ctx: Context, { id, hostname, records, names }: Looked): Promise<void> {
  await system().$transaction(async (tx) => {
    // One after the other, whichever account asks: two proofs at once must not both win.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`domain:${hostname}`}, 0))`
    const row = await tx.domain.findFirst({ where: { accountId: ctx.account.id, id, releasedAt: null } })
    if (!row) return
    const found = judgeRecords(records, { nonce: row.nonce, names })
    const isRight = found.proof.state === "right" && found.route.state === "right"
    const change = isRight
      ? await whenRight(tx, ctx, row, found, records)
      : await whenWrong(tx, ctx, row, found)
    const data = { checkedAt: new Date(), found: { ...found, ...change.found }, ...change.row }
    await tx.domain.updateMany({ where: { accountId: row.accountId, id }, data })
  })
  forgetHost(hostname)
}

interface Change {
  row: Partial<Pick<Row, "verifiedAt" | "failingSince">>
  found?: Pick<Found, "held">
}

async function whenRight(
  tx: TenantDb,
  ctx: Context,
  row: Row,
  found: Found,
  records: Records,
): Promise<Change> {
  if (row.verifiedAt) return { row: { failingSince: null } }
  const others = await tx.domain.findMany({
    where: { hostname: row.hostname, accountId: { not: row.accountId } },
  })
  const serving = others.find(({ verifiedAt }) => verifiedAt)
  if (serving && proves(records, serving.nonce)) return { row: {}, found: { held: "taken" } }
  const since = Date.now() - COOL_OFF_DAYS * DAY_MS
  if (others.some(({ releasedAt }) => releasedAt && releasedAt.getTime() > since))
    return { row: {}, found: { held: "cooling" } }
  if (serving) await dispossess(tx, serving, found)
  await tell(tx, ctx, "domain.verified", row)
  return { row: { verifiedAt: new Date(), failingSince: null } }
}

/** Whoever rules the domain now has taken the other account's text away and put this one's there. */
async function dispossess(
  tx: TenantDb,
  { accountId, id, nonce: _, ...row }: Row,
  found: Found,
): Promise<void> {
  const lost: Found = { ...found, proof: { state: "wrong", values: [] } }
  const data = { verifiedAt: null, failingSince: new Date(), checkedAt: new Date(), found: lost }
  await tx.domain.updateMany({ where: { accountId, id }, data })
  const loser = systemContext(await loadFacts(accountId), makeLog({ accountId }), "domains")
  await tell(tx, loser, "domain.failed", { id, hostname: row.hostname })
}

async function whenWrong(tx: TenantDb, ctx: Context, row: Row, { proof, route }: Found): Promise<Change> {
  if (!row.verifiedAt) return { row: {} }
  // A name server that says nothing says nothing against it either.
  const states = [proof.state, route.state]
  if (!states.includes("none") && !states.includes("wrong")) return { row: {} }
  const failingSince = row.failingSince ?? new Date()
  if (Date.now() - failingSince.getTime() < GRACE_DAYS * DAY_MS) return { row: { failingSince } }
  await tell(tx, ctx, "domain.failed", row)
  return { row: { failingSince, verifiedAt: null } }
}

async function tell(
  tx: TenantDb,
  ctx: Context,
  type: string,
  { id, hostname }: Pick<Row, "id" | "hostname">,
) {
  for (const statement of auditedStatements(ctx, type, { domainId: id }, hostname))
    await sqlOf(tx).query(statement)
}
