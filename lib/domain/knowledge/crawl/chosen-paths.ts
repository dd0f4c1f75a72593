import { matchPath } from "../../../core/match-path.ts"
import { matchWildcards } from "../../../core/match-wildcards.ts"

export interface Choice {
  /** Paths that are read; empty: all. */
  include: readonly string[]
  /** Paths that are left out, also of those. */
  exclude: readonly string[]
}

/**
 * Which addresses a person wants of a site. A pattern is a path and means all below it too; `*` is any part of one
 * segment, `**` any number of segments. The host of a pattern that is written as an address, and its query, say nothing.
 */
export function chosenPaths({ include, exclude }: Choice): (url: URL) => boolean {
  const [wanted, unwanted] = [include.map(segmentsOf), exclude.map(segmentsOf)]
  return (url) => {
    const path = url.pathname.split("/").filter(Boolean).map(decoded)
    const matches = (pattern: readonly string[]) => matchPath(pattern, path, matchSegment)
    return (!wanted.length || wanted.some(matches)) && !unwanted.some(matches)
  }
}

function segmentsOf(pattern: string): string[] {
  const path = (/^https?:\/\/[^/]*/i.test(pattern) ? pattern.replace(/^https?:\/\/[^/]*/i, "") : pattern)
    .split(/[?#]/, 1)
    .join("")
  return [...path.split("/").filter(Boolean), "**"]
}

const matchSegment = (wanted: string, segment: string) =>
  matchWildcards(wanted.split("*").map(decoded), segment)

function decoded(piece: string): string {
  try {
    return decodeURIComponent(piece)
  } catch {
    return piece
  }
}
