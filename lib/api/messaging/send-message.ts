import { z } from "zod"
import { route } from "../route.ts"
import { Incoming, Sender, textOf } from "./message.ts"
import { Answered, answered, answerTurn, turnRoute } from "./turn.ts"

const Sent = Answered.meta({ id: "SentMessage" })

const send = route({
  ...turnRoute,
  path: "/conversation/{conversation_id}/messages",
  summary: "Send visitor message",
  description:
    "Hands a visitor's message to the bot. With Accept: text/event-stream the answer comes as the events accepted, token, message and done, or error.",
  doing: "sending a message",
  params: z.object({ conversation_id: z.string().describe("The id that starting it answered") }),
  body: z.strictObject({ message: Incoming, user: z.strictObject({ type: Sender }) }),
  responses: answered("The message and the bot's answer", Sent),
  handler: (ctx, { params, body }, call) =>
    answerTurn(ctx, {
      call,
      turn: { conversationId: params.conversation_id, text: textOf(body.message) },
    }),
})

export const sendMessageRoutes = [send]
