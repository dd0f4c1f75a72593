/** What the page shows, as its address says it. */
export interface AnalyticsQuery {
  range: Preset | "custom"
  /** UTC days, both included. */
  from: string
  to: string
  bot?: string | undefined
  channel?: string | undefined
}

export const PRESETS = ["7", "30", "90", "year"] as const
export type Preset = (typeof PRESETS)[number]

const DAY = 86_400_000
/** Days of a custom range at most. */
export const LONGEST = 366
const ISO = /^\d{4}-\d{2}-\d{2}$/
const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10)

/** The days of a preset that ends today: of a year, eleven whole months and this one. */
export function daysOfPreset(preset: Preset, now = Date.now()): { from: string; to: string } {
  const to = dayOf(now)
  if (preset !== "year") return { from: dayOf(now - (Number(preset) - 1) * DAY), to }
  const today = new Date(now)
  return { from: dayOf(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 11, 1)), to }
}

/** What a page's search parameters ask for; what is malformed counts as absent. */
export function analyticsQuery(
  params: Record<string, string | string[] | undefined>,
  now = Date.now(),
): AnalyticsQuery {
  const one = (name: string) => {
    const value = params[name]
    return typeof value === "string" && value !== "" ? value : undefined
  }
  const filters = { bot: idOf(one("bot")), channel: one("channel")?.slice(0, 40) }
  const range = one("range")
  if (range === "custom") {
    const days = customDays(one("from"), one("to"))
    if (days) return { range, ...days, ...filters }
  }
  const preset = PRESETS.find((known) => known === range) ?? "30"
  return { range: preset, ...daysOfPreset(preset, now), ...filters }
}

const idOf = (text: string | undefined) =>
  text && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ? text : undefined

function customDays(from: string | undefined, to: string | undefined) {
  if (!from || !to || !isDay(from) || !isDay(to)) return undefined
  const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1
  return days >= 1 && days <= LONGEST ? { from, to } : undefined
}

const isDay = (text: string) =>
  ISO.test(text) && !Number.isNaN(Date.parse(text)) && dayOf(Date.parse(text)) === text

const params = ({ range, from, to, bot, channel }: AnalyticsQuery) => {
  const found = new URLSearchParams()
  if (range !== "30") found.set("range", range)
  if (range === "custom") {
    found.set("from", from)
    found.set("to", to)
  }
  if (bot) found.set("bot", bot)
  if (channel) found.set("channel", channel)
  return found
}

/** The address of the page; what is usual is left out. */
export function analyticsAddress(query: AnalyticsQuery): string {
  const text = params(query).toString()
  return text ? `/analytics?${text}` : "/analytics"
}

/** The address of one of its tables as CSV, or of all as JSON. */
export function exportAddress(query: AnalyticsQuery, table?: string): string {
  const found = params(query)
  found.set("format", table ? "csv" : "json")
  if (table) found.set("table", table)
  return `/analytics/export?${found}`
}

/** What of the conversations behind a figure the list shows. */
export interface Behind {
  bot?: string | undefined
  channel?: string | undefined
  wants?: "person"
  feedback?: "good" | "bad" | "rated"
  unanswered?: "yes"
  outcome?: "resolved"
  /** By two letters, or "none". */
  language?: string
}

/** The list of the conversations that began on some days. */
export function conversationsBehind(
  { from, to }: { from: string; to: string },
  { bot, channel, wants, feedback, unanswered, outcome, language }: Behind = {},
): string {
  const found = new URLSearchParams({ from, to })
  const filters = { bot, channel, wants, feedback, unanswered, outcome, language }
  for (const [name, value] of Object.entries(filters)) if (value) found.set(name, value)
  return `/conversations?${found}`
}
