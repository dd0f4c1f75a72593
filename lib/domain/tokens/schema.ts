import { z } from "zod"

export const TokenInput = z.strictObject({
  kind: z.enum(["secret", "tenant"]),
  name: z.string().trim().max(120).default(""),
  description: z.string().trim().max(500).optional(),
  /** Globs over API paths, `!` negates; empty = all. */
  allowedRoutes: z.array(z.string().trim().min(1).max(200)).max(50).default([]),
  expiresAt: z.date().optional(),
})

/** A key as it is shown: never its value. */
export interface TokenView {
  id: string
  kind: "secret" | "tenant"
  name: string
  /** First characters, dots, last four. */
  hint: string
  allowedRoutes: string[]
  createdAt: Date
  lastUsedAt: Date | null
  expiresAt: Date | null
  revokedAt: Date | null
}
