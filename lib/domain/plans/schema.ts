import { z } from "zod"
import type { Limits } from "../../core/context.ts"

const limit = z.int().min(0).nullable()

/** Limits as they are stored: any subset; absent or null = unlimited. */
export const LimitsInput = z.strictObject({
  bots: limit.optional(),
  conversations: limit.optional(),
  messages: limit.optional(),
  tokens: limit.optional(),
  datasets: limit.optional(),
  records: limit.optional(),
  skillsets: limit.optional(),
  abilities: limit.optional(),
  files: limit.optional(),
  users: limit.optional(),
  maxFileSize: limit.optional(),
  maxPages: limit.optional(),
})
export type LimitsInput = Partial<Limits>

export const UNLIMITED: Limits = {
  bots: null,
  conversations: null,
  messages: null,
  tokens: null,
  datasets: null,
  records: null,
  skillsets: null,
  abilities: null,
  files: null,
  users: null,
  maxFileSize: null,
  maxPages: null,
}

/** What an agency's first plan allows (contract: an agency begins with a plan). */
export const FIRST_PLAN: LimitsInput = { bots: 100, conversations: 10_000, messages: 100_000 }
