import type { Context } from "../../core/context.ts"
import { deleteOwn, someStatement, touch } from "../../db/delete-in-batches.ts"
import type { Scope } from "../../db/transaction.ts"

/** Conversations whose bot is deleted and that are still shown. */
const SHOWN = {
  table: "Conversation",
  set: `"deletedAt" = now()`,
  where: `"deletedAt" is null and "botId" in (select id from "Bot" where "accountId" = $1::uuid and "deletedAt" is not null)`,
}

/** Hides conversations of deleted bots within the transaction that deletes one, as many as it can in no time. */
export const hideSome = (ctx: Scope): Promise<number> =>
  touch(
    ctx,
    someStatement({ ...SHOWN, where: `"accountId" = $1::uuid and ${SHOWN.where}`, values: [ctx.account.id] }),
  )

/** Hides the rest of them, which of a large bot are many. */
export const hideConversations = (ctx: Context): Promise<number> => deleteOwn(ctx, { ...SHOWN, values: [] })
