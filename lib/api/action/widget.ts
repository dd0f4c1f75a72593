import { z } from "zod"
import { invalidInput } from "../../core/errors.ts"
import { LANGUAGES } from "../../core/languages.ts"
import { given } from "../../db/columns-of.ts"
import { WidgetSettings } from "../../domain/widgets/schema.ts"
import {
  changeWidget,
  cloneWidget,
  createWidget,
  deleteWidget,
  fetchWidget,
  listWidgets,
  type WidgetResource,
} from "../../domain/widgets/widgets.ts"
import { exampleId } from "../openapi/example-of.ts"
import { json } from "../reply.ts"
import { route } from "../route.ts"
import { clearable, settled } from "./fields.ts"
import { resource } from "./resource.ts"

const flag = z.boolean().nullable()
const text = clearable.meta({ examples: ["Ask us"] })

/** Fields that mean something here, under the names of this API. */
const KNOWN = {
  theme: clearable.meta({ description: "auto, light, dark or page; any other is kept and shown as auto" }),
  title: text,
  intro: text,
  placeholder: text,
  origin: clearable.meta({
    description: "Sites that may use it, such as https://www.example.com, with spaces or commas between",
    examples: ["https://www.example.com"],
  }),
  language: clearable.meta({ description: "The one language that it speaks", examples: ["en"] }),
  attachments: flag,
  contactCollection: flag.meta({ description: "Whether visitors answer a form before the first message" }),
  exportConversation: flag,
  restartConversation: flag,
  maximize: flag,
  poweredBy: flag,
}
/** Fields that are kept and given back as they are, and mean nothing here. */
const FOREIGN = {
  layout: clearable,
  initial: clearable,
  sessionDuration: z.number().nullable(),
  plugins: clearable,
  stream: flag,
  verbose: flag,
  tools: flag,
  unfurl: flag,
  math: flag,
  carousel: flag,
  form: flag,
  autoScroll: flag,
  startFirst: flag,
  messagePeek: flag,
  voiceIn: flag,
  voiceOut: flag,
}
const PARTS = {
  attachments: "attachments",
  exportConversation: "transcript",
  restartConversation: "restart",
  maximize: "maximize",
  poweredBy: "poweredBy",
} as const

const Meta = z.record(z.string(), z.unknown())
const Fields = z
  .strictObject({
    name: clearable.meta({ examples: ["Website"] }),
    description: clearable,
    alias: clearable,
    blueprintId: clearable,
    botId: clearable.meta({ examples: [exampleId("bot")] }),
    meta: Meta.nullable().meta({ description: 'Replaces; {"$update": {…}} merges instead' }),
    $update: Meta.describe("Merged into meta"),
    ...KNOWN,
    ...FOREIGN,
  })
  .partial()
type Fields = z.output<typeof Fields>

const shown = (fields: Record<string, z.ZodType>) =>
  Object.fromEntries(
    Object.keys(fields).map((name) => [name, (fields[name] === flag ? z.boolean() : z.unknown()).optional()]),
  )
const View = z.object({
  name: z.string(),
  description: z.string().optional(),
  alias: z.string().optional(),
  blueprintId: z.string().optional(),
  botId: z.string().optional(),
  meta: Meta,
  ...shown(KNOWN),
  ...shown(FOREIGN),
})

