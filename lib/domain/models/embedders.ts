import "./unset-empty.ts"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { createGoogleGenerativeAI } from "@ai-sdk/google"
import { createMistral } from "@ai-sdk/mistral"
import { createOpenAI } from "@ai-sdk/openai"
import { createOpenAICompatible } from "@ai-sdk/openai-compatible"
import type { EmbeddingModelV4 } from "@ai-sdk/provider"
import { countTokens } from "../../core/count-tokens.ts"
import { env } from "../../core/env.ts"
import { once } from "../../core/runtime.ts"
import type { LocalModel } from "./local/protocol.ts"
import { modelFetch } from "./model-fetch.ts"
import { parseModelName } from "./parse-model-name.ts"
import { isRetryable, scopedError, statusOf } from "./scoped-error.ts"

export interface Embedder {
  model: EmbeddingModelV4
  /** provider/model */
  name: string
}

/**
 * The embedding model of a name such as "openai/text-embedding-3-small", or "local/folder" for files that whoever runs
 * Livery put there; null where its provider is not configured, or the folder holds none.
 */
export function chooseEmbedder(wanted: string): Embedder | null {
  const { provider, name } = parseModelName(wanted)
  if (provider === "local") return chooseLocal(name)
  const make = provider && Object.hasOwn(providers(), provider) ? providers()[provider] : undefined
  if (!make) return null
  const full = `${provider}/${name}`
  return { model: once(`embedder:${full}`, () => make(name)), name: full }
}

function chooseLocal(name: string): Embedder | null {
  const found = findLocalModel(name)
  return (
    found && {
      model: once(`embedder:local/${name}`, () => localEmbedder(name, found)),
      name: `local/${name}`,
    }
  )
}

/** The embedding model that the environment names; null: searches go by words alone. */
export function configuredEmbedder(): Embedder | null {
  const { LIVERY_EMBEDDING_MODEL } = env()
  return LIVERY_EMBEDDING_MODEL ? chooseEmbedder(LIVERY_EMBEDDING_MODEL) : null
}

/** Texts of one call of a local model: few, so that a question does not wait long behind passages. */
const LOCAL_TEXTS = 8
/** Where an export of a model has its network, the best first. */
const NETWORKS = ["onnx/model.onnx", "model.onnx", "onnx/model_quantized.onnx", "model_quantized.onnx"]

/** The model of a folder's name; null where there is none that could be run. */
function findLocalModel(name: string): LocalModel | null {
  if (!/^\w[\w.-]{0,99}$/.test(name)) return null
  const folder = join(env().LIVERY_DATA, "models", name)
  const network = NETWORKS.map((file) => join(folder, file)).find((file) => existsSync(file))
  return network && existsSync(join(folder, "tokenizer.json")) ? { folder, network } : null
}

/** An embedding model that runs in this process and asks nobody: in a thread, which is started with the first text. */
const localEmbedder = (name: string, model: LocalModel): EmbeddingModelV4 => ({
  specificationVersion: "v4",
  provider: "local",
  modelId: name,
  maxEmbeddingsPerCall: LOCAL_TEXTS,
  supportsParallelCalls: false,
  async doEmbed({ values, abortSignal }) {
    const { localThread } = await import("./local/local-thread.ts")
    return { embeddings: await localThread(model).embed(values, abortSignal), warnings: [] }
  },
})

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

/** Waits before the second, third and fourth try, in milliseconds. */
const PAUSES = [500, 2000, 8000]
/** Statuses that mean that the texts themselves are refused. */
const REFUSED = new Set([400, 413, 422])
/** A text that is refused is tried again cut in half, down to this many characters. */
const SHORTEST = 500

/** Told of every call that succeeded: tokens that it read, as its provider says or as Livery counts them. */
type OnRead = (read: { inputTokens: number; isEstimated: boolean }) => void

/** What a model makes of each text; null for one that it refuses at any length. Faults that may pass are tried again. */
export async function embedAll(
  embedder: Embedder,
  texts: readonly string[],
  signal: AbortSignal,
  onRead?: OnRead,
): Promise<(readonly number[] | null)[]> {
  const most = (await embedder.model.maxEmbeddingsPerCall) ?? texts.length
  if (texts.length > most) return halves(embedder, texts, signal, onRead)
  try {
    return await patiently(() => embed(embedder, texts, signal, onRead), signal)
  } catch (error) {
    signal.throwIfAborted()
    if (!REFUSED.has(statusOf(error) ?? 0)) throw scopedError(error)
    if (texts.length > 1) return halves(embedder, texts, signal, onRead)
    const [text = ""] = texts
    if (text.length <= SHORTEST) return [null]
    return embedAll(embedder, [text.slice(0, text.length / 2).toWellFormed()], signal, onRead)
  }
}

/** What a model makes of one text, asked once. */
export async function embedOne(
  embedder: Embedder,
  text: string,
  signal: AbortSignal,
  onRead?: OnRead,
): Promise<readonly number[]> {
  const [vector] = await embed(embedder, [text], signal, onRead)
  if (!vector) throw new Error("The embedding model gave no vector")
  return vector
}

async function embed({ model }: Embedder, texts: readonly string[], signal: AbortSignal, onRead?: OnRead) {
  const { embeddings, usage } = await model.doEmbed({ values: [...texts], abortSignal: signal })
  const told = usage?.tokens
  onRead?.({
    inputTokens: told ?? texts.reduce((sum, text) => sum + countTokens(text), 0),
    isEstimated: told === undefined,
  })
  if (embeddings.length !== texts.length) throw new Error("The embedding model left texts out")
  return embeddings
}

async function halves(embedder: Embedder, texts: readonly string[], signal: AbortSignal, onRead?: OnRead) {
  const middle = Math.ceil(texts.length / 2)
  const first = await embedAll(embedder, texts.slice(0, middle), signal, onRead)
  return [...first, ...(await embedAll(embedder, texts.slice(middle), signal, onRead))]
}

async function patiently<T>(ask: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await ask()
    } catch (error) {
      signal.throwIfAborted()
      const wait = PAUSES[attempt]
      if (wait === undefined || !isRetryable(error)) throw error
      await pause(wait, undefined, { signal })
    }
  }
}
