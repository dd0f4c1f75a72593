import { z } from "zod"
import { UnreadView } from "../knowledge/sources/schema.ts"

// What deliveries hold, in the words of the wire. The documents of the APIs show it from here.

const id = z.uuid()
const date = z.iso.datetime()
const nullable = z.string().nullable()

export const ConversationBody = z
  .object({
    id,
    session_id: z.string().meta({ examples: ["session-123"] }),
    bot_id: id.nullable().meta({ examples: ["019be2a4-7c80-79d7-8493-2bdb6f21dc7a"] }),
    channel: z.string().meta({ examples: ["webchat"] }),
    status: z.enum(["active", "ended", "abandoned"]),
    contact_id: id.nullable(),
    user_external_id: nullable.describe("Your own id of the visitor, where the API channel was told one"),
    user_name: nullable.meta({ examples: ["Ada Lovelace"] }),
    user_email: nullable.meta({ examples: ["ada@example.com"] }),
    attended_by: nullable.describe(
      "What visitors call the person who has taken it over, while the bot is silent",
    ),
    started_at: date,
    ended_at: date.nullable(),
  })
  .meta({ id: "WebhookConversation" })

export const MessageBody = z
  .object({
    id,
    type: z.literal("text"),
    data: z.object({ body: z.string().meta({ examples: ["We are open from Monday to Friday, 9 to 18."] }) }),
    from: z.object({
      type: z
        .enum(["VISITOR", "BOT", "PERSON", "SYSTEM"])
        .describe("PERSON: one who answered in the bot's place; SYSTEM: a program put it there")
        .meta({ examples: ["BOT"] }),
      name: z.string().optional().describe("Of a person alone: what visitors call them"),
    }),
    status: z.enum(["pending", "complete", "partial", "failed"]).meta({ examples: ["complete"] }),
    answered: z
      .boolean()
      .nullable()
      .describe("Of an answer: whether what was asked is answered; null where that is not known"),
    reason: nullable.describe(
      "Why it does not come from the knowledge: small_talk, wants_person, not_found, other_language or no_knowledge",
    ),
    created_at: date,
  })
  .meta({ id: "WebhookMessage" })

export const PersonBody = z
  .object({ id, name: z.string().meta({ examples: ["Ana"] }) })
  .meta({ id: "WebhookPerson" })

export const AssigneeBody = z
  .object({ type: z.enum(["person", "team"]), id, name: z.string().meta({ examples: ["Support"] }) })
  .meta({ id: "WebhookAssignee" })

export const ContactBody = z
  .object({
    id,
    name: nullable.meta({ examples: ["Ada Lovelace"] }),
    email: nullable.meta({ examples: ["ada@example.com"] }),
    phone: nullable,
    created_at: date,
  })
  .meta({ id: "WebhookContact" })

export const LeadBody = ContactBody.extend({
  meta: z.record(z.string(), z.unknown()).describe("What else was answered, by the names of the fields"),
}).meta({ id: "WebhookLead" })

export const SourceBody = z
  .object({
    id,
    name: z.string().meta({ examples: ["Prices 2026"] }),
    source_type: z.enum(["file", "url", "text", "qa"]),
    bot_id: id.nullable().meta({ examples: ["019be2a4-7c80-79d7-8493-2bdb6f21dc7a"] }),
    status: z
      .enum(["queued", "fetching", "extracting", "indexing", "ready", "failed"])
      .describe("As it stands when this is sent")
      .meta({ examples: ["ready"] }),
    error: nullable,
    unread: z.array(UnreadView).describe("What of it could not be read, though the rest was"),
    url: nullable,
    record_count: z.int().min(0),
    dataset_id: id,
  })
  .meta({ id: "WebhookSource" })

export const LimitBody = z.object({
  metric: z.string().meta({ examples: ["messages"] }),
  period: z
    .string()
    .describe("The month, or all")
    .meta({ examples: ["2026-01"] }),
  limit: z.number().meta({ examples: [1000] }),
})

export const BudgetBody = z.object({
  client_id: z.string().describe("Whose budget it is, or whose bot's"),
  bot_id: z.string().nullable().describe("Null: the client's as a whole"),
  period: z
    .string()
    .describe("The month")
    .meta({ examples: ["2026-01"] }),
  percent: z
    .number()
    .describe("80, or 100 where an answer found it spent")
    .meta({ examples: [80] }),
})

export const ReleaseBody = z
  .object({
    id,
    number: z.int().min(1).describe("Counts the releases of the bot"),
    note: z.string().meta({ examples: ["Opening hours of the summer"] }),
    author: nullable.describe("Who made it"),
    created_at: date,
  })
  .meta({ id: "WebhookRelease" })

/** What was deleted before it could be told of: its ids alone, as conversation_id and the like. */
export const DeletedBody = z.looseObject({ deleted: z.literal(true) }).meta({ id: "WebhookDeleted" })
