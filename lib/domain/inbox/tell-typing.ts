import { procedure } from "../../core/command.ts"
import { personId } from "../../core/context.ts"
import { notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { publishLive } from "../../db/statements/live.ts"
import { batch } from "../../db/wire/wire.ts"
import { TypingInput } from "./schema.ts"

/** What stands in the live channel of a conversation beside the calls that wake its readers. */
export interface Typing {
  /** Of the person; null: the visitor. */
  id: string | null
  name: string | null
}

/**
 * Tells those who follow a conversation that the caller types in this moment, for which nothing is stored for longer than an
 * hour. A visitor's is told where somebody of the account follows; a person's to the visitor as well. The caller says it
 * again every few seconds while it lasts. `name` is a person's.
 */
export const tellTyping = procedure({
  permission: "conversations.write",
  input: TypingInput,
  async run(ctx, { conversationId, name }): Promise<void> {
    if (!isId(conversationId)) throw notFound("conversation")
    const id = personId(ctx)
    const typing: Typing = id ? { id, name: name ?? null } : { id: null, name: null }
    await batch(ctx, [
      publishLive(ctx.account.id, { conversationId, event: { typing }, always: id !== null }),
    ])
  },
})
