import { z } from "zod"
import { normaliseEmail } from "../../core/normalise-email.ts"
import {
  DESCRIPTION,
  type NounFields,
  type NounOf,
  RESOURCE_FIELDS,
  settingsSchema,
  Tag,
} from "../../core/noun-fields.ts"

const clearable = (max: number) => z.string().max(max).nullable()

/** Tags of one contact: the same word in other letters is the same tag. */
const Tags = z
  .array(Tag)
  .transform((tags: string[]): string[] =>
    tags.filter((tag, at) => !tags.slice(0, at).some((before) => before.toLowerCase() === tag.toLowerCase())),
  )
  .refine((tags) => tags.length <= 50, "must be at most 50 tags")

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
  tags: { value: Tags },
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

/** A field of a contact's own that people can read and write as one value. */
export type FieldValue = string | number | boolean
export const isField = (value: unknown): value is FieldValue =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean"

const emptied = (text: string | null) => text?.trim() || null

/** What people write about a contact, in its form: an address is one, and a phone can be dialled. Null clears, as does nothing. */
export const PersonsDetails = z.strictObject({
  name: clearable(200).transform(emptied).optional(),
  email: clearable(320)
    .transform((text, context) => {
      const given = emptied(text)
      const email = given && normaliseEmail(given)
      if (given && !email) context.addIssue("must be an e-mail address, such as ada@example.com")
      return email
    })
    .optional(),
  phone: clearable(50)
    .transform(emptied)
    .refine((phone) => phone === null || /^[+(\d][\d\s()./-]{2,49}$/.test(phone), {
      error: "must be a phone number, such as +49 170 1234567",
    })
    .optional(),
  nick: clearable(200).transform(emptied).optional(),
  /** The note about them. */
  description: DESCRIPTION.value.transform(emptied).optional(),
})

/** What lists of contacts go by. */
export const CONTACT_ORDERS = ["seen", "created", "name", "left"] as const
export type ContactOrder = (typeof CONTACT_ORDERS)[number]

/** Which contacts; what is left out does not count. */
export const ContactFilter = z.strictObject({
  /** Beginnings of words of name, address, phone or an id; all must be met. */
  search: z.string().max(200).optional(),
  /** Who talked with a bot, or through a channel. */
  botId: z.uuid().optional(),
  channel: z.string().max(100).optional(),
  tag: z.string().max(100).optional(),
  /** Whether they filled in a form, and agreed to something. */
  hasLead: z.literal(true).optional(),
  hasConsent: z.boolean().optional(),
  /** Who waits for a person now. */
  wantsPerson: z.literal(true).optional(),
  /** When they last said something: from the one, up to and without the other. */
  seenFrom: z.date().optional(),
  seenTo: z.date().optional(),
})
export type ContactFilter = z.output<typeof ContactFilter>

/** A place in a list of contacts, as `pageOfContacts` names it. */
const Place = z.string().max(300)

export const ContactPage = z.strictObject({
  filter: ContactFilter.default({}),
  order: z.enum(CONTACT_ORDERS).default("seen"),
  /** Against the usual direction, which is the latest first, and by name A first. */
  isReversed: z.boolean().default(false),
  after: Place.optional(),
  before: Place.optional(),
  take: z.int().min(1).max(1000).default(50),
})

/** A contact as a list shows it. */
export interface ListedContact {
  id: string
  fingerprint: string
  name: string | null
  email: string | null
  phone: string | null
  nick: string | null
  description: string | null
  tags: string[]
  meta: Record<string, unknown>
  leadAt: Date | null
  consentAt: Date | null
  consentVersion: string | null
  /** Null: they never said anything. */
  lastSeenAt: Date | null
  createdAt: Date
  /** Up to 100 conversations are counted. */
  conversations: number
  channels: string[]
  /** The site that they last wrote from. */
  site: string | null
  wantsPerson: boolean
}

export interface PageOfContacts {
  contacts: ListedContact[]
  /** Places behind the last and before the first of them; null where the list ends. */
  next: string | null
  previous: string | null
}

/** What a merge of two contacts would do. */
export interface MergePreview {
  kept: ContactDetails
  merged: ContactDetails
  /** Where both have something and it differs: the kept contact's stays unless the other's is taken. */
  differing: { name: string; kept: string; merged: string }[]
  /** How much goes to the kept contact. */
  moves: Record<"conversations" | "ratings" | "identities" | "tags" | "leads" | "consents", number>
  /** Browsers that nobody vouched for, which begin anew. */
  endedSessions: number
}

/** What somebody agreed to, and when. */
export interface Agreement {
  text: string | null
  version: string | null
  at: Date
  origin: string | null
}

/** Everything about a contact that its page shows. */
export interface ContactProfile {
  contact: ContactDetails
  leadAt: Date | null
  lastSeenAt: Date | null
  /** By which ids channels know them. */
  identities: { channel: string; externalId: string; userName: string | null; verifiedAs: string | null }[]
  /** Browsers in which they talk with a widget. */
  sessions: { site: string; isIdentified: boolean; lastSeenAt: Date }[]
  /** Contacts that became a part of this one. */
  merged: { id: string; fingerprint: string; at: Date }[]
  /** The latest first; those of contacts that were merged too. */
  agreements: Agreement[]
  /** The latest 20. */
  conversations: ProfileConversation[]
  conversationCount: number
}

export interface ProfileConversation {
  id: string
  botName: string | null
  channel: string
  status: "active" | "ended" | "abandoned"
  personAskedAt: Date | null
  messageCount: number
  lastMessageAt: Date | null
  createdAt: Date
}
