const KEY = Symbol.for("livery")

type Store = Record<string, unknown>

/**
 * One value per process and name. `server.ts` runs lib/ natively while Next bundles its own copy; what must exist
 * once (pools, workers, leases) lives on globalThis, made by whoever comes first.
 */
export function once<T>(name: string, make: () => T): T {
  const holder = globalThis as { [KEY]?: Store }
  holder[KEY] ??= {}
  const store = holder[KEY]
  if (!(name in store)) store[name] = make()
  return store[name] as T
}
