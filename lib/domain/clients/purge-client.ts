import type { Context } from "../../core/context.ts"
import { isId } from "../../core/ids.ts"
import { closeAnswersOf } from "../../db/hot/close-answer.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { system } from "../../db/system.ts"
import { deleteBytes } from "../files/files.ts"
import { returnHoldsOf } from "../limits/limits.ts"
import { releaseAll } from "./release-all.ts"

/** Rows that one statement removes at most, so that a large account holds no locks for long. */
const BATCH = 2_000
/** The tables that grow with use; the rest goes with the account's row. */
const LARGE = ["Conversation", "Record", "Event"] as const

/** Removes for good a client that the agency deleted: files, rows and the account itself. Can be run again at any point. */
export async function purgeClient(ctx: Context, clientId: string): Promise<void> {
  const parentId = ctx.account.id
  const gone = { id: clientId, parentId, deletedAt: { not: null } }
  if (!isId(clientId) || !(await system().account.findFirst({ where: gone, select: { id: true } }))) return
  // Whoever was let in before the deletion may have begun another answer since.
  await closeAnswersOf(sqlOf(system()), clientId, "account")
  await deleteFiles(ctx, clientId)
  for (const table of LARGE) {
    const some = `delete from "${table}" where "accountId" = $1::uuid and id in
      (select id from "${table}" where "accountId" = $1::uuid limit ${BATCH}) returning 1`
    const batch = () => sqlOf(system()).query({ text: some, values: [clientId] })
    while ((await batch()).rows.length > 0) ctx.signal.throwIfAborted()
  }
  await system().$transaction(async (tx) => {
    await returnHoldsOf(sqlOf(tx), clientId)
    await releaseAll(sqlOf(tx), clientId)
    await tx.account.deleteMany({ where: gone })
  })
}

async function deleteFiles(ctx: Context, accountId: string): Promise<void> {
  let after: string | undefined
  for (;;) {
    const files = await system().file.findMany({
      where: { accountId, ...(after && { id: { gt: after } }) },
      select: { id: true, storageKey: true },
      orderBy: { id: "asc" },
      take: BATCH,
    })
    for (const { storageKey } of files) if (storageKey) await deleteBytes(storageKey)
    after = files.at(-1)?.id
    if (!after) break
    ctx.signal.throwIfAborted()
  }
  // Conversations go before the rows of what visitors sent along.
  const attached = { accountId, NOT: { conversationId: null } }
  await system().file.updateMany({ where: attached, data: { conversationId: null } })
}
