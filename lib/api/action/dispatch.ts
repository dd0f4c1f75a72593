import { z } from "zod"
import type { Context } from "../../core/context.ts"
import { newId } from "../../core/ids.ts"
import type { Log } from "../../core/log.ts"
import { completeMessages, continueConversation, respond } from "../../domain/chat/chat.ts"
import { dispatch } from "../../domain/dispatch/dispatch.ts"
import { json, type Reply } from "../reply.ts"
import { route } from "../route.ts"
import { toLiveryError } from "../to-livery-error.ts"
import { completionEvents, errorLine, type Line } from "./completion-events.ts"
import { DispatchBody, GivenDispatchBody, givenInput } from "./completion-input.ts"

const Dispatched = z.object({ channelId: z.string() }).meta({ id: "Dispatched" })
const shared = {
  method: "POST" as const,
  tag: "Conversation",
  permission: "conversations.write" as const,
  responses: { 200: { description: "The channel that the events are published to", schema: Dispatched } },
}
const description =
  "Answers at once with a channel and goes on in the background. The events of the answer are published to the channel: see /channel/{channelId}/subscribe."

const dispatchGiven = route({
  ...shared,
  path: "/conversation/dispatch",
  summary: "Dispatch messages",
  description,
  doing: "dispatching messages",
  body: GivenDispatchBody,
  async handler(ctx, { body }) {
    const { channelId, ...given } = body
    const input = { ...givenInput(given), stream: true }
    return dispatched(ctx, channelId, (within) =>
      completionEvents(completeMessages(within, input), { isStored: false }),
    )
  },
})

const dispatchConversation = route({
  ...shared,
  path: "/conversation/{conversationId}/dispatch",
  summary: "Dispatch conversation",
  description,
  doing: "dispatching a conversation",
  params: z.object({ conversationId: z.string() }),
  body: DispatchBody,
  async handler(ctx, { params, body }) {
    const { channelId, text, entities, ...options } = body
    return dispatched(ctx, channelId, (within) => {
      const turn =
        text === undefined
          ? continueConversation(within, { ...params, stream: true, options })
          : respond(within, { ...params, text, entities, stream: true, options })
      return completionEvents(turn, { isStored: true, entities })
    })
  },
})

async function dispatched(
  ctx: Context,
  wanted: string | undefined,
  begin: (within: Context) => AsyncGenerator<Line, void>,
): Promise<Reply> {
  const channelId = wanted ?? `channel-${newId()}`
  await dispatch(ctx, channelId, (within) => endingInError(begin(within), ctx.log))
  return json({ channelId })
}

/** What fails once it has begun, such as a right that ends, is an event; what is refused before is thrown. */
async function* endingInError(lines: AsyncGenerator<Line, void>, log: Log): AsyncGenerator<Line, void> {
  let begun = false
  try {
    for await (const line of lines) {
      begun = true
      yield line
    }
  } catch (error) {
    if (!begun) throw error
    yield errorLine(toLiveryError(error, log, {}))
  }
}

export const dispatches = [dispatchGiven, dispatchConversation]
