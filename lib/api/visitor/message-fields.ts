import { z } from "zod"
import type { MessageView } from "../../domain/conversations/schema.ts"
import { isGenerated } from "../../domain/disclosure/disclosure.ts"
import { outcomeFields, outcomeOf, Source, sourceOf } from "../answer-fields.ts"
import { exampleId } from "../openapi/example-of.ts"

/** A message as its visitor sees it. */
export const Message = z
  .object({
    id: z.uuid().meta({ examples: [exampleId("message")] }),
    role: z.enum(["visitor", "bot", "person", "system"]),
    author: z.string().nullable().describe("Of a person: what they are called"),
    text: z
      .string()
      .describe("Markdown, without HTML")
      .meta({ examples: ["We are open Monday to Friday, 9 to 18. [1]"] }),
    status: z.enum(["pending", "complete", "partial", "failed"]),
    stopped: z
      .boolean()
      .describe("Whether the visitor stopped the answer, or a person who took over; it is partial then"),
    taken_over: z.boolean().describe("Whether it was a person who took over that stopped it"),
    created_at: z.iso.datetime(),
    sources: z.array(Source),
    ...outcomeFields,
    feedback: z.int().nullable(),
    origin: z.enum(["model", "quote", "person", "flow"]).nullable().describe("Whose words an answer has"),
    ai_generated: z.boolean().describe("Whether a language model wrote it"),
    attachments: z.array(z.uuid()),
    files: z
      .array(z.object({ id: z.uuid(), name: z.string(), type: z.string(), size: z.number() }))
      .describe("The same with what they are called; not known of messages of earlier versions"),
    choices: z
      .array(z.object({ id: z.string(), label: z.string() }))
      .describe("What a flow offers to choose from: a label is sent as the visitor's message"),
  })
  .meta({ id: "Message" })

/** A message in the words of the wire. */
export const messageView = (message: MessageView): z.output<typeof Message> => ({
  id: message.id,
  role: roleOf(message),
  author: message.personName,
  text: message.text,
  status: message.status,
  stopped: message.stopped,
  taken_over: message.takenOver,
  created_at: message.createdAt.toISOString(),
  sources: message.citations.map(sourceOf),
  ...outcomeOf(message),
  feedback: message.feedback,
  origin: message.origin,
  ai_generated: isGenerated(message),
  attachments: message.attachments,
  files: message.files,
  choices: message.choices,
})

function roleOf({ type, origin }: MessageView): z.output<typeof Message>["role"] {
  if (type === "user") return "visitor"
  if (type !== "bot") return "system"
  return origin === "person" ? "person" : "bot"
}
