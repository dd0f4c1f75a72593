import { z } from "zod"
import { procedure } from "../../../core/command.ts"
import type { Context } from "../../../core/context.ts"
import { isLiveryError } from "../../../core/errors.ts"
import { isId } from "../../../core/ids.ts"
import { sqlTransaction } from "../../../db/transaction.ts"
import type { Sql } from "../../../db/wire/wire.ts"
import { countCall } from "../../costs/costs.ts"
import { configuredEmbedder, type Embedder, embedAll } from "../../models/models.ts"
import { unit } from "../vector-numbers.ts"
import { indexVectors } from "./index-vectors.ts"
import { recodeVectors } from "./recode-vectors.ts"
import {
  blameVectorSet,
  dropOtherSets,
  dropVectorSet,
  type MissingRecord,
  missingRecords,
  openVectorSet,
  settleVectorSet,
  type VectorSet,
} from "./vector-set.ts"
import { writeVectors } from "./write-vectors.ts"

/** Texts of one call to the model, and calls at a time. */
const TEXTS = 64
const CALLS = 3
/** Characters of a text that are read; more than any embedding model holds would be refused or cut by it. */
const READ = 8000
const NIL = "00000000-0000-0000-0000-000000000000"

/**
 * Brings the vectors of a dataset into step with its records; the work of the job `embed-dataset`, of which one runs at a
 * time. Safe to repeat and to cut off at any point. Vectors of another model serve until those of the configured one are
 * complete. Throws when it is worth another attempt.
 */
export const embedDataset = procedure({
  permission: "knowledge.write",
  input: z.strictObject({ datasetId: z.string() }),
  async run(ctx, { datasetId }): Promise<void> {
    const embedder = configuredEmbedder()
    if (!embedder || !isId(datasetId)) return
    const place = { accountId: ctx.account.id, datasetId }
    const inside = <T>(work: (sql: Sql) => Promise<T>) => sqlTransaction(ctx, (sql) => work(sql))
    const set = await inside((sql) => openVectorSet(sql, place, embedder.name))
    if (!set) return
    try {
      do {
        await embedMissing(ctx, embedder, set)
        await recodeVectors(inside, set)
        await indexVectors(ctx, set)
      } while (!(await inside((sql) => settleVectorSet(sql, set))))
      await inside((sql) => dropOtherSets(sql, set))
    } catch (error) {
      if (!ctx.signal.aborted) await inside((sql) => blameVectorSet(sql, set, reasonOf(error)))
      throw error
    }
  },
})

/** Goes once through the records that lack a vector. */
async function embedMissing(ctx: Context, embedder: Embedder, set: VectorSet): Promise<void> {
  for (let after = NIL; ; ) {
    ctx.signal.throwIfAborted()
    const records = await sqlTransaction(ctx, (sql) =>
      missingRecords(sql, set, { after, limit: TEXTS * CALLS }),
    )
    const last = records.at(-1)
    if (!last) return
    after = last.id
    const calls = Array.from({ length: Math.ceil(records.length / TEXTS) }, (_, i) =>
      records.slice(i * TEXTS, (i + 1) * TEXTS),
    )
    const vectors = await embedCounted(
      ctx,
      embedder,
      calls.map((part) => part.map(textOf)),
    )
    const made = vectors.flat().map((values, i) => ({
      recordId: records[i]?.id ?? "",
      stamp: records[i]?.stamp ?? "",
      values: values && unit(values),
    }))
    await agreeOnLength(ctx, set, made)
    await sqlTransaction(ctx, (sql) => writeVectors(sql, set, made))
  }
}

/** What the model makes of the texts of several calls at a time; what they read is counted together, also where one fails. */
async function embedCounted(ctx: Context, embedder: Embedder, calls: string[][]) {
  const { signal } = ctx
  const taken = { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0, isEstimated: false }
  const onRead = (read: { inputTokens: number; isEstimated: boolean }) => {
    taken.inputTokens += read.inputTokens
    taken.isEstimated ||= read.isEstimated
  }
  try {
    return await Promise.all(calls.map((texts) => embedAll(embedder, texts, signal, onRead)))
  } finally {
    countCall(ctx, { ...taken, model: embedder.name, at: new Date() })
  }
}

/** A set's vectors have one length. Where the server behind a name gives another, the set begins anew. */
async function agreeOnLength(ctx: Context, set: VectorSet, made: { values: Float32Array | null }[]) {
  for (const { values } of made) {
    if (!values) continue
    if (!set.dimensions) set.dimensions = values.length
    if (values.length === set.dimensions) continue
    await sqlTransaction(ctx, (sql) => dropVectorSet(sql, set))
    throw new Error("The embedding model gives vectors of another length than before: its set begins anew")
  }
}

/** A passage with what stands above it, as the model reads it. */
function textOf({ title, heading, text }: MissingRecord): string {
  const above = title && heading?.startsWith(title) ? heading : [title, heading].filter(Boolean).join(" > ")
  return `${above}\n\n${text}`.trim().slice(0, READ).toWellFormed()
}

const reasonOf = (error: unknown) =>
  isLiveryError(error) && error.code === "upstream"
    ? `The embedding model could not be asked (${error.details.systemCode})`
    : "The embedding model gave an answer that could not be used"
