import { z } from "zod"
import { LANGUAGES } from "../../core/languages.ts"
import { type NounFields, type NounOf, RESOURCE_FIELDS, settingsSchema } from "../../core/noun-fields.ts"
import { BOT_CHANNELS } from "../integrations/schema.ts"
import { RetentionDays } from "../privacy/schema.ts"

export const PERSONALITIES = ["professional", "friendly", "helpful", "expert", "enthusiastic"] as const
export const ROLES = [
  "customer_support",
  "sales",
  "technical_support",
  "general_assistant",
  "lead_generation",
  "appointment_booking",
] as const

const text = (max: number) => z.string().max(max)

/**
 * The fields of a bot: columns of its table by their names here, with what each takes and is called in the APIs. See
 * docs/adding-a-field.md.
 */
export const BOT_FIELDS = {
  name: {
    value: z.string().trim().max(200),
    example: "Customer Support Bot",
    tenant: "name",
    action: "name",
  },
  channelType: {
    value: z.enum(BOT_CHANNELS),
    about: "The channel the bot is made for",
    example: "webchat",
    tenant: "channel_type",
  },
  description: {
    value: text(2000).nullable(),
    about: "What the bot is for",
    example: "Handles customer inquiries",
    tenant: "description",
    action: "description",
  },
  welcomeMessage: {
    value: text(4000).nullable(),
    about: "Shown first in a new conversation",
    example: "Hi! How can I help you today?",
    tenant: "welcome_message",
  },
  /** The system prompt. */
  backstory: {
    value: text(100_000).nullable(),
    about: "How the model is to behave",
    example: "You are a helpful customer service assistant.",
    tenant: "system_prompt",
    action: "backstory",
  },
  isActive: {
    value: z.boolean(),
    about: "Whether the bot answers; default: true",
    example: true,
    tenant: "is_active",
  },
  isDefault: {
    value: z.boolean(),
    about: "New sessions that name no bot get this one",
    example: true,
    tenant: "is_default",
  },
  language: {
    value: z.enum(LANGUAGES),
    about: "What the bot answers in; default: en",
    example: "en",
    tenant: "language",
  },
  personality: {
    value: z.enum(PERSONALITIES).nullable(),
    about: "The tone of answers",
    example: "friendly",
    tenant: "personality",
  },
  role: {
    value: z.enum(ROLES).nullable(),
    about: "The bot's task",
    example: "customer_support",
    tenant: "bot_role",
  },
  ...RESOURCE_FIELDS,
  model: {
    value: z.string().trim().min(1).max(300).nullable(),
    about: "provider/model; without one the default model answers",
    action: "model",
  },
  datasetId: { value: z.string().nullable(), action: "datasetId" },
  skillsetId: { value: z.string().nullable(), action: "skillsetId" },
  /** Names no dialect: people set it in the app, and a bot may only shorten what its account says. */
  retentionDays: {
    value: RetentionDays,
    about: "Days after its last message that a conversation is kept; null: as the account says",
  },
  privacy: { value: z.boolean(), action: "privacy" },
  moderation: { value: z.boolean(), action: "moderation" },
} as const satisfies NounFields

/** Everything that can be set on a bot; null clears. */
export const BotSettings = settingsSchema(BOT_FIELDS)

/** `ownDataset`: give it a private dataset that is deleted with it (Tenant API and web app). */
export const BotInput = BotSettings.extend({ ownDataset: z.boolean().default(false) })

export const BotFilter = z.strictObject({
  channelType: z.string().optional(),
  isActive: z.boolean().optional(),
  /** 1-based page and rows of it. */
  page: z.int().min(1).default(1),
  perPage: z.int().min(1).max(100).default(20),
})

export type Bot = NounOf<typeof BOT_FIELDS>
