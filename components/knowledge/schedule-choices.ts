import { optionsOf } from "#components/ui/options-of.ts"
import * as words from "#components/words/words.ts"

/** How often a website may be read again. */
export const scheduleChoices = optionsOf(words.knowledge.schedule.choices)
