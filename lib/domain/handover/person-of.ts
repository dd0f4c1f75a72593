import { PERSON_DEFAULTS, type PersonSettings, type TurnPerson } from "./schema.ts"

/** Settings as a widget's row holds them, with every default in them. */
export const personOf = (settings: TurnPerson["settings"]): PersonSettings => ({
  ...PERSON_DEFAULTS,
  ...settings,
})
