type Meta = Record<string, unknown>

/**
 * The meta of a resource after a change (contract: meta replaces or merges): an object replaces what is stored,
 * `{ $update: {…} }` merges into it, one level deep. Keys that begin with `_` are dropped.
 */
export function changedMeta(stored: Meta, change: Meta): Meta {
  const { $update, ...replaced } = change
  if (typeof $update !== "object" || $update === null) return kept(change)
  const base = Object.keys(replaced).length > 0 ? replaced : stored
  return kept({ ...base, ...$update })
}

const kept = (meta: Meta): Meta =>
  Object.fromEntries(Object.entries(meta).filter(([key]) => !key.startsWith("_")))
