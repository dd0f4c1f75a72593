import { z } from "zod"
import { isId } from "../../core/ids.ts"
import { LANGUAGES } from "../../core/languages.ts"
import { PERSON_FIELDS } from "../handover/schema.ts"

const line = (max: number) => z.string().trim().max(max)
const colour = z.string().regex(/^#[0-9a-f]{6}$/i, "must be a colour such as #0f766e")
const pixels = (max: number) => z.int().min(0).max(max)

/** Scheme, host and port of a site, as browsers send it in `Origin`: no path, no wildcard. */
export const Origin = z
  .string()
  .max(300)
  .refine(
    (text) => URL.canParse(text) && /^https?:[^*]*$/.test(text) && new URL(text).origin === text,
    "must be an address such as https://www.example.com, without a path",
  )

/** A field of a form that visitors fill in. `name`, `email` and `phone` go to the contact's own, others into its meta. */
const FormField = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, "must be small letters, digits and _"),
  label: line(80).min(1),
  kind: z.enum(["text", "email", "phone", "choice", "checkbox"]).default("text"),
  choices: z.array(line(80).min(1)).max(20).default([]),
  required: z.boolean().default(false),
})

/**
 * How a bot meets its visitors: in the widget and on its hosted page. What is left out has the default here, so that a new
 * bot's widget works before anybody has looked at its settings. Colours and texts of null are the brand's and the
 * product's own, in the visitor's language.
 */
export const WidgetSettings = z.strictObject({
  /** "page": as the page around it says by its color-scheme. */
  theme: z.enum(["auto", "light", "dark", "page"]).default("auto"),
  accent: colour.nullable().default(null),
  position: z.enum(["right", "left"]).default("right"),
  /** Pixels between the launcher and the edges of the window. */
  offsetX: pixels(400).default(20),
  offsetY: pixels(400).default(20),
  zIndex: z.int().min(0).max(2_147_483_000).default(2_147_483),
  launcher: z
    .strictObject({ kind: z.enum(["bubble", "text", "avatar", "none"]), text: line(40).nullable() })
    .partial()
    .default({}),
  title: line(80).nullable().default(null),
  /** Shown before the first message; null: the bot's welcome message. */
  intro: line(1000).nullable().default(null),
  placeholder: line(120).nullable().default(null),
  suggestions: z.array(line(160).min(1)).max(8).default([]),
  /** A picture of up to 64 kB as a data: address, or null for the first letter of the title. */
  avatar: z
    .string()
    .max(90_000)
    .regex(/^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/=]+$/, "must be a PNG, JPEG or WebP picture")
    .nullable()
    .default(null),
  /** Languages that the widget speaks; empty: all of the product's, chosen by the visitor's browser. */
  languages: z.array(z.enum(LANGUAGES)).default([]),
  parts: z
    .strictObject({
      sources: z.boolean(),
      feedback: z.boolean(),
      copy: z.boolean(),
      attachments: z.boolean(),
      history: z.boolean(),
      restart: z.boolean(),
      end: z.boolean(),
      transcript: z.boolean(),
      erase: z.boolean(),
      maximize: z.boolean(),
      poweredBy: z.boolean(),
    })
    .partial()
    .default({}),
  lead: z
    .strictObject({
      when: z.enum(["never", "before", "unanswered", "asked"]),
      intro: line(300).nullable(),
      fields: z.array(FormField).max(8),
    })
    .partial()
    .default({}),
  person: z.strictObject(PERSON_FIELDS).partial().default({}),
  /** What a visitor agrees to before the first message. Its version is the hash of its text. */
  consent: z
    .strictObject({ required: z.boolean(), text: line(1000).nullable(), link: z.url().max(500).nullable() })
    .partial()
    .default({}),
  /** The line that says that one talks to an AI. It may be reworded, and left out only for a reason that is recorded. */
  disclosure: z
    .strictObject({ text: line(200).nullable(), offBecause: line(500).nullable() })
    .partial()
    .default({}),
  proactive: z
    .strictObject({
      text: line(200).nullable(),
      afterSeconds: z.int().min(0).max(3600).nullable(),
      /** Percent of the page. */
      afterScroll: z.int().min(1).max(100).nullable(),
      /** Beginnings of paths on which it shows; empty: everywhere. */
      paths: z.array(line(200).min(1)).max(20),
    })
    .partial()
    .default({}),
  /** Sites that may use it; the install's own hosts always may. */
  origins: z.array(Origin).max(50).default([]),
  page: z
    .strictObject({
      enabled: z.boolean(),
      /** "members": people who can sign in to the account. */
      access: z.enum(["public", "password", "members"]),
      noindex: z.boolean(),
    })
    .partial()
    .default({}),
  /** What a bot says at a limit, in place of an error; null: the product's words. */
  limitText: line(300).nullable().default(null),
  budget: z
    .strictObject({
      /** Visitors' messages of one UTC day; null: no limit but the plan's. */
      perDay: z.int().min(0).max(10_000_000).nullable(),
      perVisitorPerDay: z.int().min(0).max(100_000).nullable(),
    })
    .partial()
    .default({}),
  challenge: z.enum(["off", "suspicious", "always"]).default("off"),
})
export type WidgetSettings = z.output<typeof WidgetSettings>

/** The kind of integration that a widget is. */
export const WIDGET = "widget"

/** Some of the settings, as a change of a widget names them: without defaults, so that what is left out stays. */
export const WidgetPatch = z.strictObject(
  Object.fromEntries(
    Object.entries(WidgetSettings.shape).map(([key, schema]) => [key, withoutDefault(schema).optional()]),
  ) as {
    [Key in keyof typeof WidgetSettings.shape]: z.ZodOptional<Bare<(typeof WidgetSettings.shape)[Key]>>
  },
)
export type WidgetPatch = z.output<typeof WidgetPatch>

type Bare<Schema> = Schema extends z.ZodDefault<infer Inner> ? Inner : Schema

function withoutDefault<Schema extends z.ZodType>(schema: Schema): Bare<Schema> {
  return (schema instanceof z.ZodDefault ? schema.unwrap() : schema) as Bare<Schema>
}

/** The name of a hosted page in its address. It can be taken for no id. */
export const Slug = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9](?:[a-z0-9-]{1,58}[a-z0-9])$/, "must be 3 to 60 small letters, digits and hyphens")
  .refine((text) => !isId(text), "must not look like an id")

/** How a bot meets its visitors, as its owner sees it. */
export interface Widget {
  id: string
  botId: string | null
  name: string
  /** Name of the hosted page in its address; null: the page is found by the bot's id. */
  slug: string | null
  settings: WidgetSettings
  createdAt: Date
  updatedAt: Date
}

/** A site on which a widget's loader has run. */
export interface Sighting {
  origin: string
  /** Whether the widget may be used there. */
  isAllowed: boolean
  firstSeenAt: Date
  lastSeenAt: Date
}

/** What a file attached to a widget is a picture of, in the action API's words. Only the bot's is shown. */
export const PICTURED = ["bar", "user", "bot", "button"] as const
export type Pictured = (typeof PICTURED)[number]
