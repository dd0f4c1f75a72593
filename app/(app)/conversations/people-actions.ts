"use server"

import type { Outcome } from "#components/conversations/live.ts"
import { isLiveryError } from "#lib/core/errors.ts"
import type { Log } from "#lib/core/log.ts"
import { addNote, handBack, reply, takeOver } from "#lib/domain/inbox/inbox.ts"
import { personAction } from "../../person-action.ts"
import { refusalOf } from "../refusal-of.ts"
import { nameOf } from "./name-of.ts"

/** Takes a conversation over, from whom it names where somebody has it. */
export const takeOverConversation = personAction(
  async (ctx, id: string, from?: string): Promise<Outcome> =>
    done(takeOver(ctx, { conversationId: id, name: nameOf(ctx), from })),
  refusedOf,
)

/** Gives a conversation back to the bot. */
export const handBackConversation = personAction(
  async (ctx, id: string, from?: string): Promise<Outcome> =>
    done(handBack(ctx, { conversationId: id, name: nameOf(ctx), from })),
  refusedOf,
)

/** Writes to the visitor; where nobody has the conversation, that takes it over. */
export const replyToVisitor = personAction(
  async (ctx, id: string, text: string, attachments: string[] = []): Promise<Outcome> =>
    done(reply(ctx, { conversationId: id, name: nameOf(ctx), text, attachments, takeOver: true })),
  refusedOf,
)

/** Keeps a note for the others of the account. */
export const keepNote = personAction(
  async (ctx, id: string, text: string): Promise<Outcome> =>
    done(addNote(ctx, { conversationId: id, name: nameOf(ctx), text })),
  refusedOf,
)

/** What was done is told to the page by the live stream. */
const done = async (work: Promise<unknown>): Promise<Outcome> => {
  await work
  return {}
}

/** Of a refusal, who has the conversation where that is why. */
function refusedOf(error: unknown, log: Log): Outcome {
  const { error: form, fields } = refusalOf(error, log)
  const holder = isLiveryError(error) ? error.details.holder : undefined
  return { refusal: form ?? Object.values(fields ?? {})[0] ?? "", ...(holder && { holder }) }
}
