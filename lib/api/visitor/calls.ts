import { z } from "zod"
import { visitOf } from "../../domain/visitors/schema.ts"
import { answerCall } from "../../domain/visitors/visitors.ts"
import { json } from "../reply.ts"
import { route } from "../route.ts"
import { ConversationParams } from "./conversations.ts"

const answer = route({
  method: "POST",
  path: "/visitor/conversations/{conversation_id}/calls/{call_id}",
  tag: "Messages",
  summary: "Answer a call",
  description: "Hands in what a function of the page came to, for the answer that waits for it.",
  doing: "answering a call",
  permission: "conversations.write",
  params: ConversationParams.extend({
    call_id: z.string().meta({ description: "From the event call", examples: ["b3CkXw5dZ0m1o0hVQ4jv1T8p"] }),
  }),
  body: z.strictObject({ result: z.unknown().describe("Whatever JSON the function came to") }),
  responses: { 200: { description: "Done", schema: z.object({}) } },
  async handler(ctx, { params, body }) {
    const { conversation_id: conversationId, call_id: callId } = params
    await answerCall(visitOf(ctx), { conversationId, callId, result: body.result ?? null })
    return json({})
  },
})

export const callRoutes = [answer]
