import { z } from "zod"
import { notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { query } from "../../db/command.ts"
import { Cursor, cursorArgs } from "../../db/cursor.ts"
import type { Conversation as Row } from "../../db/generated/client.ts"
import type { Scope } from "../../db/transaction.ts"
import { contactById } from "../contacts/contacts.ts"
import { HIDDEN_CHANNELS } from "../integrations/schema.ts"
import { detailsOf } from "./details-of.ts"
import type { Conversation } from "./schema.ts"

/** Conversations with visitors by cursor, as the action API pages; of one contact where one is named, which throws `not_found`. */
export const listConversations = query({
  permission: "conversations.read",
  input: Cursor.extend({ contactId: z.string().optional() }),
  async run(ctx, { contactId, ...cursor }): Promise<Conversation[]> {
    const of = contactId === undefined ? {} : { contactId: (await contactById(ctx, contactId)).id }
    const where = { deletedAt: null, channel: { notIn: HIDDEN_CHANNELS }, ...of }
    return (await ctx.db.conversation.findMany(cursorArgs(cursor, where))).map(detailsOf)
  },
})

/** A conversation by its id. Throws `not_found`. */
export const fetchConversation = query({
  permission: "conversations.read",
  input: z.strictObject({ id: z.string() }),
  run: async (ctx, { id }): Promise<Conversation> => detailsOf(await conversationById(ctx, id)),
})

/** The row of a conversation by its id. Throws `not_found`. */
export async function conversationById(ctx: Scope, id: string): Promise<Row> {
  const row = isId(id) ? await ctx.db.conversation.findFirst({ where: { id, deletedAt: null } }) : null
  if (!row) throw notFound("conversation")
  return row
}
