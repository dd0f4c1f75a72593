import { procedure } from "../../core/command.ts"
import { respondTo } from "./respond.ts"
import { MessageInput } from "./schema.ts"

export { recoverAnswers } from "./recover-answers.ts"

/** One turn of a conversation as a stream of ChatEvents (see schema.ts). Refusals are thrown at the first `next()`. */
export const respond = procedure({ permission: "conversations.write", input: MessageInput, run: respondTo })
