import { z } from "zod"

/** What a list of conversations is filtered by; each leaves those that it fits, all together those that all fit. */
export const ConversationFilter = z.strictObject({
  botId: z.string().optional(),
  status: z.string().optional(),
  channel: z.string().optional(),
  /** Those alone that people have to do with: asked for one, and wait for one, are answered by one, by the caller. */
  people: z.enum(["asked", "waiting", "attended", "own"]).optional(),
  /** Who is to see to them: "me", "nobody" (of those who asked for a person), "person:" or "team:" with an id. */
  assignee: z.string().max(60).optional(),
  /** Words that all stand in one message. */
  search: z.string().max(200).optional(),
  /** Where a search goes on: the id of a message, as the last page said. */
  before: z.uuid().optional(),
  /** Those alone in which something was rated so. */
  feedback: z.enum(["good", "bad", "any"]).optional(),
  /** Those alone in which an answer found nothing. */
  unanswered: z.boolean().optional(),
  /** Those alone of contacts with this tag, in whatever case. */
  tag: z.string().max(100).optional(),
  /** Those alone whose visitor writes in it, by two letters, or in none that is plain ("none"), as Analytics has counted. */
  language: z
    .string()
    .regex(/^([a-z]{2}|none)$/, "must be two letters, or none")
    .optional(),
  /** Those alone that the bot resolved, as Analytics has counted. */
  outcome: z.enum(["resolved"]).optional(),
  /** Those alone that began on these UTC days, both included. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  page: z.int().min(1).default(1),
  perPage: z.int().min(1).max(100).default(20),
})
