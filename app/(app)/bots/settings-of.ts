import type { z } from "zod"
import { NONE } from "#components/bots/choices.ts"
import { OTHER } from "#components/bots/model-choices.ts"
import { parse } from "#lib/core/command.ts"
import { invalidInput } from "#lib/core/errors.ts"
import { type Bot, BotSettings } from "#lib/domain/bots/schema.ts"

// What the forms show: a field of a bot that is not named here cannot be set through one.
const TEXTS = ["name", "description", "welcomeMessage", "backstory"] as const
const CHOICES = ["language", "personality", "role", "channelType", "model"] as const
/** Whole numbers, as texts in the form. */
const NUMBERS = ["retentionDays"] as const
const CLEARED_BY_NONE: readonly string[] = CHOICES

/** What the form of a bot starts with, as text. */
export const formOf = (bot: Bot): Record<string, string> =>
  Object.fromEntries([
    ...TEXTS.map((name) => [name, bot[name] ?? ""]),
    ...CHOICES.map((name) => [name, bot[name] ?? NONE]),
    ...NUMBERS.map((name) => [name, bot[name]?.toString() ?? ""]),
  ])

/** The settings that a form carries; an empty text and an open choice clear. Throws `invalid_input` with the field's name. */
export function settingsOf(form: FormData): z.output<typeof BotSettings> {
  const given: Record<string, string | number | null> = {}
  for (const name of [...TEXTS, ...CHOICES]) {
    const value = form.get(name === "model" && form.get("model") === OTHER ? "otherModel" : name)
    if (typeof value !== "string") continue
    // Forms send line breaks as CRLF.
    const text = value.replaceAll("\r\n", "\n")
    const isOpen = CLEARED_BY_NONE.includes(name) ? text === NONE : name !== "name" && text.trim() === ""
    given[name] = isOpen ? null : text
  }
  for (const name of NUMBERS) {
    const value = form.get(name)
    if (typeof value === "string") given[name] = value.trim() === "" ? null : Number(value)
  }
  if (given.name !== undefined && !String(given.name ?? "").trim())
    throw invalidInput("A bot needs a name", ["name"])
  return parse(BotSettings, given)
}
