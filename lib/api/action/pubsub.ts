import { z } from "zod"
import { LiveryError } from "../../core/errors.ts"
import { publishMessage, subscribe } from "../../domain/pubsub/pubsub.ts"
import { HistoryLength } from "../../domain/pubsub/schema.ts"
import { json } from "../reply.ts"
import { route } from "../route.ts"
import { accepted, stream } from "../stream.ts"
import { LINE_FORMS, STREAM_TYPES } from "./answer-completion.ts"
import type { Line } from "./completion-events.ts"

const shared = {
  method: "POST" as const,
  tag: "Channel",
  params: z.object({ channelId: z.string() }),
}

const publish = route({
  ...shared,
  path: "/channel/{channelId}/publish",
  summary: "Publish message",
  description:
    "To those who listen to the channel now, and to its history of the next hour. With conversationId the channel is that conversation's own, which only the functions of its answers hear; a visitor's session publishes nowhere else.",
  doing: "publishing a message",
  permission: "conversations.write",
  body: z.strictObject({
    message: z.record(z.string(), z.unknown()),
    conversationId: z.string().optional(),
  }),
  responses: { 200: { description: "The channel's id", schema: z.object({ id: z.string() }) } },
  handler: async (ctx, { params, body }) => json(await publishMessage(ctx, { ...params, ...body })),
})

const listen = route({
  ...shared,
  path: "/channel/{channelId}/subscribe",
  summary: "Subscribe to channel",
  description:
    "A stream that stays open: nop, then each message that is published as message, after up to historyLength earlier ones (at most 1,000, of the last hour); ping every ten seconds.",
  doing: "subscribing to a channel",
  permission: "conversations.read",
  body: z.strictObject({ historyLength: HistoryLength }),
  responses: { 200: { description: "The messages, as JSON lines", types: STREAM_TYPES } },
  async handler(ctx, { params, body }, call) {
    const type = accepted(call.header("accept"), STREAM_TYPES)
    if (type === undefined) throw new LiveryError("invalid_input", "Unsupported accept header")
    const form = type === "application/json" ? "application/jsonl" : type
    return stream(call, published(subscribe(ctx, { ...params, ...body })), LINE_FORMS[form])
  },
})

async function* published(
  messages: AsyncGenerator<Record<string, unknown> | null, void>,
): AsyncGenerator<Line, void> {
  for await (const data of messages)
    yield data === null ? { type: "nop", data: {} } : { type: "message", data }
}

export const pubsub = [publish, listen]
