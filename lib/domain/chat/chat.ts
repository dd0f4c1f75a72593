import { z } from "zod"
import { procedure } from "../../core/command.ts"
import type { Context } from "../../core/context.ts"
import { whileAllowed } from "../rights/rights.ts"
import { addMessage } from "./add-message.ts"
import { StopInput, stop } from "./answer/stop.ts"
import { answerNext } from "./answer-next.ts"
import { compactMessages as compactGiven, compactConversation as compactStored } from "./compact.ts"
import { completeMessages as completeGiven } from "./complete-messages.ts"
import type { WhereToGoOn } from "./flow/go-on-flow.ts"
import { AnswerInput, botOfEvent, MessagesInput, SaidInput } from "./schema.ts"

export { addMessage } from "./add-message.ts"
export { recoverAnswers } from "./answer/recover.ts"
export { receiveWebhook } from "./receive-webhook.ts"
export { respond } from "./respond.ts"

/** The next answer of a conversation to what it holds, as a stream like `respond`. */
export const continueConversation = procedure({
  permission: "conversations.write",
  input: AnswerInput,
  run: (ctx, input) => whileAllowed(ctx, (within) => answerNext(within, input), botOfEvent),
})

/** Ends an answer that is being made; what was written of it stays. */
export const stopAnswer = procedure({ permission: "conversations.write", input: StopInput, run: stop })

/** Stores a visitor's message without an answer. Throws `not_found`, `limit_reached`. */
export const sendMessage = procedure({ permission: "conversations.write", input: SaidInput, run: addMessage })

/** Answers messages that are stored nowhere, as a stream like `respond`. */
export const completeMessages = procedure({
  permission: "conversations.write",
  input: MessagesInput,
  run: (ctx, input) => whileAllowed(ctx, (within) => completeGiven(within, input), botOfEvent),
})

/** Sums up messages that are stored nowhere. */
export const compactMessages = procedure({
  permission: "conversations.write",
  input: MessagesInput,
  run: compactGiven,
})

/** Sums up a conversation into a checkpoint message, from which later answers go on. */
export const compactConversation = procedure({
  permission: "conversations.write",
  input: z.strictObject({ conversationId: z.string() }),
  run: compactStored,
})

/** Goes on with a conversation that a flow leads: the job `go-on-flow`, which loads what leads flows. */
export async function goOnFlow(ctx: Context, where: WhereToGoOn): Promise<void> {
  const flow = await import("./flow/go-on-flow.ts")
  return flow.goOnFlow(ctx, where)
}
