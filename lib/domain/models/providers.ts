import { createAnthropic } from "@ai-sdk/anthropic"
import { createGoogleGenerativeAI } from "@ai-sdk/google"
import { createMistral } from "@ai-sdk/mistral"
import { createOpenAI } from "@ai-sdk/openai"
import { createOpenAICompatible } from "@ai-sdk/openai-compatible"
import { type Env, env } from "../../core/env.ts"
import { once } from "../../core/runtime.ts"
import { builtinModel, type MakeModel } from "./builtin.ts"
import { modelFetch } from "./model-fetch.ts"
import type { ModelRights } from "./schema.ts"

type Settings = Partial<
  Pick<
    Env,
    | "OPENAI_API_KEY"
    | "OPENAI_BASE_URL"
    | "ANTHROPIC_API_KEY"
    | "ANTHROPIC_BASE_URL"
    | "GOOGLE_GENERATIVE_AI_API_KEY"
    | "GOOGLE_GENERATIVE_AI_BASE_URL"
    | "MISTRAL_API_KEY"
    | "MISTRAL_BASE_URL"
  >
>

/** The providers of this deployment. */
export const providers = () => once("model.providers", () => makeProviders(env()))

/** Names of the providers that are configured here, or that an account or its agency has a key for. */
export const configuredProviders = (
  { modelKeys, parentModelKeys }: Pick<ModelRights, "modelKeys" | "parentModelKeys"> = {
    modelKeys: {},
    parentModelKeys: {},
  },
): string[] => {
  const here = Object.entries(providers()).flatMap(([name, make]) => (make ? [name] : []))
  return [...new Set([...here, ...Object.keys(modelKeys), ...Object.keys(parentModelKeys)])]
}

/**
 * The providers that settings configure, by name. With OPENAI_BASE_URL models are reached through /chat/completions,
 * which compatible servers speak, else as OpenAI prefers (contract: compatible servers are asked by chat completions);
 * `openai` is where that is, for tests.
 */
export function makeProviders(
  settings: Settings,
  { openai: openaiAddress }: { openai?: string } = {},
): Record<string, MakeModel | undefined> {
  const found: Record<string, MakeModel> = { builtin: builtinModel }
  const { OPENAI_API_KEY, OPENAI_BASE_URL } = settings
  if (OPENAI_BASE_URL) {
    const compatible = createOpenAICompatible({
      name: "openai",
      baseURL: OPENAI_BASE_URL,
      includeUsage: true,
      fetch: modelFetch,
      ...(OPENAI_API_KEY && { apiKey: OPENAI_API_KEY }),
    })
    found.openai = (name) => compatible.chatModel(name)
  } else if (OPENAI_API_KEY) found.openai = createOpenAI(reached(OPENAI_API_KEY, openaiAddress))
  const { ANTHROPIC_API_KEY, GOOGLE_GENERATIVE_AI_API_KEY, MISTRAL_API_KEY } = settings
  if (ANTHROPIC_API_KEY)
    found.anthropic = createAnthropic(reached(ANTHROPIC_API_KEY, settings.ANTHROPIC_BASE_URL))
  if (GOOGLE_GENERATIVE_AI_API_KEY)
    found.google = createGoogleGenerativeAI(
      reached(GOOGLE_GENERATIVE_AI_API_KEY, settings.GOOGLE_GENERATIVE_AI_BASE_URL),
    )
  if (MISTRAL_API_KEY) found.mistral = createMistral(reached(MISTRAL_API_KEY, settings.MISTRAL_BASE_URL))
  return found
}

/** The providers that a key can be entered for, with the setting that names the install's. */
export const KEYED = {
  openai: "OPENAI_API_KEY",
  anthropic: "ANTHROPIC_API_KEY",
  google: "GOOGLE_GENERATIVE_AI_API_KEY",
  mistral: "MISTRAL_API_KEY",
} as const
export type KeyedProvider = keyof typeof KEYED

/** The provider as a key opens it, wherever the install reaches it. */
export const makeByKey = (provider: KeyedProvider, key: string): MakeModel | undefined =>
  makeProviders({ ...addressesOf(env()), [KEYED[provider]]: key })[provider]

const addressesOf = (settings: Settings) => ({
  OPENAI_BASE_URL: settings.OPENAI_BASE_URL,
  ANTHROPIC_BASE_URL: settings.ANTHROPIC_BASE_URL,
  GOOGLE_GENERATIVE_AI_BASE_URL: settings.GOOGLE_GENERATIVE_AI_BASE_URL,
  MISTRAL_BASE_URL: settings.MISTRAL_BASE_URL,
})

const reached = (apiKey: string, baseURL: string | undefined) => ({
  apiKey,
  fetch: modelFetch,
  ...(baseURL && { baseURL }),
})
