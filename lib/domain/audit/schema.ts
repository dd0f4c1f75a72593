import { z } from "zod"

/** What entries are about, as people look for them; the first part of an action says which. */
export const AUDIT_TOPICS = {
  people: ["member", "invitation", "team"],
  "sign-in": ["session", "password", "authenticator", "passkey", "recovery_codes", "second_step", "email"],
  keys: ["token", "provider_key", "secret"],
  webhooks: ["webhook"],
  bots: ["bot", "dataset", "widget", "flow", "release", "template"],
  contacts: ["contact", "contacts", "conversation", "conversations"],
  account: ["account", "audit", "banner", "brand", "domain", "jobs", "mail"],
  clients: ["client", "announcement"],
  plans: ["plan"],
  billing: ["billing", "invoice", "wallet", "markup"],
} as const
export type AuditTopic = keyof typeof AUDIT_TOPICS

const Day = z.iso.date("Enter a date such as 2026-11-30")

export const AuditFilter = z.strictObject({
  topic: z.enum(Object.keys(AUDIT_TOPICS) as [AuditTopic, ...AuditTopic[]]).optional(),
  /** Id of whoever did it. */
  actor: z.string().max(100).optional(),
  /** Days, both included, in UTC. */
  from: Day.optional(),
  to: Day.optional(),
})
export type AuditFilter = z.infer<typeof AuditFilter>

/** The same over all logs of the install: an actor by name, address or id, an account by name, address or id. */
export const SearchFilter = z.strictObject({
  topic: AuditFilter.shape.topic,
  actor: z.string().trim().max(100).optional(),
  account: z.string().trim().max(100).optional(),
  from: Day.optional(),
  to: Day.optional(),
})
export type SearchFilter = z.infer<typeof SearchFilter>

/** Who did what. */
export interface AuditEntry {
  id: string
  at: Date
  action: string
  actor: {
    kind: string
    id: string | null
    /** What they are or were called; null where nobody knows any more. */
    name: string | null
    /** Whose it is, where that is not the account: its agency's, or the operator's. */
    by: "agency" | "operator" | null
  }
  /** Where from, as far as it is known. */
  network: string | null
  agent: string | null
  /** What it was about, by the name that it had then. */
  name: string | null
  /** Ids of it, and both ends of a change. */
  subject: Record<string, string>
}

/** An entry with the account in whose log it stands. */
export interface FoundEntry extends AuditEntry {
  accountId: string
  account: string
}
