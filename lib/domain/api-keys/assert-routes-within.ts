import type { Principal } from "../../core/context.ts"
import { LiveryError } from "../../core/errors.ts"

/**
 * A key that is held to routes hands on no others: what it makes lists nothing that is not in its own list, and excludes
 * all that its own excludes. Throws `not_authorized`.
 */
export function assertRoutesWithin({ allowedRoutes: own }: Principal, given: readonly string[]): void {
  const isExclusion = (pattern: string) => pattern.startsWith("!")
  const mayList = own.filter((pattern) => !isExclusion(pattern))
  const listed = given.filter((pattern) => !isExclusion(pattern))
  const listsNoMore =
    mayList.length === 0 || (listed.length > 0 && listed.every((pattern) => mayList.includes(pattern)))
  const excludesNoLess = own.filter(isExclusion).every((pattern) => given.includes(pattern))
  if (!listsNoMore || !excludesNoLess)
    throw new LiveryError("not_authorized", "A scoped key can only hand on routes of its own")
}
