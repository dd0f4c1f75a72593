/**
 * Settings of the environment for the rest of this test file, as another start would read them; `useDatabase` takes them
 * away again. What goes on of an earlier file in the same process may have read the environment a moment ago, so that it is
 * read anew.
 */
export function useSettings(settings: Record<string, string>): void {
  Object.assign(process.env, settings)
  const made = Reflect.get(globalThis, Symbol.for("livery")) as Record<string, unknown> | undefined
  if (made) delete made.env
}
