import { z } from "zod"
import {
  DESCRIPTION,
  type NounFields,
  type NounOf,
  RESOURCE_FIELDS,
  settingsSchema,
} from "../../core/noun-fields.ts"

const clearable = (max: number) => z.string().max(max).nullable()

/** The fields of a contact, as docs/adding-a-field.md has them. */
export const CONTACT_FIELDS = {
  name: { value: clearable(200), action: "name" },
  description: DESCRIPTION,
  meta: RESOURCE_FIELDS.meta,
  fingerprint: {
    value: z.string().trim().min(1).max(300),
    about: "Who it is, by a name of your own; unique in the account",
    action: "fingerprint",
  },
  email: { value: clearable(320), action: "email" },
  phone: { value: clearable(50), action: "phone" },
  nick: { value: clearable(200), action: "nick" },
  preferences: { value: clearable(100_000), action: "preferences" },
  verifiedAt: { value: z.date().nullable(), action: "verifiedAt" },
} as const satisfies NounFields

/** Everything that can be set on a contact; null clears. */
export const ContactSettings = settingsSchema(CONTACT_FIELDS)
export type ContactSettings = z.output<typeof ContactSettings>

/**
 * Whether a fingerprint is one that Livery gives: to a browser in a widget (`widget:` and its session), or to a person whom
 * the account's own server vouches for (`identity:` and the server's id of them).
 */
export const isGivenFingerprint = (fingerprint: string): boolean => /^(?:widget|identity):/.test(fingerprint)

/** A contact with all that is known. */
export type ContactDetails = NounOf<typeof CONTACT_FIELDS>

/** A contact as a turn knows it. */
export type Contact = Pick<ContactDetails, "id" | "name" | "email" | "phone" | "meta">

/** A visitor as a channel knows them. What is given replaces what was known; `meta` merges into it. */
export const ContactInput = z.strictObject({
  /** Who it is within the account: the channel and its own id of the person, e.g. "api:visitor-7". */
  fingerprint: z.string().min(1).max(300),
  name: CONTACT_FIELDS.name.value.unwrap().optional(),
  email: CONTACT_FIELDS.email.value.unwrap().optional(),
  phone: CONTACT_FIELDS.phone.value.unwrap().optional(),
  meta: CONTACT_FIELDS.meta.value.default({}),
})
export type ContactInput = z.output<typeof ContactInput>

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
