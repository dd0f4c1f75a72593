import { setTimeout as pause } from "node:timers/promises"
import type { Embedder } from "./embedders.ts"
import { isRetryable, scopedError, statusOf } from "./scoped-error.ts"

/** Waits before the second, third and fourth try, in milliseconds. */
const PAUSES = [500, 2000, 8000]
/** Statuses that mean that the texts themselves are refused. */
const REFUSED = new Set([400, 413, 422])
/** A text that is refused is tried again cut in half, down to this many characters. */
const SHORTEST = 500

/** What a model makes of each text; null for one that it refuses at any length. Faults that may pass are tried again. */
export async function embedAll(
  embedder: Embedder,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<(readonly number[] | null)[]> {
  const most = (await embedder.model.maxEmbeddingsPerCall) ?? texts.length
  if (texts.length > most) return halves(embedder, texts, signal)
  try {
    return await patiently(() => embed(embedder, texts, signal), signal)
  } catch (error) {
    signal.throwIfAborted()
    if (!REFUSED.has(statusOf(error) ?? 0)) throw scopedError(error)
    if (texts.length > 1) return halves(embedder, texts, signal)
    const [text = ""] = texts
    if (text.length <= SHORTEST) return [null]
    return embedAll(embedder, [text.slice(0, text.length / 2).toWellFormed()], signal)
  }
}

/** What a model makes of one text, asked once. */
export async function embedOne(
  embedder: Embedder,
  text: string,
  signal: AbortSignal,
): Promise<readonly number[]> {
  const [vector] = await embed(embedder, [text], signal)
  if (!vector) throw new Error("The embedding model gave no vector")
  return vector
}

async function embed({ model }: Embedder, texts: readonly string[], abortSignal: AbortSignal) {
  const { embeddings } = await model.doEmbed({ values: [...texts], abortSignal })
  if (embeddings.length !== texts.length) throw new Error("The embedding model left texts out")
  return embeddings
}

async function halves(embedder: Embedder, texts: readonly string[], signal: AbortSignal) {
  const middle = Math.ceil(texts.length / 2)
  const first = await embedAll(embedder, texts.slice(0, middle), signal)
  return [...first, ...(await embedAll(embedder, texts.slice(middle), signal))]
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
