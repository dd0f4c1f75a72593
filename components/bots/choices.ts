import type { SelectOption } from "#components/ui/select.tsx"
import * as words from "#components/words/words.ts"
import { CHANNELS, LANGUAGES, PERSONALITIES, ROLES } from "#lib/domain/bots/schema.ts"

/** Stands for null in a choice that may be left open: an option cannot be empty. */
export const NONE = "none"

const { languages, personalities, roles, fields } = words.bots
const open: SelectOption = { value: NONE, label: fields.none }

/** What can be chosen for a bot. */
export const languageOptions: SelectOption[] = LANGUAGES.map((value) => ({ value, label: languages[value] }))
export const personalityOptions: SelectOption[] = [
  open,
  ...PERSONALITIES.map((value) => ({ value, label: personalities[value] })),
]
export const roleOptions: SelectOption[] = [open, ...ROLES.map((value) => ({ value, label: roles[value] }))]
export const channelOptions: SelectOption[] = CHANNELS.map((value) => ({
  value,
  label: words.conversations.channels[value] ?? value,
}))
