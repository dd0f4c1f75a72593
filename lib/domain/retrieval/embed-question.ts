import type { Context } from "../../core/context.ts"
import { chooseEmbedder, embedOne } from "../models/models.ts"
import type { QuestionVector } from "./schema.ts"
import { unit } from "./vector-numbers.ts"

/** Milliseconds that a search waits for the embedding model before it goes by words alone. */
const PATIENCE = 1500

/**
 * The vector of a question by the model of the dataset's vectors; null when it cannot be had in time, which is logged.
 * Holds no connection.
 */
export async function embedQuestion(
  ctx: Context,
  model: string,
  question: string,
): Promise<QuestionVector | null> {
  const embedder = chooseEmbedder(model)
  if (!embedder) return null
  const signal = AbortSignal.any([ctx.signal, AbortSignal.timeout(PATIENCE)])
  try {
    const values = unit(await embedOne(embedder, question, signal))
    return values && { model, values }
  } catch (error) {
    ctx.signal.throwIfAborted()
    const code = error instanceof Error ? error.name : ""
    ctx.log.warn("a search went by words alone: the embedding model did not answer", { model, code })
    return null
  }
}
