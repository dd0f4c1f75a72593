import { createHash } from "node:crypto"
import { LiveryError } from "../../core/errors.ts"
import { LANGUAGES, type Language } from "../../core/languages.ts"
import type { ConsentAsked, ConsentGiven, ConsentSettings } from "./schema.ts"
import { WORDS } from "./words.ts"

interface Asking {
  settings: ConsentSettings
  language: Language
  /** Who runs the bot, for the product's own words. */
  operator: string
}

/** What a visitor has to agree to before the first message; null where nothing is asked. */
export function consentAsked({ settings, language, operator }: Asking): ConsentAsked | null {
  if (!settings.required) return null
  const text = settings.text || WORDS[language].consent.replace("{operator}", () => operator)
  return { required: true, text, version: versionOf(text), link: settings.link ?? null }
}

/**
 * What a visitor has agreed to by naming a version, as a contact keeps it: with the text, since that may be reworded
 * later. `origin` is the site where it was said. Throws `unprocessable` for a version that is not today's in any language.
 */
export function consentGiven(
  { settings, operator }: Omit<Asking, "language">,
  { version, origin, at = new Date() }: { version: string; origin: string; at?: Date },
): ConsentGiven {
  const texts = LANGUAGES.map((language) => consentAsked({ settings, language, operator }))
  const agreed = texts.find((asked) => asked?.version === version)
  if (!agreed) throw new LiveryError("unprocessable", "The text that was agreed to is not the one in use")
  return { text: agreed.text, version, at: at.toISOString(), origin }
}

/** 16 hexadecimal digits of the SHA-256 of a text: another text is another version, the same text is the same again. */
const versionOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16)
