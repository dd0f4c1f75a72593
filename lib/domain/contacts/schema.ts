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
