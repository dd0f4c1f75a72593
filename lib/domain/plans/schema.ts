import { z } from "zod"
import type { Limits, PlanFeatures } from "../../core/context.ts"
import { CURRENCIES } from "../../core/currencies.ts"
import { MOST } from "../../core/parse-price.ts"

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

/** What a plan allows without a word on it. */
export const ALL_FEATURES: PlanFeatures = { models: null, madeBy: null }

/** As it is stored: absent = null. */
const Features = z.strictObject({
  models: z.array(z.string().trim().min(1).max(200)).max(100).nullable().default(null),
  madeBy: z.boolean().nullable().default(null),
})

export const INTERVALS = ["month", "year"] as const
export type PlanInterval = (typeof INTERVALS)[number]

/** What an agency sets on a plan; what is left out stays. */
export const PlanSettings = z
  .strictObject({
    name: z.string().trim().min(1).max(80),
    description: z
      .string()
      .trim()
      .max(300)
      .nullable()
      .transform((text) => text || null),
    /** In the smallest unit of the currency; 0: free. */
    price: z.int().min(0).max(MOST),
    currency: z.enum(CURRENCIES),
    interval: z.enum(INTERVALS),
    trialDays: z.int().min(0).max(365),
    /** Replaced as a whole. */
    limits: LimitsInput,
    features: Features,
    isOffered: z.boolean(),
  })
  .partial()
export type PlanSettings = z.output<typeof PlanSettings>

/** A plan as the people see it who may buy it. */
export interface OfferedPlan {
  id: string
  name: string
  description: string | null
  price: number
  currency: string
  interval: PlanInterval
  trialDays: number
  limits: LimitsInput
}

/** A plan as the agency that sells it sees it. */
export interface Plan extends OfferedPlan {
  features: PlanFeatures
  isDefault: boolean
  isOffered: boolean
  archivedAt: Date | null
  /** How many clients wear it. */
  clients: number
  /** How many will, at the end of their period. */
  clientsToCome: number
}

/** The plan that a client wears, and what changes about it. */
export interface WornPlan {
  /** Null where nobody chose one. */
  plan: OfferedPlan | null
  next: { plan: OfferedPlan; at: Date } | null
  /** What its agency offers, in its order. */
  offered: OfferedPlan[]
}
