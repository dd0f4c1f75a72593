import { createHash } from "node:crypto"
import { LiveryError } from "../../core/errors.ts"
import { LANGUAGES, type Language } from "../../core/languages.ts"
import type { Scope } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import type {
  ConsentAsked,
  ConsentGiven,
  ConsentSettings,
  DisclosureDue,
  DisclosureSettings,
} from "./schema.ts"
import { WORDS } from "./words.ts"

/**
 * The line that says that one talks to an AI: the account's own words, else the product's in that language; null only where
 * a reason for leaving it out is recorded.
 */
export const disclosureLine = (settings: DisclosureSettings, language: Language): string | null =>
  settings.offBecause ? null : settings.text || WORDS[language].disclosure

/** The same for a turn: null also where it is not due. */
export const disclosureOfTurn = (turn: {
  disclosure: DisclosureDue | null
  language: Language
}): string | null => turn.disclosure && disclosureLine(turn.disclosure.settings ?? {}, turn.language)

/**
 * Records, in the transaction that changes a bot's widget, that the line was left out or is said again: the event keeps who
 * and when, the settings keep why.
 */
export async function recordDisclosureSwitch(
  ctx: Scope,
  botId: string,
  { before, after }: Record<"before" | "after", DisclosureSettings>,
): Promise<void> {
  const [was, is] = [before, after].map(({ offBecause }) => Boolean(offBecause))
  if (was !== is) await recordEvent(ctx, is ? "disclosure.disabled" : "disclosure.enabled", { botId })
}

/** What tells whose words an answer is. */
interface Said {
  type: string
  origin: string | null
  model: string | null
}

/**
 * Whether a language model wrote the words of a message, which are marked for machines wherever they leave Livery. An
 * answer of an earlier version does not say whose words it is: then the model that answered decides.
 */
export function isGenerated({ type, origin, model }: Said): boolean {
  if (type !== "bot") return false
  return origin === null ? model !== null && !model.startsWith("builtin/") : origin === "model"
}

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
