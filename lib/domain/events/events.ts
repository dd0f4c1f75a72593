import type { Context } from "../../core/context.ts"
import type { Scope } from "../../db/transaction.ts"

/** Ids of what an event is about. */
export type Subject = Partial<
  Record<
    "tokenId" | "botId" | "conversationId" | "messageId" | "sourceId" | "datasetId" | "userId" | "contactId",
    string
  >
>

/** Records a fact in the caller's transaction; reactions (webhooks, mails) read it later. */
export async function recordEvent(ctx: Scope, type: string, subject: Subject): Promise<void> {
  const { kind, id } = ctx.principal
  await ctx.db.event.createMany({ data: [{ type, actorKind: kind, actorId: id, subject }] })
}

/** The same for hot statements: one row of "Event" as a parameter list (id, type, kind, actor, subject). */
export const eventValues = (ctx: Context, id: string, type: string, subject: Subject) =>
  [id, type, ctx.principal.kind, ctx.principal.id, JSON.stringify(subject)] as const
