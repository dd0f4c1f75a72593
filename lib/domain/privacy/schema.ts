import { z } from "zod"

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
