import type { LanguageModelV4 } from "@ai-sdk/provider"
import type { ModelOptions } from "./parse-model-name.ts"

/** Why what a bot said is no answer, for programs: they need not read its words. */
export const NO_ANSWER_REASONS = [
  /** A greeting, thanks, or a question about the bot itself: nothing was asked of its knowledge. */
  "small_talk",
  /** The visitor wishes for a person. */
  "wants_person",
  /** The knowledge does not say it. */
  "not_found",
  /** The knowledge stands in another language than the question, and says nothing that could be carried over. */
  "other_language",
  /** There is no knowledge to answer from. */
  "no_knowledge",
] as const
export type NoAnswerReason = (typeof NO_ANSWER_REASONS)[number]

/** Who pays a provider where it is not the install: the account that asks, by a key of its own, or its agency by one. */
export type Payer = "own" | "agency"

/** What an account may use: models of its plan (null: all), and by which keys, as id by provider. */
export interface ModelRights {
  id: string
  parentId: string | null
  features: { models: readonly string[] | null }
  modelKeys: Readonly<Record<string, string>>
  parentModelKeys: Readonly<Record<string, string>>
}

/** A model that is reached by a stored key of an account. */
export interface KeyedModel {
  accountId: string
  keyId: string
  provider: string
  name: string
}

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
  /** By whose key it is asked; null: by the install's, or it is asked nowhere. */
  payer: Payer | null
}
