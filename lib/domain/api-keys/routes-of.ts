const NONE = ["!**"]

/** The routes of a key or session as they are stored, where an empty list means all: one that was named and is empty allows none. */
export const routesOf = (named: readonly string[] | undefined): string[] => {
  if (!named) return []
  return named.length > 0 ? [...named] : NONE
}
