import { z } from "zod"
import type { AccountStatus, Limits, Metric } from "../../core/context.ts"
import { normaliseEmail } from "../../core/normalise-email.ts"
import { LimitsInput } from "../plans/schema.ts"

/** A contact address; not a sign-in. Null for a text that is none. */
const Email = z.string().transform((text, { addIssue }) => {
  const email = normaliseEmail(text)
  if (!email) addIssue({ code: "custom", message: "must be an e-mail address" })
  return email
})

/** What an agency sets on one of its clients; null clears. */
export const ClientSettings = z
  .strictObject({
    name: z.string().trim().max(120),
    description: z.string().max(2000).nullable(),
    alias: z.string().trim().min(1).max(100).nullable(),
    image: z.string().max(10_000).nullable(),
    email: Email.nullable(),
    /** Over those of its plan; the agency's own bind as well. */
    limits: LimitsInput,
    meta: z.record(z.string(), z.unknown()),
  })
  .partial()
export type ClientSettings = z.output<typeof ClientSettings>

export interface Client {
  id: string
  name: string
  description: string | null
  alias: string | null
  image: string | null
  email: string | null
  status: AccountStatus
  limits: Partial<z.output<typeof LimitsInput>>
  meta: Record<string, unknown>
  createdAt: Date
  updatedAt: Date
}

export type Used = Pick<Record<Metric, number>, "bots" | "conversations" | "messages">

/** A client beside what it has used of what it may use. */
export interface ClientUsage extends Omit<Client, "limits"> {
  /** Its first owner; null while nobody can sign in as one. */
  owner: { name: string | null; email: string } | null
  /** Whether an invitation is open. */
  isInvited: boolean
  planName: string | null
  used: Used
  /** The smaller of its own and the agency's. */
  limits: Limits
  /** Its own over its plan's, where it has some of its own. */
  ownLimits: Client["limits"]
  /** What its plan allows it. */
  planLimits: Limits
}

const link = z.string().nullable()

/** What an agency keeps about a client, and which of the client's things it is about; null clears. */
export const ContextSettings = z
  .strictObject({
    name: z.string().trim().max(200),
    description: z.string().max(2000).nullable(),
    meta: z.record(z.string(), z.unknown()),
    payload: z.record(z.string(), z.unknown()),
    blueprintId: link,
    botId: link,
    datasetId: link,
    skillsetId: link,
  })
  .partial()

export const ContextFilter = z
  .strictObject({ blueprintId: z.string(), botId: z.string(), datasetId: z.string(), skillsetId: z.string() })
  .partial()

export interface ClientContext {
  id: string
  name: string
  description: string | null
  meta: Record<string, unknown>
  payload: Record<string, unknown>
  blueprintId: string | null
  botId: string | null
  datasetId: string | null
  skillsetId: string | null
  createdAt: Date
  updatedAt: Date
}
