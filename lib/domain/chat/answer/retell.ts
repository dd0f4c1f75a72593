import type { Message } from "../../../db/generated/client.ts"
import { messageOf } from "../../conversations/schema.ts"
import type { Activity, ChatEvent, EndReason } from "../schema.ts"
import { ABORTED } from "./fault-of.ts"

/** What a stored answer came to, as the events that told it first; its tokens are one. `calls` are the messages of its calls. */
export function* retellAnswer(answer: Message, calls: readonly Message[]): Generator<ChatEvent> {
  const message = messageOf(answer)
  const { text, citations, model, usage, error } = message
  const isCall = answer.type === "activity"
  const used: ChatEvent[] = model && usage ? [{ type: "usage", model, ...usage }] : []
  if (text && !isCall) yield { type: "token", text }
  if (answer.endReason === "activity")
    for (const { meta } of calls)
      yield { type: "activity", activity: (meta as unknown as { activity: Activity }).activity }
  if (answer.status === "partial" && (error || answer.endReason === "abort")) {
    yield* used
    return yield { type: "failed", code: error ?? ABORTED, message: "The answer could not be made" }
  }
  for (const citation of citations) yield { type: "citation", citation }
  yield { type: "message", message: isCall ? { ...message, type: "bot", text: "" } : message }
  yield* used
  yield { type: "finished", endReason: (answer.endReason ?? "stop") as EndReason }
}
