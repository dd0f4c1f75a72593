import { LiveryError } from "../core/errors.ts"
import { otherName } from "./partner-paths.ts"

/**
 * Holds a scoped key to its routes (contracts: decision 32): `*` is one segment, `**` any number, `!` excludes; a
 * pattern may or may not begin with /api/v1 or /v1. Comes before existence, so 403 wins over 404.
 */
export function checkAllowedRoute(patterns: readonly string[], path: string): void {
  if (patterns.length === 0) return
  // What has two names is excluded, and listed, by either.
  const other = otherName(path)
  const names = other ? [path, other] : [path]
  const matches = (pattern: string) => names.some((name) => compile(pattern).test(name))
  const excluded = patterns.some((pattern) => pattern.startsWith("!") && matches(pattern.slice(1)))
  const listed = patterns.some((pattern) => !pattern.startsWith("!") && matches(pattern))
  const onlyExcludes = patterns.every((pattern) => pattern.startsWith("!"))
  if (!excluded && (listed || onlyExcludes)) return
  throw new LiveryError("not_authorized", "Request is not matching allowed routes")
}

const escaped = (text: string) => text.replaceAll(/[^\w-]/g, "\\$&")

const compiled = new Map<string, RegExp>()

function compile(pattern: string): RegExp {
  const known = compiled.get(pattern)
  if (known) return known
  const segments = pattern
    .replace(/^\/?((api\/)?v1\/)?/, "")
    .split("/")
    .map((segment) => (segment === "**" ? ".*" : segment.split("*").map(escaped).join("[^/]*")))
  const made = new RegExp(`^/${segments.join("/").replaceAll("/.*", "(?:/.*)?")}$`)
  if (compiled.size > 1000) compiled.clear()
  compiled.set(pattern, made)
  return made
}
