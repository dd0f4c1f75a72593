import type { LanguageModelV4, LanguageModelV4Usage } from "@ai-sdk/provider"
import type { ChosenModel } from "./schema.ts"
import { BUILTIN, textModel } from "./text-model.ts"

/** Nobody thinks, so nothing is used. */
const NOTHING: LanguageModelV4Usage = {
  inputTokens: { total: 0, noCache: 0, cacheRead: 0, cacheWrite: 0 },
  outputTokens: { total: 0, text: 0, reasoning: 0 },
}

/** Says a text word for word as the quotation of the first passage. It stands in for the model where the answer is taught. */
export function fixedAnswerModel(text: string): ChosenModel {
  const model: LanguageModelV4 = textModel("quotes", () => ({
    text: `${text} [1]`,
    usage: NOTHING,
    reason: null,
  }))
  return {
    model,
    name: BUILTIN,
    options: {},
    contextTokens: 100_000,
    outputTokens: 4000,
    canSummarise: false,
    insteadOf: null,
  }
}
