import type { Route } from "./route.ts"

const PARTNER = "/partner/user/"
const SHORT = "/user/"

/** The routes below /partner/user, and the same ones below /user, as newer clients call them (contracts: decision 15). */
export const alsoAsUser = (routes: readonly Route[]): Route[] =>
  routes.flatMap((route) => {
    const short = otherName(route.path)
    return short ? [route, { ...route, path: short }] : [route]
  })

/** What a path below one of the two is called below the other. */
export function otherName(path: string): string | undefined {
  if (path.startsWith(PARTNER)) return SHORT + path.slice(PARTNER.length)
  if (path.startsWith(SHORT)) return PARTNER + path.slice(SHORT.length)
  return undefined
}
