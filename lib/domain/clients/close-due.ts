import { systemContext } from "../../core/context.ts"
import { nullIfNotFound } from "../../core/if-missing.ts"
import { makeLog } from "../../core/log.ts"
import { system } from "../../db/system.ts"
import { loadFacts } from "../accounts/accounts.ts"
import { deleteClient } from "./delete-client.ts"

/** Deletes the accounts whose days of grace are over, their owner's or their agency's, for good; returns how many. */
export async function closeDueAccounts(): Promise<number> {
  const past = { lte: new Date() }
  const due = await system().account.findMany({
    where: { OR: [{ closesAt: past }, { removesAt: past }], deletedAt: null, kind: "customer" },
    select: { id: true, parentId: true },
    take: 100,
  })
  let closed = 0
  for (const { id, parentId } of due) {
    const agency = parentId && (await loadFacts(parentId).catch(nullIfNotFound))
    if (!agency) continue
    const ctx = systemContext(agency, makeLog({ accountId: id }), "close-accounts")
    // Somebody may have deleted it or kept it meanwhile.
    if (await deleteClient(ctx, { id, ifDue: true }).catch(nullIfNotFound)) closed++
  }
  return closed
}
