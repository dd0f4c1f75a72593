import type { Language } from "../../core/languages.ts"
import type { DisclosureDue, DisclosureSettings } from "./schema.ts"
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
