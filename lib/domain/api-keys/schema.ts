import { z } from "zod"
import {
  DESCRIPTION,
  type NounFields,
  type NounOf,
  RESOURCE_FIELDS,
  settingsSchema,
} from "../../core/noun-fields.ts"

/** Globs over API paths, `!` negates; none named: all, an empty list: none. */
export const AllowedRoutes = z.array(z.string().trim().min(1).max(200)).max(50)

/** The fields of a key beside what it may do, as docs/adding-a-field.md has them. */
export const TOKEN_FIELDS = {
  name: { value: z.string().trim().max(120), example: "Support", action: "name" },
  description: DESCRIPTION,
  meta: RESOURCE_FIELDS.meta,
} as const satisfies NounFields

/** What can be set on a key; null clears. */
export const TokenSettings = settingsSchema(TOKEN_FIELDS).extend({
  allowedRoutes: AllowedRoutes.optional(),
  /** What else the caller keeps with the key. */
  config: z.record(z.string(), z.unknown()).optional(),
})
export type TokenSettings = z.output<typeof TokenSettings>

export const TokenInput = TokenSettings.extend({
  kind: z.enum(["secret", "tenant"]),
  expiresAt: z.date().optional(),
})

/** A key as it is shown: never its value. */
export interface TokenView extends NounOf<typeof TOKEN_FIELDS> {
  kind: "secret" | "tenant"
  config: Record<string, unknown>
  /** First characters, dots, last four. */
  hint: string
  allowedRoutes: string[]
  lastUsedAt: Date | null
  expiresAt: Date | null
  revokedAt: Date | null
}

/** How long a visitor's session lives (contract: sessions are short). */
export const VisitorSeconds = z.int().min(1_800).max(86_400).default(3_600)
/** How long an account's session lives. */
export const AccountSeconds = z.int().min(1).max(86_400).default(900)

/** What a session is opened with. */
export interface SessionInput {
  /** How long it lives. */
  seconds: number
  /** Globs as of a key; none named: all, an empty list: none. */
  allowedRoutes?: readonly string[] | undefined
  /** The one conversation of a visitor. */
  conversationId?: string | undefined
  contactId?: string | undefined
}

export interface OpenedSession {
  id: string
  /** The JWT, shown this once. */
  token: string
  expiresAt: Date
}
