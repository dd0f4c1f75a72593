import { env } from "../../core/env.ts"
import { type KeyedProvider, modelFetch } from "../models/models.ts"

/** How long a provider is waited for, in milliseconds. */
const PATIENCE = 10_000

/** What lists a provider's models, which costs nothing, and asks for a key that holds. */
const ASKS: Record<
  KeyedProvider,
  { base: () => string; path: string; headers: (key: string) => Record<string, string> }
> = {
  openai: {
    base: () => env().OPENAI_BASE_URL ?? "https://api.openai.com/v1",
    path: "/models",
    headers: (key) => ({ authorization: `Bearer ${key}` }),
  },
  anthropic: {
    base: () => env().ANTHROPIC_BASE_URL ?? "https://api.anthropic.com/v1",
    path: "/models?limit=1",
    headers: (key) => ({ "x-api-key": key, "anthropic-version": "2023-06-01" }),
  },
  google: {
    base: () => env().GOOGLE_GENERATIVE_AI_BASE_URL ?? "https://generativelanguage.googleapis.com/v1beta",
    path: "/models?pageSize=1",
    headers: (key) => ({ "x-goog-api-key": key }),
  },
  mistral: {
    base: () => env().MISTRAL_BASE_URL ?? "https://api.mistral.ai/v1",
    path: "/models",
    headers: (key) => ({ authorization: `Bearer ${key}` }),
  },
}

/**
 * Whether a provider takes a key, asked where the operator says that it is; null: it does. Nothing of what it answers is told,
 * since it may repeat the key.
 */
export async function tryKey(
  provider: KeyedProvider,
  key: string,
  signal: AbortSignal,
): Promise<"refused" | "unreachable" | null> {
  const { base, path, headers } = ASKS[provider]
  try {
    const { status } = await modelFetch(base().replace(/\/$/, "") + path, {
      headers: headers(key),
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
    })
    if (status >= 200 && status < 300) return null
    return [400, 401, 402, 403].includes(status) ? "refused" : "unreachable"
  } catch {
    signal.throwIfAborted()
    return "unreachable"
  }
}