/** What a body sets, as the domain takes it. A theme and language that are not ours are kept beside. */
function givenOf(fields: Fields) {
  const { name, description, alias, blueprintId, botId, meta, $update, ...rest } = fields
  const { theme, title, intro, placeholder, origin, language, contactCollection } = rest
  const own = { name, description, alias, blueprintId, botId, ...settled({ meta, $update }) }
  const ourTheme = WidgetSettings.shape.theme.unwrap().safeParse(theme).data
  const ourLanguage = LANGUAGES.find((each) => each === language)
  const parts = Object.entries(PARTS).flatMap(([theirs, ours]) => {
    const value = rest[theirs as keyof typeof PARTS]
    return value === undefined ? [] : [[ours, value ?? undefined]]
  })
  const settings = {
    title,
    intro,
    placeholder,
    theme: theme === undefined ? undefined : (ourTheme ?? "auto"),
    origins: origin === undefined ? undefined : originsOf(origin ?? ""),
    languages: language === undefined ? undefined : ourLanguage ? [ourLanguage] : [],
    lead:
      typeof contactCollection === "boolean"
        ? { when: contactCollection ? ("before" as const) : ("never" as const) }
        : undefined,
    parts: parts.length ? Object.fromEntries(parts) : undefined,
  }
  const foreign = {
    ...Object.fromEntries(Object.entries(rest).filter(([name]) => name in FOREIGN)),
    ...(theme !== undefined && { theme: ourTheme ? null : theme }),
    ...(language !== undefined && { language: ourLanguage ? null : language }),
  }
  return { ...given(own), settings: given(settings), foreign: given(foreign) }
}

/** Sites as people write them in one field. Throws `invalid_input` for what is none. */
function originsOf(written: string): string[] {
  const sites = written.split(/[\s,]+/).filter(Boolean)
  return sites.map((site) => {
    const origin = URL.canParse(site) ? new URL(site).origin : "null"
    if (origin === "null")
      throw invalidInput(`origin: ${site} is no address such as https://example.com`, ["origin"])
    return origin
  })
}

const show = ({ settings, foreign, ...widget }: WidgetResource) => {
  const { title, intro, placeholder, theme, origins, languages, parts, lead } = settings
  const flags = Object.entries(PARTS).map(([theirs, ours]) => [theirs, parts[ours] ?? null])
  return {
    name: widget.name,
    description: widget.description,
    alias: widget.alias,
    blueprintId: widget.blueprintId,
    botId: widget.botId,
    meta: widget.meta,
    title,
    intro,
    placeholder,
    theme,
    origin: origins.join(" ") || null,
    language: languages.length === 1 ? languages[0] : null,
    contactCollection: lead.when === undefined ? null : lead.when === "before",
    ...Object.fromEntries(flags),
    ...foreign,
  }
}

const params = z.object({ widgetId: z.string() })
const made = z.object({ id: z.string().meta({ examples: [exampleId("widget")] }) })
const common = {
  method: "POST",
  tag: "Widget",
  permission: "bots.write",
  params,
  body: z.strictObject({}),
} as const

const clone = route({
  ...common,
  path: "/integration/widget/{widgetId}/clone",
  summary: "Clone widget",
  description: "Makes a widget like another, without its alias and the sites that may use it.",
  doing: "cloning a widget",
  atomic: true,
  responses: { 200: { description: "The new widget", schema: made } },
  handler: async (ctx, { params }) => json(await cloneWidget(ctx, { id: params.widgetId })),
})

const setup = route({
  ...common,
  path: "/integration/widget/{widgetId}/setup",
  summary: "Set up widget",
  description: "Nothing has to be set up: a widget works as soon as a page names it.",
  doing: "setting a widget up",
  atomic: true,
  responses: { 200: { description: "The widget's id", schema: made } },
  handler: async (ctx, { params }) => json({ id: (await fetchWidget(ctx, { id: params.widgetId })).id }),
})

export const widget = [
  ...resource({
    noun: "widget",
    within: "/integration",
    tag: "Widget",
    permissions: { read: "bots.read", write: "bots.write" },
    fields: Fields,
    view: View,
    show,
    list: (ctx, cursor) => listWidgets(ctx, cursor),
    fetch: (ctx, id) => fetchWidget(ctx, { id }),
    create: (ctx, fields) => createWidget(ctx, givenOf(fields)),
    update: (ctx, id, fields) => changeWidget(ctx, { id, given: givenOf(fields) }),
    delete: (ctx, id) => deleteWidget(ctx, { id }),
  }),
  clone,
  setup,
]
