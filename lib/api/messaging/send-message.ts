import { z } from "zod"
import { respond } from "../../domain/chat/chat.ts"
import { route } from "../route.ts"
import { Incoming, Outgoing, Sender, textOf } from "./message.ts"
import { answerTurn } from "./turn.ts"

const Sent = z
  .object({
    ok: z.literal(true),
    message_id: z.uuid(),
    messages: z.array(Outgoing).describe("The bot's answer"),
  })
  .meta({ id: "SentMessage" })

const send = route({
  method: "POST",
  path: "/conversation/{conversation_id}/messages",
  tag: "Conversations",
  summary: "Send visitor message",
  description:
    "Hands a visitor's message to the bot. With Accept: text/event-stream the answer comes as the events accepted, token, message and done, or error.",
  doing: "sending a message",
  permission: "conversations.write",
  params: z.object({ conversation_id: z.string().describe("The id that starting it answered") }),
  body: z.strictObject({ message: Incoming, user: z.strictObject({ type: Sender }) }),
  responses: {
    200: { description: "The message and the bot's answer", schema: Sent, types: ["text/event-stream"] },
  },
  async handler(ctx, { params, body }, call) {
    const turn = { conversationId: params.conversation_id, text: textOf(body.message) }
    return answerTurn(
      call,
      (stream) => respond(ctx, { ...turn, stream }),
      ({ userMessage }) => ({ message_id: userMessage.id }),
    )
  },
})

export const sendMessageRoutes = [send]
