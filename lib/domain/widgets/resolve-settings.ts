import { given } from "../../db/columns-of.ts"
import { PERSON_DEFAULTS } from "../handover/schema.ts"
import { WidgetSettings } from "./schema.ts"

/** A group of settings with all of its members. */
type Whole<Key extends keyof WidgetSettings> = {
  [Member in keyof WidgetSettings[Key]]-?: Exclude<WidgetSettings[Key][Member], undefined>
}

/** What each group's members are where nobody has set them. */
const DEFAULTS: {
  [Key in
    | "launcher"
    | "parts"
    | "lead"
    | "person"
    | "consent"
    | "disclosure"
    | "proactive"
    | "page"
    | "budget"]: Whole<Key>
} = {
  launcher: { kind: "bubble", text: null },
  parts: {
    sources: true,
    feedback: true,
    copy: true,
    attachments: false,
    history: true,
    restart: true,
    end: true,
    transcript: true,
    erase: true,
    maximize: true,
    poweredBy: true,
  },
  lead: {
    when: "never",
    intro: null,
    fields: [
      { name: "name", label: "", kind: "text", choices: [], required: false },
      { name: "email", label: "", kind: "email", choices: [], required: true },
    ],
  },
  person: PERSON_DEFAULTS,
  consent: { required: false, text: null, link: null },
  disclosure: { text: null, offBecause: null },
  proactive: { text: null, afterSeconds: null, afterScroll: null, paths: [] },
  page: { enabled: true, access: "public", noindex: false },
  budget: { perDay: null, perVisitorPerDay: null },
}

/**
 * The settings that a widget's row holds. What is stored and no longer fits, or was never set, is as if it had been left
 * out: a visitor meets the bot all the same.
 */
export function settingsOf(config: unknown): WidgetSettings {
  const stored = typeof config === "object" && config !== null ? config : {}
  const fitting = Object.entries(WidgetSettings.shape).flatMap(([key, schema]) => {
    const value = (stored as Record<string, unknown>)[key]
    return value !== undefined && schema.safeParse(value).success ? [[key, value]] : []
  })
  return WidgetSettings.parse(Object.fromEntries(fitting))
}

/** Settings with every default in them, also of their parts. A lead's fields without a label are called by the widget's own words. */
export const resolvedOf = (settings: WidgetSettings) => ({
  ...settings,
  launcher: filled(DEFAULTS.launcher, settings.launcher),
  parts: filled(DEFAULTS.parts, settings.parts),
  lead: filled(DEFAULTS.lead, settings.lead),
  person: filled(DEFAULTS.person, settings.person),
  consent: filled(DEFAULTS.consent, settings.consent),
  disclosure: filled(DEFAULTS.disclosure, settings.disclosure),
  proactive: filled(DEFAULTS.proactive, settings.proactive),
  page: filled(DEFAULTS.page, settings.page),
  budget: filled(DEFAULTS.budget, settings.budget),
})
export type ResolvedSettings = ReturnType<typeof resolvedOf>

const filled = <Group extends object>(
  defaults: Group,
  set: { [Key in keyof Group]?: Group[Key] | undefined },
): Group => ({ ...defaults, ...given(set) })
