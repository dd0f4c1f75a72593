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
  let text = ""
  return {
    note(event) {
      if (event.type === "accepted") accepted = event
      if (event.type === "token") text += event.text
      if (event.type === "message") message = event.message
      if (event.type === "failed" && accepted && text) message = partial(accepted, text, event.code)
    },
    reply: () => accepted && message && shape(accepted, message),
  }
}

/** What is kept of an answer that broke off. */
const partial = ({ answerId, userMessage }: Accepted, text: string, error: string): Message => ({
  id: answerId ?? userMessage.id,
  type: "bot",
  status: "partial",
  stopped: false,
  takenOver: false,
  text,
  citations: [],
  answered: null,
  reason: null,
  model: null,
  usage: null,
  feedback: null,
  error,
  origin: null,
  personName: null,
  attachments: [],
  files: [],
  choices: [],
  createdAt: userMessage.createdAt,
})

/**
 * The answer of a whole turn: of one that broke off after some words, these, marked as partial; a refusal would be
 * repeated by its caller and the message stored twice. Throws what made it fail before.
 */
export async function wholeTurn(events: AsyncGenerator<ChatEvent, void>, shape: Shape): Promise<Reply> {
  const { note, reply } = turnOutcome(shape)
  for await (const event of events) {
    note(event)
    if (event.type === "failed" && !reply()) throw failureOf(event)
  }
  const whole = reply()
  if (!whole) throw new Error("a turn ends with a message or fails")
  return whole
}
