import { z } from "zod"
import { procedure } from "../../core/command.ts"
import type { Context } from "../../core/context.ts"
import { attendedBy } from "../../db/statements/notices.ts"
import { reader } from "../../db/wire/wire.ts"
import { followEvents } from "../event-log/event-log.ts"
import type { InboxNews } from "./schema.ts"

/**
 * The account's conversations in which something happens from now on, each time that it does: they begin, are answered or
 * written in, taken over, handed back, ended or deleted. The first item is null, as soon as nothing can be missed any more.
 * Ends and throws as `followEvents` does.
 */
export const followInbox = procedure({
  permission: "conversations.read",
  input: z.strictObject({}),
  run: (ctx) => newsOf(ctx),
})

/** What may put a conversation into somebody's notices, or take it from there, whoever attends it. */
const TURNS = new Set([
  "conversation.person_requested",
  "conversation.assigned",
  "conversation.taken_over",
  "conversation.handed_back",
  "conversation.ended",
  "conversation.deleted",
])

/** Those after which somebody who attended it does no more, as long as they did not take it over themselves. */
const FREES = new Set([
  "conversation.taken_over",
  "conversation.handed_back",
  "conversation.ended",
  "conversation.deleted",
])

async function* newsOf(ctx: Context): AsyncGenerator<InboxNews | null, void> {
  const mine = new Set<string>()
  for await (const event of followEvents(ctx, {})) {
    if (event === null) {
      // Read behind the beginning: what changes meanwhile is heard of as well.
      for (const id of await attended(ctx)) mine.add(id)
      yield null
      continue
    }
    const { type, about } = event
    const id = about.conversationId
    if (!id) continue
    if (type === "conversation.taken_over" && about.userId === ctx.principal.id) mine.add(id)
    else if (FREES.has(type)) mine.delete(id)
    // A message in a conversation of the bot, or of somebody else, changes nothing for this person.
    yield { id, changesNotices: TURNS.has(type) || mine.has(id) }
  }
}

/** Ids of the conversations that the signed-in person attends. */
async function attended(ctx: Context): Promise<string[]> {
  if (ctx.principal.kind !== "user") return []
  const { rows } = await reader(ctx).query(attendedBy(ctx.account.id, ctx.principal.id))
  return rows.map(({ id }) => id)
}
