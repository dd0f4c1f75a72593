import { z } from "zod"
import { type NounFields, type NounOf, RESOURCE_FIELDS, settingsSchema } from "../../../core/noun-fields.ts"

const LONGEST_TEXT = 100_000

const text = z
  .string()
  .max(LONGEST_TEXT, `must be at most ${LONGEST_TEXT.toLocaleString("en")} characters`)
  .refine((value) => /\S/.test(value), "must not be empty")

/** The fields of a record, as docs/adding-a-field.md has them. */
export const RECORD_FIELDS = {
  text: {
    value: text,
    about: "What is searched and quoted, at most 100,000 characters",
    example: "Returns are free within 30 days.",
    action: "text",
  },
  // Shown is what its caller named, else the address or name of the document that it is from.
  source: {
    value: z.string().max(2000).nullable(),
    about: "Your own word for where it comes from",
    action: "source",
  },
  meta: RESOURCE_FIELDS.meta,
} as const satisfies NounFields

/** What can be set on a record; null clears. */
export const RecordSettings = settingsSchema(RECORD_FIELDS)

export const RecordInput = RecordSettings.required({ text: true }).extend({ datasetId: z.string() })

/** Which record, by its dataset (id or alias) and its id. */
export const RecordReference = z.strictObject({ datasetId: z.string(), id: z.string() })

export type DatasetRecord = NounOf<typeof RECORD_FIELDS>
