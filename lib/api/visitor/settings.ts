import { z } from "zod"
import { LANGUAGES } from "../../core/languages.ts"
import { type PublicSettings, publicSettings } from "../../domain/widgets/widgets.ts"
import { exampleId } from "../openapi/example-of.ts"
import { json } from "../reply.ts"
import { route } from "../route.ts"
import { asPage, meetOpenPage } from "./site-of.ts"

const text = z.string().nullable()
const Shades = z.object({
  accent: z.string(),
  accent_contrast: z.string(),
  accent_soft: z.string(),
  accent_text: z.string(),
  ring: z.string(),
})
const Field = z.object({
  name: z.string().meta({ examples: ["email"] }),
  label: z.string().describe("Empty where the widget's own word for the field fits"),
  kind: z.enum(["text", "email", "phone", "choice", "checkbox"]),
  choices: z.array(z.string()),
  required: z.boolean(),
})

const Settings = z
  .object({
    bot: z.object({ id: z.uuid(), name: z.string().meta({ examples: ["Support"] }) }),
    widget_id: z.uuid(),
    slug: text.describe("Name of the hosted page in its address"),
    version: z.string().describe("Changes with the settings; also the answer's ETag"),
    locale: z.enum(LANGUAGES),
    direction: z.enum(["ltr", "rtl"]),
    languages: z.array(z.enum(LANGUAGES)).describe("Languages that a visitor can choose"),
    title: z.string(),
    intro: text,
    placeholder: text,
    suggestions: z.array(z.string()),
    avatar: text.describe("A picture as a data: address"),
    theme: z.enum(["auto", "light", "dark", "page"]),
    colors: z.object({ light: Shades, dark: Shades }),
    radius: z.enum(["sharp", "soft", "round"]),
    font: z.string(),
    position: z.enum(["right", "left"]),
    offset: z.object({ x: z.int(), y: z.int() }),
    z_index: z.int(),
    launcher: z.object({ kind: z.enum(["bubble", "text", "avatar", "none"]), text }),
    parts: z.object({
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
      powered_by: z.boolean(),
    }),
    lead: z.object({
      when: z.enum(["never", "before", "unanswered", "asked"]),
      intro: text,
      fields: z.array(Field),
    }),
    person: z.object({
      enabled: z.boolean(),
      away: text.describe("Where nobody is there now: that, and from when somebody is"),
    }),
    consent: z
      .object({ required: z.literal(true), text: z.string(), version: z.string(), link: text })
      .nullable()
      .describe("What a visitor agrees to before the first message"),
    disclosure: text.describe("The line that says that one talks to an AI"),
    proactive: z.object({
      text,
      after_seconds: z.int().nullable(),
      after_scroll: z.int().nullable().describe("Percent of the page"),
      paths: z.array(z.string()),
    }),
    page: z.object({
      enabled: z.boolean(),
      access: z.enum(["public", "password", "members"]),
      noindex: z.boolean(),
    }),
    made_by: z.object({ name: z.string(), url: z.string() }).nullable(),
    transcript_mail: z.boolean().describe("Whether transcripts can be sent by e-mail"),
    privacy_url: z.string(),
    challenge: z.enum(["off", "suspicious", "always"]),
    words_version: z.int(),
  })
  .meta({ id: "Settings" })

const shadesOf = ({
  accentContrast,
  accentSoft,
  accentText,
  ...rest
}: PublicSettings["colors"]["light"]) => ({
  ...rest,
  accent_contrast: accentContrast,
  accent_soft: accentSoft,
  accent_text: accentText,
})

/** Settings in the words of the wire. */
export const settingsOf = (settings: PublicSettings): z.output<typeof Settings> => {
  const { poweredBy, ...parts } = settings.parts
  const { afterSeconds, afterScroll, ...proactive } = settings.proactive
  return {
    bot: settings.bot,
    widget_id: settings.widgetId,
    slug: settings.slug,
    version: settings.version,
    locale: settings.locale,
    direction: "ltr",
    languages: settings.languages,
    title: settings.title,
    intro: settings.intro,
    placeholder: settings.placeholder,
    suggestions: settings.suggestions,
    avatar: settings.avatar,
    theme: settings.theme,
    colors: { light: shadesOf(settings.colors.light), dark: shadesOf(settings.colors.dark) },
    radius: settings.radius,
    font: settings.font,
    position: settings.position,
    offset: settings.offset,
    z_index: settings.zIndex,
    launcher: settings.launcher,
    parts: { ...parts, powered_by: poweredBy },
    lead: settings.lead,
    person: settings.person,
    consent: settings.consent,
    disclosure: settings.disclosure,
    proactive: { ...proactive, after_seconds: afterSeconds, after_scroll: afterScroll },
    page: settings.page,
    made_by: settings.madeBy,
    transcript_mail: settings.transcriptMail,
    privacy_url: settings.privacyUrl,
    challenge: settings.challenge,
    words_version: settings.wordsVersion,
  }
}

export const BotName = z.string().meta({
  description: "Id of the bot or of a widget of it, or the name of its hosted page",
  examples: [exampleId("bot")],
})

const read = route({
  method: "GET",
  path: "/visitor/widgets/{bot}",
  tag: "Widget",
  summary: "Get settings",
  description:
    "How a widget looks and what it may do, for the page that the request comes from. Nothing of the visitor is stored.",
  doing: "reading a widget's settings",
  authenticate: asPage,
  params: z.object({ bot: BotName }),
  query: z.object({
    locale: z
      .string()
      .max(35)
      .optional()
      .meta({
        description: "Language tag of the page; without it the browser's own languages count",
        examples: ["de-AT"],
      }),
  }),
  responses: { 200: { description: "The settings", schema: Settings } },
  async handler(_, { params, query: { locale } }, call) {
    const { widget } = await meetOpenPage(params.bot, call)
    const settings = await publicSettings(widget, { locale, accepted: call.header("accept-language") })
    const tag = `"${settings.version}"`
    const headers = { ETag: tag, "Cache-Control": "private, no-cache" }
    const known = (call.header("if-none-match") ?? "").split(",").some((each) => each.trim() === tag)
    return known
      ? { status: 304, type: "application/json", body: null, headers }
      : { ...json(settingsOf(settings)), headers }
  },
})

export const settingsRoutes = [read]
