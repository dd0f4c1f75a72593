import { z } from "zod"
import { KEYED, type KeyedProvider, type Recipient } from "../models/models.ts"

export const Provider = z.enum(Object.keys(KEYED) as [KeyedProvider, ...KeyedProvider[]])

/** As it goes into a header: without blanks, in ASCII. */
export const Key = z
  .string()
  .trim()
  .min(8, "Enter the whole key")
  .max(500, "This is too long for a key")
  .regex(/^[\x21-\x7e]*$/, "A key has no blanks and no letters with accents")

/** Why a key that works no more does not: its provider refuses it, or the install cannot read it. */
export type KeyFault = "refused" | "unreadable"

/** A stored key, without itself. */
export interface EnteredKey {
  id: string
  /** Its last four characters. */
  hint: string
  enteredBy: string | null
  createdAt: Date
  /** About, null: not yet. */
  lastUsedAt: Date | null
  fault: KeyFault | null
  failingSince: Date | null
}

/** A provider, and how an account reaches it. */
export interface ProviderView {
  provider: KeyedProvider
  /** Who is asked: the provider itself, or the server that the operator put in its place. */
  recipient: Recipient
  key: EnteredKey | null
  /** Whether there is a key of the agency's or the install's where the account has none. */
  isThere: boolean
}
