import { z } from "zod"
import {
  type DialectValues,
  inputShape,
  type NounFields,
  unbounded,
  viewShape,
} from "../../core/noun-fields.ts"

/** A text that null or "" clears. */
export const clearable = z
  .string()
  .nullable()
  .transform((text) => text || null)

/**
 * An object replaces, `{"$update": {…}}` merges shallowly; keys that begin with _ are dropped (contract: meta replaces
 * or merges).
 */
const meta = z
  .record(z.string(), z.unknown())
  .nullable()
  .meta({
    description: 'Replaces; {"$update": {…}} merges instead',
    examples: [{ team: "sales" }],
  })
/** The same as meta.$update. */
const $update = z.record(z.string(), z.unknown()).describe("Merged into meta")
/** A moment is given in Unix milliseconds. */
const moment = z
  .int()
  .min(0)
  .max(8_640_000_000_000_000)
  .transform((milliseconds) => new Date(milliseconds))

/**
 * What the action API takes of a noun's declared fields, each optional: texts of any length, since the domain knows the
 * bounds and says which field is beyond them; an empty text clears as null does; meta can be merged into.
 */
export function actionFields<Fields extends NounFields>(fields: Fields) {
  const shape = Object.entries<z.ZodType>(inputShape(fields, "action")).map(([name, value]) => {
    if (name === "meta") return [name, meta]
    return [name, saidOf(value, loose(value))]
  })
  return z.strictObject({ ...(Object.fromEntries(shape) as Taken<Fields>), $update }).partial()
}
type Taken<Fields extends NounFields> = {
  [Name in Exclude<keyof DialectValues<Fields, "action">, "meta">]: z.ZodType<
    DialectValues<Fields, "action">[Name]
  >
} & { meta: typeof meta }

/** `value` with what the reference says about `from`. */
function saidOf(from: z.ZodType, value: z.ZodType): z.ZodType {
  const said = from.meta()
  return said ? value.meta(said) : value
}

function loose(declared: z.ZodType): z.ZodType {
  const value = unbounded(declared)
  if (value instanceof z.ZodDate) return moment
  if (!(value instanceof z.ZodNullable)) return value
  const inner = value.unwrap()
  return inner instanceof z.ZodString ? clearable : loose(inner as z.ZodType).nullable()
}

/** What the action API shows of them: what is not set is left out. */
export function actionView<Fields extends NounFields>(fields: Fields) {
  const shape = Object.entries<z.ZodType>(viewShape(fields, "action")).map(([name, value]) => {
    const shown = value instanceof z.ZodNullable ? (value.unwrap() as z.ZodType) : value
    const said = saidOf(value, shown instanceof z.ZodDate ? z.number() : shown)
    return [name, value instanceof z.ZodNullable ? said.optional() : said]
  })
  return z.object(
    Object.fromEntries(shape) as {
      [Name in keyof DialectValues<Fields, "action">]: z.ZodType<DialectValues<Fields, "action">[Name]>
    },
  )
}

/** Fields as the domain takes them: a top-level `$update` moves into meta; null for meta empties it. */
export function settled<
  Fields extends {
    meta?: Record<string, unknown> | null | undefined
    $update?: Record<string, unknown> | undefined
  },
>({
  $update,
  meta,
  ...fields
}: Fields): Omit<Fields, "meta" | "$update"> & { meta?: Record<string, unknown> } {
  if ($update !== undefined) return { ...fields, meta: { ...meta, $update } }
  return meta === undefined ? fields : { ...fields, meta: meta ?? {} }
}
