import { optionsOf } from "#components/ui/options-of.ts"
import type { SelectOption } from "#components/ui/select.tsx"
import * as words from "#components/words/words.ts"

/** Stands for null in a choice that may be left open: an option cannot be empty. */
export const NONE = "none"

const { languages, personalities, roles, fields } = words.bots
const open: SelectOption = {
  value: NONE,
  get label() {
    return fields.none
  },
}

/** What can be chosen for a bot. */
export const languageOptions = optionsOf(languages)
export const personalityOptions = [open, ...optionsOf(personalities)]
export const roleOptions = [open, ...optionsOf(roles)]
export const channelOptions = optionsOf(words.conversations.botChannels)
