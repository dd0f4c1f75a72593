import { z } from "zod"

/** A visitor as a channel knows them. What is given replaces what was known; `meta` merges into it. */
export const ContactInput = z.strictObject({
  /** Who it is within the account: the channel and its own id of the person, e.g. "api:visitor-7". */
  fingerprint: z.string().min(1).max(300),
  name: z.string().max(200).optional(),
  email: z.string().max(320).optional(),
  phone: z.string().max(50).optional(),
  meta: z.record(z.string(), z.unknown()).default({}),
})
export type ContactInput = z.output<typeof ContactInput>

export interface Contact {
  id: string
  name: string | null
  email: string | null
  phone: string | null
  meta: Record<string, unknown>
}

const clearable = (max: number) => z.string().max(max).nullable()

/** Everything that can be set on a contact; null clears. */
export const ContactSettings = z
  .strictObject({
    fingerprint: z.string().trim().min(1).max(300),
    name: clearable(200),
    description: clearable(2000),
    meta: z.record(z.string(), z.unknown()),
    email: clearable(320),
    phone: clearable(50),
    nick: clearable(200),
    preferences: clearable(100_000),
    verifiedAt: z.date().nullable(),
  })
  .partial()
export type ContactSettings = z.output<typeof ContactSettings>

/** A contact with all that is known, as the action API shows it. */
export interface ContactDetails {
  id: string
  fingerprint: string
  name: string | null
  description: string | null
  meta: Record<string, unknown>
  email: string | null
  phone: string | null
  nick: string | null
  preferences: string | null
  verifiedAt: Date | null
  createdAt: Date
  updatedAt: Date
}

/** A task that is about a contact. */
export interface ContactTask {
  id: string
  name: string
  description: string | null
  meta: Record<string, unknown>
  botId: string | null
  contactId: string | null
  schedule: string | null
  status: string
  outcome: string | null
  lastRunAt: Date | null
  nextRunAt: Date | null
  createdAt: Date
  updatedAt: Date
}
