import type { z } from "zod"
import { NONE } from "#components/bots/choices.ts"
import { OTHER } from "#components/bots/model-choices.ts"
import { parse } from "#lib/core/command.ts"
import { invalidInput } from "#lib/core/errors.ts"
import { BotSettings } from "#lib/domain/bots/schema.ts"

const TEXTS = ["description", "welcomeMessage", "backstory"]
const CHOICES = ["language", "personality", "role", "channelType", "model"]

/** The settings that a form carries; an empty text and an open choice clear. Throws `invalid_input` with the field's name. */
export function settingsOf(form: FormData): z.output<typeof BotSettings> {
  const given: Record<string, string | null> = {}
  for (const name of ["name", ...TEXTS, ...CHOICES]) {
    const value = form.get(name === "model" && form.get("model") === OTHER ? "otherModel" : name)
    if (typeof value !== "string") continue
    // Forms send line breaks as CRLF.
    const text = value.replaceAll("\r\n", "\n")
    if (text.includes("\0")) throw invalidInput("This contains a character that cannot be stored", [name])
    const isOpen = CHOICES.includes(name) ? text === NONE : TEXTS.includes(name) && text.trim() === ""
    given[name] = isOpen ? null : text
  }
  if (given.name !== undefined && !given.name?.trim()) throw invalidInput("A bot needs a name", ["name"])
  return parse(BotSettings, given)
}
