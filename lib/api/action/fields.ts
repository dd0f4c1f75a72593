import { z } from "zod"

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
