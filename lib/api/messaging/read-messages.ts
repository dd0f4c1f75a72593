import { setTimeout as wait } from "node:timers/promises"
import { z } from "zod"
import type { Context } from "../../core/context.ts"
import { messagesAfter } from "../../domain/conversations/conversations.ts"
import type { MessageView } from "../../domain/conversations/schema.ts"
import { route } from "../route.ts"
import { accepted, type Form, SSE_PING, sse, stream } from "../stream.ts"
import { ok } from "./envelope.ts"
import { envelopeOf } from "./errors.ts"
import { Outgoing, outgoing } from "./message.ts"

const LOOK_EVERY = 1000
const FOLLOW_FOR = 15 * 60_000

const Query = z.object({
  after: z.string().optional().describe("Id of the last message seen; without it from the beginning"),
})

const list = route({
  method: "GET",
  path: "/conversation/{conversation_id}/messages",
  tag: "Conversations",
  summary: "Read messages",
  description:
    "At most 100 messages of visitor and bot after the one named, oldest first. An answer appears when it is finished. With Accept: text/event-stream the connection stays open and each new message comes as an event.",
  permission: "conversations.read",
  params: z.object({ conversation_id: z.string().describe("The id that starting it answered") }),
  query: Query,
  responses: {
    200: {
      description: "Messages",
      schema: z.object({ ok: z.literal(true), messages: z.array(Outgoing) }),
      types: ["text/event-stream"],
    },
  },
  async handler(ctx, { params, query }, call) {
    const place = { conversationId: params.conversation_id, after: query.after || undefined }
    if (accepted(call.header("accept"), ["text/event-stream"]) === "text/event-stream")
      return stream(call, follow(ctx, place), FORM)
    return ok({ messages: (await messagesAfter(ctx, place)).map(shown) })
  },
})

const shown = (message: MessageView) => outgoing(message.type === "user" ? "VISITOR" : "BOT", message)

/** What is new, as often as it is looked for; the caller connects again where it was after a quarter of an hour. */
async function* follow(
  ctx: Context,
  { conversationId, after }: { conversationId: string; after: string | undefined },
): AsyncGenerator<MessageView[], void> {
  const end = Date.now() + FOLLOW_FOR
  let last = after
  do {
    const messages = await messagesAfter(ctx, { conversationId, after: last })
    last = messages.at(-1)?.id ?? last
    yield messages
    if (messages.length === 0) await wait(LOOK_EVERY, undefined, { signal: ctx.signal }).catch(() => {})
  } while (Date.now() < end && !ctx.signal.aborted)
}

const FORM: Form<MessageView[]> = {
  type: "text/event-stream",
  ping: SSE_PING,
  failure: (error) => sse("error", envelopeOf(error)),
  event: (messages) =>
    messages.map((message) => sse("message", shown(message), message.id)).join("") || ": nothing new\n\n",
}

export const readMessagesRoutes = [list]
