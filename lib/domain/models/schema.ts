import type { LanguageModelV4 } from "@ai-sdk/provider"
import type { ModelOptions } from "./parse-model-name.ts"

/** The model that answers, as a name and the settings of this deployment choose it. */
export interface ChosenModel {
  model: LanguageModelV4
  /** provider/model, as usage and pages show it. */
  name: string
  options: ModelOptions
  contextTokens: number
  outputTokens: number
  /** Whether it follows instructions; the one that only quotes does not. */
  canSummarise: boolean
  /** The name that was asked for, where it cannot be used here and this model answers in its place. */
  insteadOf: string | null
}
