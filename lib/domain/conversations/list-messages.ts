import { z } from "zod"
import { notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { query } from "../../db/command.ts"
import { Cursor, cursorArgs } from "../../db/cursor.ts"
import type { Message as Row } from "../../db/generated/client.ts"
import type { Scope } from "../../db/transaction.ts"
import { conversationById } from "./list-conversations.ts"
import type { StoredMessage } from "./schema.ts"
import { storedMessageOf } from "./stored-message-of.ts"

/** What was said; an answer that is still being made or that failed was not. */
const SAID = { status: { in: ["complete" as const, "partial" as const] } }

/** Messages of a conversation by cursor. A visitor sees what was spoken, not what the bot was told. Throws `not_found`. */
export const listMessages = query({
  permission: "conversations.read",
  input: Cursor.extend({ conversationId: z.string() }),
  async run(ctx, { conversationId, ...cursor }): Promise<StoredMessage[]> {
    const { id } = await conversationById(ctx, conversationId)
    const spoken = ctx.principal.kind === "visitor" && { type: { in: ["user" as const, "bot" as const] } }
    const where = { conversationId: id, ...SAID, ...spoken }
    return (await ctx.db.message.findMany(cursorArgs(cursor, where))).map(storedMessageOf)
  },
})

const Place = z.strictObject({ conversationId: z.string(), id: z.string() })

/** A message by its conversation and its id. Throws `not_found`. */
export const fetchMessage = query({
  permission: "conversations.read",
  input: Place,
  run: async (ctx, place): Promise<StoredMessage> => storedMessageOf(await messageAt(ctx, place)),
})

/** The row of a message, for this module. Throws `not_found`. */
export async function messageAt(ctx: Scope, { conversationId, id }: z.output<typeof Place>): Promise<Row> {
  const row =
    isId(conversationId) && isId(id)
      ? await ctx.db.message.findFirst({
          where: { id, conversationId, ...SAID, conversation: { deletedAt: null } },
        })
      : null
  if (!row) throw notFound("message")
  return row
}
