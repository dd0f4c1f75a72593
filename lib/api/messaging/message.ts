import { z } from "zod"
import { parse } from "../../core/command.ts"
import { LiveryError } from "../../core/errors.ts"
import { MessageInput } from "../../domain/chat/schema.ts"
import type { MessageView } from "../../domain/conversations/schema.ts"
import { outcomeFields, outcomeOf, Source, sourceOf } from "../answer-fields.ts"
import { exampleId } from "../openapi/example-of.ts"
import { Dated, dated } from "./envelope.ts"

const body = z.unknown().meta({ type: "string", description: "The visitor's text", examples: ["Hello"] })

/** A message as a visitor sends it. The type decides before the data is looked at: see `textOf`. */
export const Incoming = z.looseObject({
  type: z.string().meta({ description: "text; others are refused with 422", examples: ["text"] }),
  data: z
    .looseObject({ body: body.optional() })
    .optional()
    .meta({ examples: [{ body: "Hello" }] }),
})
const TextMessage = z.object({
  message: z.strictObject({
    type: z.string(),
    data: z.strictObject({ body: MessageInput.shape.text }),
  }),
})

/** The text of a visitor's message. Throws `unprocessable` for types that the channel does not take yet. */
export function textOf(message: z.output<typeof Incoming>): string {
  if (message.type.toLowerCase() !== "text")
    throw new LiveryError("unprocessable", `Messages of type "${message.type}" are not supported: send text`)
  return parse(TextMessage, { message }).message.data.body
}

/** The one kind of sender that an API channel has. */
export const Sender = z
  .string()
  .refine((type) => type.toUpperCase() === "VISITOR", "must be VISITOR")
  .meta({ examples: ["VISITOR"] })

export const Outgoing = z
  .object({
    id: z.uuid().meta({ examples: [exampleId("message")] }),
    type: z.literal("text"),
    data: z.object({ body: z.string().meta({ examples: ["Hello! How can I help?"] }) }),
    from: z.object({
      type: z
        .enum(["VISITOR", "BOT", "PERSON"])
        .describe("PERSON: one of the account who answers in the bot's place")
        .meta({ examples: ["BOT"] }),
      name: z.string().optional().describe("Of a person alone: what visitors call them"),
    }),
    ...outcomeFields,
    sources: z.array(Source).describe("What an answer quotes; none of other messages"),
    choices: z
      .array(z.object({ id: z.string(), label: z.string() }))
      .optional()
      .describe(
        "What a flow offers to choose from; the label or the number of one is sent as the visitor's message",
      )
      .meta({ examples: [[{ id: "orders", label: "My order" }]] }),
    created_at: Dated,
  })
  .meta({ id: "ChannelMessage" })

type Said = { id: string; text: string; createdAt: Date } & Partial<
  Pick<MessageView, "choices" | "answered" | "reason" | "citations" | "origin" | "personName">
>

/** A stored message as the channel shows it. */
export const outgoing = (type: "VISITOR" | "BOT", said: Said) => ({
  id: said.id,
  type: "text",
  data: { body: said.text },
  from: said.origin === "person" ? { type: "PERSON", name: said.personName ?? "" } : { type },
  ...outcomeOf({ answered: said.answered ?? null, reason: said.reason ?? null }),
  sources: (said.citations ?? []).map(sourceOf),
  ...(said.choices?.length && { choices: said.choices }),
  created_at: dated(said.createdAt),
})
