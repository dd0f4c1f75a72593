import { z } from "zod"
import type { Bot } from "../bots/schema.ts"
import type { FlowDocument } from "../flows/schema.ts"
import type { Schedule, WebOptions } from "../knowledge/sources/schema.ts"
import type { WidgetSettings } from "../widgets/schema.ts"

/** What a placeholder takes, each checked by `readValues`. */
export const PLACEHOLDER_KINDS = ["text", "long", "email", "phone", "url"] as const
export type PlaceholderKind = (typeof PLACEHOLDER_KINDS)[number]

/** Placeholders of one template, and sources that go with it. */
export const MOST_PLACEHOLDERS = 50
export const MOST_SOURCES = 200
/** Characters of a version as JSON. */
export const LONGEST_DOCUMENT = 4_000_000

const PlaceholderSettings = z.strictObject({
  label: z.string().trim().min(1).max(120),
  /** What it is for, shown beneath its field. */
  help: z.string().trim().max(300).default(""),
  kind: z.enum(PLACEHOLDER_KINDS).default("text"),
  required: z.boolean().default(true),
})

/** What an agency sets on a template; what is left out stays. */
export const TemplateSettings = z
  .strictObject({
    name: z.string().trim().min(1).max(120),
    description: z.string().trim().max(500),
    /** How placeholders are asked for, by name; replaced as a whole. */
    placeholders: z.record(z.string().max(60), PlaceholderSettings),
  })
  .partial()
export type TemplateSettings = z.output<typeof TemplateSettings>

/** Something that a client fills in once, such as its name: named `{{company}}` in the texts of a template. */
export type Placeholder = z.output<typeof PlaceholderSettings> & { name: string }

/** The settings of a bot that go with its template. Its model stays out: what may answer is a matter of each client's plan. */
export const BOT_PARTS = [
  "description",
  "backstory",
  "welcomeMessage",
  "language",
  "personality",
  "role",
] as const
export type BotPart = (typeof BOT_PARTS)[number]

/** Settings of the chat that are compared one by one; all others are one part. */
export const CHAT_PARTS = ["title", "intro", "placeholder", "suggestions"] as const
/** Of the chat as well, and never of a template: they name sites, pages and people of one account. */
export const CHAT_OWN = ["origins", "page", "person", "budget", "challenge"] as const

export type TemplateSource =
  | { type: "text"; name: string; content: string }
  | { type: "qa"; name: string; pairs: { question: string; answer: string }[]; isTaught: boolean }
  | { type: "url"; name: string; url: string; options: WebOptions; schedule: Schedule | null }

/** What a version holds: a bot with how its chat looks and speaks, its knowledge and its flow. */
export interface TemplateDocument {
  bot: Pick<Bot, BotPart>
  chat: Partial<WidgetSettings>
  sources: TemplateSource[]
  /** The flow that visitors meet; null: the bot answers by itself. */
  flow: FlowDocument | null
  /** In the order in which texts name them. */
  placeholders: Placeholder[]
}

/** A part of a document: `bot.backstory`, `chat.look`, `source.Prices`, `flow`. */
export type PartKey = string

/** How a part of a bot and of a template differ. */
export interface Difference {
  part: PartKey
  /** As people read it; null: it is not there. */
  before: string | null
  after: string | null
  /** Whether the bot's own people changed it: it then stays as it is, unless they want otherwise. */
  isOwn: boolean
}

/** A template as the agency's list shows it. */
export interface Template {
  id: string
  name: string
  description: string
  bot: { id: string; name: string } | null
  latest: number
  publishedAt: Date | null
  retiredAt: Date | null
  /** How many clients have bots of it, and how many these are. */
  clients: number
  bots: number
}

/** The same with what its page shows. */
export interface TemplateDetails extends Template {
  /** Those that its bot names now, as they will be asked for. */
  placeholders: Placeholder[]
  /** What a new version would change. Null where its bot is gone. */
  differences: Difference[] | null
  versions: { number: number; note: string; author: string | null; createdAt: Date }[]
  users: { clientId: string; client: string; bots: number; version: number }[]
}

/** A template as clients see it. */
export interface OfferedTemplate {
  id: string
  name: string
  description: string
  /** Of what was published last. */
  version: number
  placeholders: Placeholder[]
}

/** What a bot's template has for it. */
export interface TemplateOffer {
  template: { id: string; name: string }
  /** What the bot has taken over, and what is published. */
  version: number
  latest: number
  notes: string[]
  placeholders: Placeholder[]
  values: Record<string, string>
  differences: Difference[]
}
