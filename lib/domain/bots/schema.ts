import { z } from "zod"

export const LANGUAGES = ["en", "es", "fr", "de", "it", "pt"] as const
export const PERSONALITIES = ["professional", "friendly", "helpful", "expert", "enthusiastic"] as const
export const ROLES = [
  "customer_support",
  "sales",
  "technical_support",
  "general_assistant",
  "lead_generation",
  "appointment_booking",
] as const
/** Channels of the product; a bot names the one it is made for. */
export const CHANNELS = [
  "webchat",
  "api",
  "whatsapp",
  "telegram",
  "messenger",
  "instagram",
  "slack",
  "discord",
  "teams",
  "googlechat",
  "email",
  "sms",
] as const
export type Language = (typeof LANGUAGES)[number]

const text = (max: number) => z.string().max(max)

/** Everything that can be set on a bot; null clears. */
const settings = {
  name: z.string().trim().max(200),
  description: text(2000).nullable(),
  alias: z.string().trim().min(1).max(100).nullable(),
  meta: z.record(z.string(), z.unknown()),
  blueprintId: z.string().nullable(),
  visibility: z.enum(["private", "protected", "public"]),
  channelType: z.enum(CHANNELS),
  welcomeMessage: text(4000).nullable(),
  /** The system prompt. */
  backstory: text(100_000).nullable(),
  model: z.string().trim().min(1).max(300).nullable(),
  language: z.enum(LANGUAGES),
  personality: z.enum(PERSONALITIES).nullable(),
  role: z.enum(ROLES).nullable(),
  datasetId: z.string().nullable(),
  skillsetId: z.string().nullable(),
  privacy: z.boolean(),
  moderation: z.boolean(),
  isActive: z.boolean(),
  isDefault: z.boolean(),
}
export const BotSettings = z.strictObject(settings).partial()

/** `ownDataset`: give it a private dataset that is deleted with it (Tenant API and web app). */
export const BotInput = BotSettings.extend({ ownDataset: z.boolean().default(false) })

export const BotFilter = z.strictObject({
  channelType: z.string().optional(),
  isActive: z.boolean().optional(),
  /** 1-based page and rows of it. */
  page: z.int().min(1).default(1),
  perPage: z.int().min(1).max(100).default(20),
})

export interface Bot {
  id: string
  name: string
  description: string | null
  alias: string | null
  meta: Record<string, unknown>
  blueprintId: string | null
  visibility: "private" | "protected" | "public"
  channelType: string
  welcomeMessage: string | null
  backstory: string | null
  model: string | null
  language: Language
  personality: string | null
  role: string | null
  datasetId: string | null
  skillsetId: string | null
  privacy: boolean
  moderation: boolean
  isActive: boolean
  isDefault: boolean
  createdAt: Date
  updatedAt: Date
}
