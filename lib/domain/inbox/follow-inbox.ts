import { z } from "zod"
import { procedure } from "../../core/command.ts"
import type { Context } from "../../core/context.ts"
import { followEvents } from "../event-log/event-log.ts"

/**
 * The ids of the account's conversations in which something happens from now on, each time that it does: they begin, are
 * answered or written in, taken over, handed back, ended or deleted. The first item is null, as soon as nothing can be missed
 * any more. Ends and throws as `followEvents` does.
 */
export const followInbox = procedure({
  permission: "conversations.read",
  input: z.strictObject({}),
  run: (ctx) => idsOf(ctx),
})

async function* idsOf(ctx: Context): AsyncGenerator<string | null, void> {
  for await (const event of followEvents(ctx, {})) {
    const id = event?.about.conversationId
    if (event === null) yield null
    else if (id) yield id
  }
}
