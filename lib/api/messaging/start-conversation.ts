import { z } from "zod"
import { turnOfSender } from "../../domain/integrations/integrations.ts"
import { CHANNELS } from "../../domain/integrations/schema.ts"
import type { Call } from "../call.ts"
import { exampleId } from "../openapi/example-of.ts"
import { route } from "../route.ts"
import { Dated, dated } from "./envelope.ts"
import { Incoming, Sender, textOf } from "./message.ts"
import { type Accepted, Answered, answered, answerTurn, turnRoute } from "./turn.ts"

const { api } = CHANNELS
const MOST_BYTES = 16_384
const NOBODY = { name: undefined, email: undefined, phone: undefined }

const Values = z.record(z.string().min(1).max(100), z.unknown())
/** Callers send numbers too, e.g. for a phone. */
const label = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? undefined : String(value)))
const Variables = z
  .strictObject({
    system: Values.optional(),
    contact: z.looseObject({ name: label, email: label, phone: label }).optional(),
    conversation: Values.optional(),
  })
  .refine((variables) => JSON.stringify(variables).length <= MOST_BYTES, "must be at most 16 kB")

const Start = z.strictObject({
  channel: z
    .string()
    .refine((name) => name.toLowerCase() === api.name, 'must be "API"')
    .meta({ examples: ["API"] }),
  message: Incoming,
  variables: Variables.optional().meta({
    description: "Usable in the bot's instructions, e.g. {{contact.name}}; at most 16 kB",
    examples: [
      {
        system: { timezone: "Asia/Calcutta", browserLanguage: "en-GB" },
        contact: { name: "User Name", email: "user@example.com", phone: "1234567890" },
        conversation: { order: "A-1042" },
      },
    ],
  }),
  bot_key: z.string().meta({ description: "The bot's id", examples: [exampleId("bot")] }),
  from: z.strictObject({
    user_external_id: z
      .string()
      .regex(/^[^\p{Cc}\p{Cs}]{1,255}$/u, "must be 1 to 255 printable characters")
      .meta({
        pattern: "^[^\\p{Cc}\\p{Cs}]{1,255}$",
        description: "Your own id of the visitor",
        examples: ["visitor-7"],
      }),
    type: Sender,
  }),
})

const Started = Answered.extend({
  conversation: z.object({
    id: z.uuid().meta({ examples: [exampleId("conversation")] }),
    created_at: Dated,
    assignee: z.object({
      id: z.uuid().meta({ examples: [exampleId("bot")] }),
      to: z.string().meta({ examples: [`${exampleId("bot")}@example.com`] }),
    }),
  }),
  contact: z.object({
    name: z
      .string()
      .nullable()
      .meta({ examples: ["User Name"] }),
    email: z
      .string()
      .nullable()
      .meta({ examples: ["user@example.com"] }),
    phone: z
      .string()
      .nullable()
      .meta({ examples: ["1234567890"] }),
    visitor_key: z.string().meta({ examples: [`visitor-7_${exampleId("account")}`] }),
  }),
}).meta({ id: "StartedConversation" })

const start = route({
  ...turnRoute,
  path: "/conversations",
  summary: "Start conversation",
  description:
    "Starts a conversation between a visitor and a bot with its first message. A visitor who has an active one with that bot continues it. With Accept: text/event-stream the answer comes as the events accepted, token, message and done, or error.",
  doing: "starting a conversation",
  body: Start,
  responses: answered("The conversation and the bot's messages", Started),
  async handler(ctx, { body }, call) {
    const visitor = body.from.user_external_id
    const { system = {}, conversation = {}, contact = NOBODY } = body.variables ?? {}
    const { name, email, phone, ...meta } = contact
    const turn = {
      ...turnOfSender(api, {
        botId: body.bot_key,
        text: textOf(body.message),
        sender: { id: visitor, name, email, phone, meta },
      }),
      variables: { system, conversation },
    }
    return answerTurn(ctx, { call, turn }, (accepted) =>
      startedOf(accepted, `${visitor}_${ctx.account.id}`, call),
    )
  },
})

const startedOf = (turn: Accepted, visitorKey: string, call: Call) => ({
  conversation: {
    id: turn.conversationId,
    created_at: dated(turn.startedAt),
    assignee: { id: turn.botId, to: `${turn.botId}@${new URL(call.request.raw.url).hostname}` },
  },
  contact: {
    name: turn.contact?.name ?? null,
    email: turn.contact?.email ?? null,
    phone: turn.contact?.phone ?? null,
    visitor_key: visitorKey,
  },
})

export const startConversationRoutes = [start]
