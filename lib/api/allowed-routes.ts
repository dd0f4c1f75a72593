import { isId } from "../core/ids.ts"
import { matchPath } from "../core/match-path.ts"
import { matchWildcards } from "../core/match-wildcards.ts"

/** One place of a path: every name of what stands there, or null where it may be anything. */
type Segment = readonly string[] | null
/** Every way in which one operation can be called. */
export type Paths = readonly (readonly Segment[])[]

/**
 * Whether a pattern of a scoped key matches one of the paths (contract: a pattern matches by segments): `*` is any part
 * of one segment, `**` any number of segments. It may or may not begin with /api/v1 or /v1. No expression is made from
 * it: the longest pattern costs no more than its length times that of the path.
 */
export function matchesRoute(pattern: string, paths: Paths): boolean {
  const segments = pattern.replace(/^\/?((api\/)?v1\/)?/, "").split("/")
  return paths.some((path) => matchPath(segments, path, matchesSegment))
}

/** Whether patterns let a call through: none excludes it by `!`, and one lists it or all of them only exclude. */
export function allowsRoute(patterns: readonly string[], paths: Paths): boolean {
  const matches = (pattern: string) => matchesRoute(pattern, paths)
  if (patterns.some((pattern) => pattern.startsWith("!") && matches(pattern.slice(1)))) return false
  const lists = patterns.filter((pattern) => !pattern.startsWith("!"))
  return lists.length === 0 || lists.some(matches)
}

function matchesSegment(wanted: string, names: Segment): boolean {
  if (names === null) return true
  const pieces = wanted.split("*").map(decoded)
  return names.some(
    (name) =>
      matchWildcards(pieces, name) ||
      // An id is the same in capital letters.
      (isId(name) &&
        matchWildcards(
          pieces.map((piece) => piece.toLowerCase()),
          name,
        )),
  )
}

/** A pattern may name a segment as its address is written. */
function decoded(piece: string): string {
  try {
    return decodeURIComponent(piece)
  } catch {
    return piece
  }
}
