import type { Language } from "../../core/languages.ts"
import { momentIn, presence } from "./hours.ts"
import type { PersonSettings } from "./schema.ts"
import { WORDS } from "./words.ts"

/** That nobody is there, and from when somebody is, in the account's words or the product's; null: somebody is. */
export function awayLine(person: PersonSettings, language: Language, at = new Date()): string | null {
  const found = presence(person, at)
  if (found.isOpen) return null
  const when = found.opensAt && momentIn(found.opensAt, person, language)
  const line = person.away ?? (when ? WORDS[language].away : WORDS[language].later)
  return line.replaceAll("{when}", () => when ?? "").trim()
}

/** What a visitor reads who has asked for a person: that somebody will answer, and from when. */
export function expectation(person: PersonSettings, language: Language, at = new Date()): string {
  const { thanks, soon } = WORDS[language]
  const away = awayLine(person, language, at)
  return away === null ? (person.reply ?? `${thanks} ${soon}`) : person.away ? away : `${thanks} ${away}`
}

/** What the bot says that has asked for a person by itself. */
export function saidOfWish(person: PersonSettings, language: Language, at = new Date()): string {
  const { asked, soon } = WORDS[language]
  return `${asked} ${awayLine(person, language, at) ?? person.reply ?? soon}`
}
