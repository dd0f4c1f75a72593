import type { Context } from "../../core/context.ts"
import { deleteOwn } from "../../db/delete-in-batches.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { forgetQuestionsOf } from "../../db/statements/erasures.ts"
import { type Scope, transaction } from "../../db/transaction.ts"
import { dropAttachments } from "../files/files.ts"

/** Is told of rows by what they were, in the transaction that removes them. */
export type CountRows = (scope: Scope, table: string, rows: number) => Promise<unknown>

const PARTS = { Rating: "ratings", ApiSession: "sessions", Message: "messages" }

/**
 * Removes hidden conversations for good, with all that belongs to them; their attachments' bytes go by jobs of their own
 * (`purgeFiles`). Messages go first: one conversation may have many. Figures that were counted stay.
 */
export async function purgeConversations(
  ctx: Context,
  ids: readonly string[],
  count: CountRows = async () => undefined,
): Promise<void> {
  for (const [table, name] of Object.entries(PARTS))
    await deleteOwn(
      ctx,
      { table, where: `"conversationId" = any($2::uuid[])`, values: [ids] },
      (scope, rows) => count(scope, name, rows),
    )
  await transaction(ctx, async (scope) => {
    await sqlOf(scope.db).query(forgetQuestionsOf(ctx.account.id, ids))
    const files = await dropAttachments(scope, ids)
    const { count: rows } = await scope.db.conversation.deleteMany({ where: { id: { in: [...ids] } } })
    await count(scope, "attachments", files)
    await count(scope, "conversations", rows)
  })
}
