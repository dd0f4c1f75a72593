import type { SelectOption } from "#components/ui/select.tsx"
import * as words from "#components/words/words.ts"
import { NONE } from "./choices.ts"

/** Stands for a model that is named by hand. */
export const OTHER = "other"

export interface ModelChoices {
  /** Names of the models that can be used here. */
  offered: readonly string[]
  /** The name of the one that answers for bots that name none. */
  standard: string
  /** Whether the model that is stored can be used here. */
  isUsable: boolean
  /** Whether there is a provider with models beyond those that are offered. */
  hasProviders: boolean
}

/** What a model is called where people read it. */
export const modelName = (name: string): string => words.bots.models[name] ?? name

/** What can be chosen, with what is stored among it, whether it can be used or not. */
export function modelOptions(
  { offered, standard, isUsable, hasProviders }: ModelChoices,
  stored: string,
): SelectOption[] {
  const { fields } = words.bots
  const isListed = stored === NONE || offered.includes(stored)
  const kept = isUsable ? modelName(stored) : fields.notAvailable(modelName(stored))
  return [
    { value: NONE, label: fields.standardModel(modelName(standard)) },
    ...(isListed ? [] : [{ value: stored, label: kept }]),
    ...offered.map((name) => ({ value: name, label: modelName(name) })),
    ...(hasProviders ? [{ value: OTHER, label: fields.another }] : []),
  ]
}
