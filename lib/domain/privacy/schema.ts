import { z } from "zod"
import type { Recipient } from "../models/models.ts"

/** Days after its last message that a conversation is kept, where an account has no rule of its own. */
export const DEFAULT_RETENTION_DAYS = 365

/** Days that a rule can name; null: as the account says, or the product. */
export const RetentionDays = z
  .int("must be a whole number of days")
  .min(1, "must be at least 1 day")
  .max(3650, "must be at most 3,650 days")
  .nullable()

/** Whose data: a contact, or everybody of an e-mail address. */
export const Person = z.union([
  z.strictObject({ id: z.string() }),
  z.strictObject({ email: z.string().trim().min(3).max(320) }),
])
export type Person = z.output<typeof Person>

/** What was removed when: numbers and ids, never content. */
export interface Erasure {
  id: string
  kind: "contact" | "conversation" | "retention"
  /** Ids of what is gone, or the rule that it went by. */
  subject: Record<string, unknown>
  /** Rows by what they were. */
  counts: Record<string, number>
  actorKind: string
  actorId: string | null
  createdAt: Date
}

/** What becomes of what visitors write, as a host tells it. */
export interface PrivacyNotice {
  /** Whose brand the host shows. */
  operator: string
  /** The bot that it is about, and the client whose it is where that is somebody else; null: all of the host's. */
  bot: { name: string; client: string | null } | null
  /** Whom to write to. */
  contact: string | null
  /** Who else gets what a model is asked; none: nothing leaves the server. */
  recipients: Recipient[]
  /** Days after its last message that a conversation is kept. */
  retentionDays: number
  /** Whether transcripts can be sent by mail. */
  mail: boolean
  /** Whether files are kept in an object storage beside the server. */
  storage: boolean
  /** Whether systems of the bot's owner are told of conversations. */
  webhooks: boolean
}
