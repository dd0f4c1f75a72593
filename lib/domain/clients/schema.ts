import { z } from "zod"
import type { AccountStatus, Limits, Metric } from "../../core/context.ts"
import { normaliseEmail } from "../../core/normalise-email.ts"
import {
  DESCRIPTION,
  type NounFields,
  type NounOf,
  RESOURCE_FIELDS,
  settingsSchema,
} from "../../core/noun-fields.ts"
import { LimitsInput } from "../plans/schema.ts"

/** A contact address; not a sign-in. Null for a text that is none. */
const Email = z.string().transform((text, { addIssue }) => {
  const email = normaliseEmail(text)
  if (!email) addIssue({ code: "custom", message: "must be an e-mail address" })
  return email
})

/** The fields of a client beside its limits, as docs/adding-a-field.md has them: what an agency says about it. */
export const CLIENT_FIELDS = {
  name: { value: z.string().trim().max(120), example: "Support", action: "name" },
  description: DESCRIPTION,
  alias: RESOURCE_FIELDS.alias,
  image: { value: z.string().max(10_000).nullable(), action: "image" },
  email: { value: Email.nullable(), example: "client@example.com", action: "email" },
  meta: RESOURCE_FIELDS.meta,
} as const satisfies NounFields

/** What an agency sets on one of its clients; null clears. */
export const ClientSettings = settingsSchema(CLIENT_FIELDS).extend({
  /** Over those of its plan; the agency's own bind as well. */
  limits: LimitsInput.optional(),
})
export type ClientSettings = z.output<typeof ClientSettings>

export interface Client extends NounOf<typeof CLIENT_FIELDS> {
  status: AccountStatus
  /** When it goes for good, its agency having deleted it; null otherwise. It is suspended until then. */
  removesAt: Date | null
  limits: Partial<z.output<typeof LimitsInput>>
}

export type Used = Pick<Record<Metric, number>, "bots" | "conversations" | "messages">

/**
 * Why a client needs a look: it is suspended or has not paid; its wallet runs low or is empty; it has used 80% of a month's limit or all of it; more of its
 * questions find no answer than the week before; nobody has talked to its bots for 30 days. One that its agency deleted is
 * `removed` and nothing else, and needs none.
 */
export const HEALTH_REASONS = [
  "removed",
  "suspended",
  "unpaid",
  "wallet",
  "full",
  "near",
  "unanswered",
  "quiet",
] as const
export type HealthReason = (typeof HEALTH_REASONS)[number]

/** How a client of an agency is. */
export interface ClientHealth {
  id: string
  name: string
  /** The heaviest first; empty: nothing to look at. */
  reasons: HealthReason[]
  /** UTC day of the last conversation with a visitor; null without any. */
  lastDay: Date | null
}

/** What an agency's clients did in a stretch of days. */
export interface MonthFigures {
  conversations: number
  messages: number
  /** Answers from knowledge, and questions that it had none for. */
  answered: number
  notFound: number
}

export interface AgencyMonth {
  clients: number
  /** Of these, since the first of the month. */
  newClients: number
  /** Bots of all clients. */
  bots: number
  /** From the first of the month (UTC) to today. */
  month: MonthFigures
  /** The same days of the month before. */
  before: MonthFigures
  /** Clients that need a look, the ones that most need it first. */
  needLook: ClientHealth[]
}

/** A client beside what it has used of what it may use. */
export interface ClientUsage extends Omit<Client, "limits"> {
  /** Its first owner; null while nobody can sign in as one. */
  owner: { name: string | null; email: string } | null
  /** Whether an invitation is open. */
  isInvited: boolean
  planId: string | null
  planName: string | null
  /** The plan that it wears next, and from when on; null without a change to come. */
  nextPlan: { id: string; name: string; at: Date } | null
  used: Used
  /** Why it needs a look, the heaviest first. */
  reasons: HealthReason[]
  /** UTC day on which a visitor last talked to its bots; null: never. */
  lastDay: Date | null
  /** The smaller of its own and the agency's. */
  limits: Limits
  /** Its own over its plan's, where it has some of its own. */
  ownLimits: Client["limits"]
  /** What its plan allows it. */
  planLimits: Limits
  /** By which the agency sorts it, by the alphabet. */
  tags: string[]
}

/** What somebody of the agency wrote about a client. */
export interface ClientNote {
  id: string
  authorId: string
  /** As the writer was called then. */
  authorName: string
  text: string
  createdAt: Date
}

/** How a limit would change with another plan. */
export interface PlanDifference {
  limit: keyof Limits
  /** Of what is counted: what is used now, or in this UTC month. Null for sizes. */
  used: number | null
  before: number | null
  after: number | null
  /** Whether more is used than the other plan allows: nothing goes, and nothing new is taken. */
  exceeds: boolean
  /** Whether it starts again from zero every month. */
  isMonthly: boolean
}

const link = z.string().nullable()

/** What an agency keeps about a client, and which of the client's things it is about; as docs/adding-a-field.md has them. */
export const CONTEXT_FIELDS = {
  name: { value: z.string().trim().max(200), example: "Support", action: "name" },
  description: DESCRIPTION,
  meta: RESOURCE_FIELDS.meta,
  payload: { value: z.record(z.string(), z.unknown()), action: "payload" },
  blueprintId: RESOURCE_FIELDS.blueprintId,
  botId: { value: link, action: "botId" },
  datasetId: { value: link, action: "datasetId" },
  skillsetId: { value: link, action: "skillsetId" },
} as const satisfies NounFields

/** Everything that can be set on a context; null clears. */
export const ContextSettings = settingsSchema(CONTEXT_FIELDS)

export const ContextFilter = z
  .strictObject({ blueprintId: z.string(), botId: z.string(), datasetId: z.string(), skillsetId: z.string() })
  .partial()

export type ClientContext = NounOf<typeof CONTEXT_FIELDS>
