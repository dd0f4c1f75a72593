import "./unset-empty.ts"
import { createGoogleGenerativeAI } from "@ai-sdk/google"
import { createMistral } from "@ai-sdk/mistral"
import { createOpenAI } from "@ai-sdk/openai"
import { createOpenAICompatible } from "@ai-sdk/openai-compatible"
import type { EmbeddingModelV4 } from "@ai-sdk/provider"
import { env } from "../../core/env.ts"
import { once } from "../../core/runtime.ts"
import { modelFetch } from "./model-fetch.ts"
import { parseModelName } from "./parse-model-name.ts"

export interface Embedder {
  model: EmbeddingModelV4
  /** provider/model */
  name: string
}

/** The embedding model of a name such as "openai/text-embedding-3-small"; null where its provider is not configured. */
export function chooseEmbedder(wanted: string): Embedder | null {
  const { provider, name } = parseModelName(wanted)
  const make = provider && Object.hasOwn(providers(), provider) ? providers()[provider] : undefined
  if (!make) return null
  const full = `${provider}/${name}`
  return { model: once(`embedder:${full}`, () => make(name)), name: full }
}

/** The embedding model that the environment names; null: searches go by words alone. */
export function configuredEmbedder(): Embedder | null {
  const { LIVERY_EMBEDDING_MODEL } = env()
  return LIVERY_EMBEDDING_MODEL ? chooseEmbedder(LIVERY_EMBEDDING_MODEL) : null
}

type Make = (name: string) => EmbeddingModelV4

/** Providers of embeddings that the environment configures; Anthropic has none. */
const providers = () =>
  once("embedder.providers", (): Record<string, Make | undefined> => {
    const { OPENAI_API_KEY, OPENAI_BASE_URL, GOOGLE_GENERATIVE_AI_API_KEY, MISTRAL_API_KEY } = env()
    const found: Record<string, Make> = {}
    if (OPENAI_BASE_URL) {
      const key = OPENAI_API_KEY ? { apiKey: OPENAI_API_KEY } : {}
      const compatible = createOpenAICompatible({
        name: "openai",
        baseURL: OPENAI_BASE_URL,
        fetch: modelFetch,
        ...key,
      })
      found.openai = (name) => compatible.embeddingModel(name)
    } else if (OPENAI_API_KEY) {
      const openai = createOpenAI({ apiKey: OPENAI_API_KEY, fetch: modelFetch })
      found.openai = (name) => openai.embedding(name)
    }
    if (GOOGLE_GENERATIVE_AI_API_KEY) {
      const google = createGoogleGenerativeAI({ apiKey: GOOGLE_GENERATIVE_AI_API_KEY, fetch: modelFetch })
      found.google = (name) => google.embedding(name)
    }
    if (MISTRAL_API_KEY) {
      const mistral = createMistral({ apiKey: MISTRAL_API_KEY, fetch: modelFetch })
      found.mistral = (name) => mistral.embedding(name)
    }
    return found
  })
