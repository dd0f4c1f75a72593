import type { Language } from "../../core/languages.ts"
import type { DisclosureReason, DisclosureSettings } from "./schema.ts"
import { WORDS } from "./words.ts"

/**
 * The line that says that one talks to an AI: the account's own words, else the product's in that language; null only where
 * a reason for leaving it out is recorded.
 */
export const disclosureLine = (settings: DisclosureSettings, language: Language): string | null =>
  settings.offBecause ? null : settings.text || WORDS[language].disclosure

const PAUSE_MS = 24 * 3600_000

/** What was said last in a conversation; null before its first message. */
interface Last {
  at: Date
  /** Whether a person of the account wrote it. */
  byPerson: boolean
}

/** Why the line is due before the bot's next answer; null where it has been said and nothing came between. */
export function disclosureDue(last: Last | null, now: Date = new Date()): DisclosureReason | null {
  if (!last) return "start"
  if (last.byPerson) return "hand_back"
  return now.getTime() - last.at.getTime() > PAUSE_MS ? "pause" : null
}
