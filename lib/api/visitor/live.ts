import { z } from "zod"
import { visitOf } from "../../domain/visitors/schema.ts"
import { followOwnConversation, type OwnLiveEvent, tellOwnTyping } from "../../domain/visitors/visitors.ts"
import { json } from "../reply.ts"
import { route } from "../route.ts"
import { type Form, SSE_PING, sse, stream } from "../stream.ts"
import { ConversationParams } from "./conversations.ts"
import { failureOf } from "./errors.ts"
import { messageView } from "./message-fields.ts"

const FORM: Form<OwnLiveEvent> = {
  type: "text/event-stream",
  ping: SSE_PING,
  failure: (error) => sse("error", failureOf(error)),
  event(event) {
    switch (event.type) {
      case "ready":
        return sse("ready", { attended_by: event.attendedBy })
      case "attended":
        return sse("attended", { name: event.name })
      case "handed_back":
        return sse("handed_back", { disclosure: event.disclosure })
      case "message":
        return sse("message", messageView(event.message), event.message.id)
      case "typing":
        return sse("typing", { name: event.name })
      case "replaced":
        return sse("replaced", { reason: "too_many_streams" })
    }
  },
}

const live = route({
  method: "GET",
  path: "/visitor/conversations/{conversation_id}/live",
  tag: "Conversations",
  summary: "Follow",
  description:
    "What people of the account do in the conversation, as it happens: ready with attended_by, then message for each thing that a person writes, typing, attended with the name of a person who takes over, and handed_back when the bot answers again, with the line to show that it is an AI. A page that lost the stream goes on behind the last message, by after or by Last-Event-ID; a comment comes every ten seconds. A session has six streams at once: where another one is opened, the oldest ends with replaced, and is not to be opened again by itself.",
  permission: "conversations.read",
  params: ConversationParams,
  query: z.object({
    after: z.string().optional().describe("Id of the last message that the page has; without it from now on"),
  }),
  responses: { 200: { description: "The events", types: ["text/event-stream"] } },
  handler: (ctx, { params, query }, call) =>
    stream(
      call,
      followOwnConversation(visitOf(ctx), {
        id: params.conversation_id,
        after: call.header("last-event-id") || query.after || undefined,
      }),
      FORM,
    ),
})

const typing = route({
  method: "POST",
  path: "/visitor/conversations/{conversation_id}/typing",
  tag: "Conversations",
  summary: "Tell that the visitor types",
  description:
    "Shown for a few seconds to people of the account who look at the conversation; say it again every three seconds while it lasts.",
  doing: "telling that somebody types",
  permission: "conversations.write",
  params: ConversationParams,
  body: z.strictObject({}),
  responses: { 200: { description: "Done", schema: z.object({}) } },
  async handler(ctx, { params }) {
    await tellOwnTyping(visitOf(ctx), params.conversation_id)
    return json({})
  },
})

export const liveRoutes = [live, typing]
