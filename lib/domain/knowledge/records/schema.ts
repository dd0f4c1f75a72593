import { z } from "zod"

const LONGEST_TEXT = 100_000

const text = z
  .string()
  .max(LONGEST_TEXT, `must be at most ${LONGEST_TEXT.toLocaleString("en")} characters`)
  .refine((value) => /\S/.test(value), "must not be empty")

/** What can be set on a record; null clears. */
export const RecordSettings = z
  .strictObject({
    text,
    /** A free word for where it comes from. */
    source: z.string().max(2000).nullable(),
    meta: z.record(z.string(), z.unknown()),
  })
  .partial()

export const RecordInput = RecordSettings.required({ text: true }).extend({ datasetId: z.string() })

/** Which record, by its dataset (id or alias) and its id. */
export const RecordReference = z.strictObject({ datasetId: z.string(), id: z.string() })

export interface DatasetRecord {
  id: string
  text: string
  /** What its caller named, else the address or name of the document that it is from. */
  source: string | null
  meta: Record<string, unknown>
  createdAt: Date
  updatedAt: Date
}
