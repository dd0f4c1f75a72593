import * as words from "#components/words/words.ts"
import { SCHEDULES } from "#lib/domain/knowledge/sources/schema.ts"

const { choices } = words.knowledge.schedule

/** How often a website may be read again. */
export const scheduleChoices = [
  { value: "never", label: choices.never },
  ...SCHEDULES.map((value) => ({ value, label: choices[value] })),
]
