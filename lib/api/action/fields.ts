import { z } from "zod"

/** A text that null or "" clears. */
export const clearable = z
  .string()
  .nullable()
  .transform((text) => text || null)

/** An object replaces, `{"$update": {…}}` merges shallowly; keys that begin with _ are dropped (contracts: decision 10). */
const Meta = z.record(z.string(), z.unknown()).nullable()

/** What every resource takes. */
export const baseFields = {
  name: z.string(),
  description: clearable,
  alias: clearable,
  blueprintId: clearable,
  visibility: z.enum(["private", "protected", "public"]),
  meta: Meta,
  /** The same as meta.$update. */
  $update: z.record(z.string(), z.unknown()),
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
