"use server"

import type { Outcome } from "#components/conversations/live.ts"
import type { SessionContext } from "#lib/auth/session-context.ts"
import { isLiveryError } from "#lib/core/errors.ts"
import type { Log } from "#lib/core/log.ts"
import { addNote, handBack, reply, takeOver } from "#lib/domain/inbox/inbox.ts"
import { personAction } from "../../person-action.ts"
import { refusalOf } from "../refusal-of.ts"
import { nameOf } from "./name-of.ts"

/** Takes a conversation over, from whom it names where somebody has it. */
export const takeOverConversation = act(async (ctx, id: string, from?: string) =>
  takeOver(ctx, { conversationId: id, name: nameOf(ctx), from }),
)

/** Gives a conversation back to the bot. */
export const handBackConversation = act(async (ctx, id: string, from?: string) =>
  handBack(ctx, { conversationId: id, name: nameOf(ctx), from }),
)

/** Writes to the visitor; where nobody has the conversation, that takes it over. */
export const replyToVisitor = act(async (ctx, id: string, text: string) =>
  reply(ctx, { conversationId: id, name: nameOf(ctx), text, takeOver: true }),
)

/** Keeps a note for the others of the account. */
export const keepNote = act(async (ctx, id: string, text: string) =>
  addNote(ctx, { conversationId: id, name: nameOf(ctx), text }),
)

/** An action whose page is told of what it did by the live stream; of a refusal, who has the conversation. */
function act<Args extends unknown[]>(run: (ctx: SessionContext, ...args: Args) => Promise<unknown>) {
  return personAction(async (ctx, ...args: Args): Promise<Outcome> => {
    await run(ctx, ...args)
    return {}
  }, refusedOf)
}

function refusedOf(error: unknown, log: Log): Outcome {
  const { error: form, fields } = refusalOf(error, log)
  const holder = isLiveryError(error) ? error.details.holder : undefined
  return { refusal: form ?? Object.values(fields ?? {})[0] ?? "", ...(holder && { holder }) }
}
