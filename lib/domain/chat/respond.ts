import type { z } from "zod"
import { procedure } from "../../core/command.ts"
import type { Context } from "../../core/context.ts"
import { disclosureOfTurn } from "../disclosure/disclosure.ts"
import { whileAllowed } from "../rights/rights.ts"
import { answerTurn } from "./answer/answer.ts"
import { inheritedTurn, inheritTurn } from "./answer/inherit.ts"
import { acceptTurn } from "./answer/open.ts"
import { checkOptions } from "./call-inputs.ts"
import { botOfEvent, type ChatEvent, MessageInput } from "./schema.ts"

/** One turn of a conversation as a stream of ChatEvents (see schema.ts). Refusals are thrown at the first `next()`. */
export const respond = procedure({
  permission: "conversations.write",
  input: MessageInput,
  run: (ctx, input) => whileAllowed(ctx, (within) => respondTo(within, input), botOfEvent),
})

/**
 * One turn: retrieve, accept and commit, ask the model, commit the answer. Refusals are thrown before the first event;
 * whatever fails later is an event, and the text so far is kept. Leaving the loop early keeps it as partial. What is said to
 * a person who attends is kept, and the bot says nothing.
 */
async function* respondTo(
  ctx: Context,
  input: z.output<typeof MessageInput>,
): AsyncGenerator<ChatEvent, void> {
  checkOptions(ctx, input.options)
  const inherited = inheritedTurn(ctx)
  if (inherited) return yield* inheritTurn(ctx, inherited, input)
  const accepted = await acceptTurn(ctx, input)
  if ("events" in accepted) return yield* accepted.events
  const { turn, userMessage, answerId, contact, welcome, context, reserved } = accepted
  yield* answerTurn(ctx, {
    turn,
    answerId,
    pendingSince: userMessage.createdAt,
    reserved,
    said: { ...context, question: userMessage.text },
    stream: input.stream,
    options: input.options,
    first: {
      type: "accepted",
      conversationId: turn.conversationId,
      sessionId: turn.sessionId,
      botId: turn.botId,
      startedAt: turn.startedAt,
      contact,
      welcome,
      userMessage,
      answerId,
      attendedBy: null,
      disclosure: disclosureOfTurn(turn),
    },
  })
}
