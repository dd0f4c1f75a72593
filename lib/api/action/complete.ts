import { z } from "zod"
import { completeMessages, continueConversation, respond, sendMessage } from "../../domain/chat/chat.ts"
import { Citation, outcomeFields } from "../answer-fields.ts"
import { json } from "../reply.ts"
import { route } from "../route.ts"
import { stream } from "../stream.ts"
import { answerCompletion, LINE_FORMS, STREAM_TYPES, wantedForm } from "./answer-completion.ts"
import { completionEvents, type Line } from "./completion-events.ts"
import { CompleteBody, GivenBody, givenInput, ReceiveBody, SendBody } from "./completion-input.ts"

const Usage = z.object({ token: z.int() })
const Activity = z.object({
  type: z.literal("activity"),
  text: z.string(),
  meta: z.record(z.string(), z.unknown()),
})
const End = z.object({ reason: z.enum(["stop", "length", "activity", "abort", "error", "iteration"]) })
const Completed = z
  .object({
    text: z.string().meta({ examples: ["We are open from Monday to Friday, 9 to 18."] }),
    usage: Usage,
    end: End,
    messages: z.array(Activity).optional(),
    answered: outcomeFields.answered.optional(),
    reason: outcomeFields.reason.optional(),
    citations: z
      .array(Citation)
      .optional()
      .describe("What the answer quotes, with title and address of the page; of an answer that was finished"),
  })
  .meta({ id: "Completed" })
const StoredCompleted = Completed.extend({ id: z.string() }).meta({ id: "StoredCompleted" })
const Sent = z
  .object({
    id: z.string(),
    text: z.string().meta({ examples: ["When are you open?"] }),
    entities: z.array(z.unknown()),
    usage: Usage,
  })
  .meta({ id: "SentText" })

const EVENTS =
  "With Accept: application/jsonl (or text/event-stream) the answer comes as events: completeBegin, token, reasoningToken, operationBegin, operationEnd, waitForChannelMessageBegin, waitForChannelMessageEnd, message, usage, completeEnd, result; ping every ten seconds; error."

const shared = {
  method: "POST" as const,
  tag: "Conversation",
  permission: "conversations.write" as const,
}
const ofConversation = { ...shared, params: z.object({ conversationId: z.string() }) }

const completeGiven = route({
  ...shared,
  path: "/conversation/complete",
  summary: "Complete messages",
  description: `Answers messages that are stored nowhere, by a bot or by a model, backstory and dataset given here. ${EVENTS}`,
  doing: "completing messages",
  body: GivenBody,
  responses: { 200: { description: "The answer", schema: Completed, types: STREAM_TYPES } },
  async handler(ctx, { body }, call) {
    const input = givenInput(body)
    return answerCompletion(call, (isStreamed) =>
      completionEvents(completeMessages(ctx, { ...input, stream: isStreamed }), { isStored: false }),
    )
  },
})

const complete = route({
  ...ofConversation,
  path: "/conversation/{conversationId}/complete",
  summary: "Complete conversation",
  description: `Stores what is said, if anything, and the answer to it. ${EVENTS} Before them sendResult, before result receiveResult.`,
  doing: "completing a conversation",
  body: CompleteBody,
  responses: { 200: { description: "The answer", schema: StoredCompleted, types: STREAM_TYPES } },
  async handler(ctx, { params, body }, call) {
    const { text, entities, ...options } = body
    const said = { ...params, entities, options }
    return answerCompletion(call, (isStreamed) => {
      const turn =
        text === undefined
          ? continueConversation(ctx, { ...params, stream: isStreamed, options })
          : respond(ctx, { ...said, text, stream: isStreamed })
      return completionEvents(turn, { isStored: true, entities })
    })
  },
})

const receive = route({
  ...ofConversation,
  path: "/conversation/{conversationId}/receive",
  summary: "Receive message",
  description: `Stores the answer to what the conversation holds. ${EVENTS} Before result receiveResult.`,
  doing: "receiving a message",
  body: ReceiveBody,
  responses: { 200: { description: "The answer", schema: StoredCompleted, types: STREAM_TYPES } },
  async handler(ctx, { params, body: options }, call) {
    return answerCompletion(call, (isStreamed) =>
      completionEvents(continueConversation(ctx, { ...params, stream: isStreamed, options }), {
        isStored: true,
      }),
    )
  },
})

const send = route({
  ...ofConversation,
  path: "/conversation/{conversationId}/send",
  summary: "Send message",
  description: "Stores what is said; nobody answers. As events: sendResult, result.",
  doing: "sending a message",
  body: SendBody,
  responses: { 200: { description: "The message", schema: Sent, types: STREAM_TYPES } },
  async handler(ctx, { params, body }, call) {
    const { text, entities = [] } = body
    const type = wantedForm(call)
    const { id } = await sendMessage(ctx, { ...params, text, entities })
    const sent = { id, text, entities, usage: { token: Math.ceil(text.length / 4) } }
    if (type === "application/json") return json(sent)
    return stream(call, sentEvents(sent), LINE_FORMS[type], { note: () => {}, reply: () => json(sent) })
  },
})

async function* sentEvents(sent: object): AsyncGenerator<Line, void> {
  yield { type: "sendResult", data: sent }
  yield { type: "result", data: sent }
}

export const completions = [completeGiven, complete, receive, send]
