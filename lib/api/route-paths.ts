import type { Route } from "./route.ts"

/**
 * Beginnings of paths below which the same routes stand, as newer clients call them (contract: agencies' routes stand
 * twice).
 */
const PARTNER = "/partner/user/"
const SHORT = "/user/"
/** Where the official SDK sends what has a route of its own. */
const BY_SDK = [
  "/Attachment/{attachmentId}/upload",
  "/conversation/{attachmentId}/attachment/upload",
] as const

/** Routes below /partner/user, and the same ones below /user. */
export const alsoAsUser = (routes: readonly Route[]): Route[] =>
  routes.flatMap((route) => [route, { ...route, path: short(route.path) }])

/** All paths of the operation that a route's path belongs to: what is excluded, or listed, by one of them is so by each. */
export function pathsOf(path: string): string[] {
  if (path.startsWith(PARTNER)) return [path, short(path)]
  if (path.startsWith(SHORT)) return [path, PARTNER + path.slice(SHORT.length)]
  if (path === BY_SDK[0]) return [...BY_SDK]
  if (path === "/conversation/{conversationId}/attachment/upload")
    return [path, "/Attachment/{conversationId}/upload"]
  return [path]
}

const short = (path: string) => SHORT + path.slice(PARTNER.length)
