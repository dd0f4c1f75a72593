import type { ChatEvent } from "../domain/chat/schema.ts"
import type { Reply } from "./reply.ts"
import type { Conclude } from "./stream.ts"
import { failureOf } from "./turn-failure.ts"

type Accepted = Extract<ChatEvent, { type: "accepted" }>
type Message = Extract<ChatEvent, { type: "message" }>["message"]
type Shape = (accepted: Accepted, message: Message) => Reply

/** Gathers the events of a turn into its one answer, in the shape that a family gives it. */
export function turnOutcome(shape: Shape): Conclude<ChatEvent> {
  let accepted: Accepted | undefined
  let message: Message | undefined
  return {
    note(event) {
      if (event.type === "accepted") accepted = event
      if (event.type === "message") message = event.message
    },
    reply: () => accepted && message && shape(accepted, message),
  }
}

/** The answer of a whole turn. Throws what made it fail. */
export async function wholeTurn(events: AsyncGenerator<ChatEvent, void>, shape: Shape): Promise<Reply> {
  const { note, reply } = turnOutcome(shape)
  for await (const event of events) {
    if (event.type === "failed") throw failureOf(event)
    note(event)
  }
  const whole = reply()
  if (!whole) throw new Error("a turn ends with a message or fails")
  return whole
}
