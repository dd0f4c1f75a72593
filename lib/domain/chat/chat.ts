import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { answerNext } from "./answer-next.ts"
import { compactMessages as compactGiven, compactConversation as compactStored } from "./compact.ts"
import { completeMessages as completeGiven } from "./complete-messages.ts"
import { keepSaid } from "./keep-said.ts"
import { respondTo } from "./respond.ts"
import { AnswerInput, MessageInput, MessagesInput, SaidInput } from "./schema.ts"

export { recoverAnswers } from "./recover-answers.ts"

/** One turn of a conversation as a stream of ChatEvents (see schema.ts). Refusals are thrown at the first `next()`. */
export const respond = procedure({ permission: "conversations.write", input: MessageInput, run: respondTo })

/** The next answer of a conversation to what it holds, as a stream like `respond`. */
export const answer = procedure({ permission: "conversations.write", input: AnswerInput, run: answerNext })

/** Stores a visitor's message without an answer. Throws `not_found`, `limit_reached`. */
export const say = procedure({ permission: "conversations.write", input: SaidInput, run: keepSaid })

/** Answers messages that are stored nowhere, as a stream like `respond`. */
export const completeMessages = procedure({
  permission: "conversations.write",
  input: MessagesInput,
  run: completeGiven,
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
