import type { Context } from "../../core/context.ts"
import { reader } from "../../db/wire/wire.ts"
import { countCall } from "../costs/costs.ts"
import { chooseEmbedder, configuredEmbedder, embedOne } from "../models/models.ts"
import { readPassages } from "./read-passages.ts"
import { servingModel } from "./read-vectors.ts"
import type { Found, Passage, QuestionVector, SearchInput } from "./schema.ts"
import { findRecords } from "./search.ts"
import { interleave, type Search, searchesOf } from "./searches.ts"
import { unit } from "./vector-numbers.ts"

type FindInput = Omit<SearchInput, "accountId" | "vector" | "before"> & {
  /** What the same person said before, oldest first; taken up where the question cannot stand without it. */
  history?: readonly string[]
}

/**
 * The passages of a dataset that answer a question best, by all means there are: words, meaning where an embedding model
 * is configured, and a language model's judgement where the dataset names a reranker. No connection is held while a
 * model is asked. For callers that have checked what the principal may do; a foreign dataset gives nothing.
 */
export async function findPassages(ctx: Context, input: FindInput): Promise<Passage[]> {
  const sql = reader(ctx, "read-apart")
  const { rows } = await sql.query<{ reranker: string | null }>({
    text: `select reranker from "Dataset" where "accountId" = $1 and id = $2 and "deletedAt" is null`,
    values: [ctx.account.id, input.datasetId],
  })
  const [dataset] = rows
  if (!dataset) return []
  const found = await findBest(ctx, { ...input, reranker: dataset.reranker })
  return readPassages(sql, { ...input, accountId: ctx.account.id }, found)
}

/** The first half of the same, for a caller who has read the dataset: which records answer best, best first. */
export async function findBest(
  ctx: Context,
  { reranker, ...input }: FindInput & { reranker: string | null },
): Promise<Found[]> {
  const accountId = ctx.account.id
  const { query, history = [], language } = input
  const searches = searchesOf(query, history, language)
  const ranked = await Promise.all(
    searches.map(async (alike) =>
      interleave(
        await Promise.all(
          // One vector an ask is enough: that of all it rests on.
          alike.map((search, place) => findOne(ctx, { ...input, ...search }, { byMeaning: place === 0 })),
        ),
      ),
    ),
  )
  const found = interleave(ranked)
  if (!reranker) return found
  // Few datasets name one: what judges is loaded for the first of them.
  const { CANDIDATES, rerankByModel } = await import("./rerank-by-model.ts")
  const wide = { ...input, accountId, limit: Math.max(CANDIDATES, input.limit), maxTokens: null }
  const passages = await readPassages(reader(ctx, "read-apart"), wide, found)
  return rerankByModel(ctx, reranker, query, passages)
}

async function findOne(
  ctx: Context,
  input: FindInput & Search,
  { byMeaning }: { byMeaning: boolean },
): Promise<Found[]> {
  const vector = byMeaning ? await vectorOf(ctx, input) : null
  return findRecords(reader(ctx, "read-apart"), { ...input, accountId: ctx.account.id, vector })
}

async function vectorOf(ctx: Context, { datasetId, query, before = [] }: FindInput & Search) {
  if (!configuredEmbedder()) return null
  const model = await servingModel(reader(ctx), { accountId: ctx.account.id, datasetId })
  if (!model) return null
  const [last] = before
  return embedQuestion(ctx, model, last === undefined ? query : `${last}\n${query}`)
}

/** A vector is no text: nothing comes out that is paid for. */
const VECTORS = { cachedInputTokens: 0, outputTokens: 0 }

/** Milliseconds that a search waits for the embedding model before it goes by words alone. */
const PATIENCE = 1500

/**
 * The vector of a question by the model of the dataset's vectors; null when it cannot be had in time, which is logged.
 * Holds no connection.
 */
async function embedQuestion(ctx: Context, model: string, question: string): Promise<QuestionVector | null> {
  const embedder = chooseEmbedder(model)
  if (!embedder) return null
  const signal = AbortSignal.any([ctx.signal, AbortSignal.timeout(PATIENCE)])
  const onRead = (read: { inputTokens: number; isEstimated: boolean }) =>
    countCall(ctx, { ...read, ...VECTORS, model, at: new Date() })
  try {
    const values = unit(await embedOne(embedder, question, signal, onRead))
    return values && { model, values }
  } catch (error) {
    ctx.signal.throwIfAborted()
    const code = error instanceof Error ? error.name : ""
    ctx.log.warn("a search went by words alone: the embedding model did not answer", { model, code })
    return null
  }
}
