import "./unset-empty.ts"
import { createAnthropic } from "@ai-sdk/anthropic"
import { createGoogleGenerativeAI } from "@ai-sdk/google"
import { createMistral } from "@ai-sdk/mistral"
import { createOpenAI } from "@ai-sdk/openai"
import { createOpenAICompatible } from "@ai-sdk/openai-compatible"
import type { LanguageModelV4 } from "@ai-sdk/provider"
import { env } from "../../core/env.ts"
import { once } from "../../core/runtime.ts"
import { providerOf, sizeOf } from "./catalogue.ts"
import { modelFetch } from "./model-fetch.ts"
import { type ModelOptions, parseModelName } from "./parse-model-name.ts"
import { quotesModel } from "./quotes/quotes.ts"
import { BUILTIN } from "./quotes/text-model.ts"

export { embedAll, embedOne } from "./embed.ts"
export { chooseEmbedder, configuredEmbedder, type Embedder } from "./embedders.ts"
export { type GenerateEnd, generate } from "./generate.ts"
export { type GroundingPassage, writePassages } from "./grounding.ts"
export { kindsOf } from "./quotes/question-kind.ts"
export { smallTalk } from "./quotes/small-talk.ts"
export { recite } from "./recite.ts"

export interface ChosenModel {
  model: LanguageModelV4
  /** provider/model, as usage and pages show it. */
  name: string
  options: ModelOptions
  contextTokens: number
  outputTokens: number
}

/**
 * The model that a name stands for. A name whose provider is not configured here is answered by the deployment's default
 * model, whose own name is then shown (contracts: decision 14).
 */
export function chooseModel(wanted: string | null): ChosenModel {
  const names = [wanted, env().LIVERY_MODEL ?? null, BUILTIN]
  for (const each of names) {
    const chosen = each ? resolve(each) : null
    if (chosen) return chosen
  }
  throw new Error("builtin/quotes is always configured")
}

function resolve(text: string): ChosenModel | null {
  const { provider: named, name, options } = parseModelName(text)
  const provider = named ?? providerOf(name)
  const make = provider ? providers()[provider] : undefined
  if (!make) return null
  const full = `${provider}/${name}`
  const model = once(`model:${full}`, () => make(name))
  return { model, name: full, options, ...sizeOf(name) }
}

type Make = (name: string) => LanguageModelV4

/** Providers that the environment configures. With OPENAI_BASE_URL models are reached through /chat/completions. */
const providers = () =>
  once("model.providers", (): Record<string, Make | undefined> => {
    const {
      OPENAI_API_KEY,
      OPENAI_BASE_URL,
      ANTHROPIC_API_KEY,
      GOOGLE_GENERATIVE_AI_API_KEY,
      MISTRAL_API_KEY,
    } = env()
    const found: Record<string, Make> = { builtin: quotesModel }
    if (OPENAI_BASE_URL) {
      const key = OPENAI_API_KEY ? { apiKey: OPENAI_API_KEY } : {}
      const compatible = createOpenAICompatible({
        name: "openai",
        baseURL: OPENAI_BASE_URL,
        includeUsage: true,
        fetch: modelFetch,
        ...key,
      })
      found.openai = (name) => compatible.chatModel(name)
    } else if (OPENAI_API_KEY) {
      const openai = createOpenAI({ apiKey: OPENAI_API_KEY, fetch: modelFetch })
      found.openai = (name) => openai(name)
    }
    if (ANTHROPIC_API_KEY) found.anthropic = createAnthropic({ apiKey: ANTHROPIC_API_KEY, fetch: modelFetch })
    if (GOOGLE_GENERATIVE_AI_API_KEY)
      found.google = createGoogleGenerativeAI({ apiKey: GOOGLE_GENERATIVE_AI_API_KEY, fetch: modelFetch })
    if (MISTRAL_API_KEY) found.mistral = createMistral({ apiKey: MISTRAL_API_KEY, fetch: modelFetch })
    return found
  })
