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
const Meta = z.record(z.string(), z.unknown()).nullable()

/** What every resource takes. */
export const baseFields = {
  name: z.string().meta({ examples: ["Support"] }),
  description: clearable.meta({ examples: ["Kept by the support team"] }),
  alias: clearable.describe("A name of your own, taken wherever an id is"),
  blueprintId: clearable,
  visibility: z.enum(["private", "protected", "public"]),
  meta: Meta.meta({
    description: 'Replaces; {"$update": {…}} merges instead',
    examples: [{ team: "sales" }],
  }),
  /** The same as meta.$update. */
  $update: z.record(z.string(), z.unknown()).describe("Merged into meta"),
}

/**
 * What the action API takes of a noun's declared fields, each optional: texts of any length, since the domain knows the
 * bounds and says which field is beyond them; an empty text clears as null does; meta can be merged into.
 */
export function actionFields<Fields extends NounFields>(fields: Fields) {
  const shape = Object.entries<z.ZodType>(inputShape(fields, "action")).map(([name, value]) => {
    if (name === "meta") return [name, baseFields.meta]
    return [name, saidOf(value, loose(value))]
  })
  const { $update } = baseFields
  return z.strictObject({ ...(Object.fromEntries(shape) as Taken<Fields>), $update }).partial()
}
type Taken<Fields extends NounFields> = {
  [Name in Exclude<keyof DialectValues<Fields, "action">, "meta">]: z.ZodType<
    DialectValues<Fields, "action">[Name]
  >
} & Pick<typeof baseFields, "meta">

/** `value` with what the reference says about `from`. */
function saidOf(from: z.ZodType, value: z.ZodType): z.ZodType {
  const said = from.meta()
  return said ? value.meta(said) : value
}

function loose(value: z.ZodType): z.ZodType {
  const isText = value instanceof z.ZodNullable && value.unwrap() instanceof z.ZodString
  return isText ? clearable : unbounded(value)
}

/** What the action API shows of them: what is not set is left out. */
export function actionView<Fields extends NounFields>(fields: Fields) {
  const shape = Object.entries<z.ZodType>(viewShape(fields, "action")).map(([name, value]) => [
    name,
    value instanceof z.ZodNullable ? saidOf(value, value.unwrap() as z.ZodType).optional() : value,
  ])
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
