import { describe, expect, test } from "vitest"
import { ACTIONS } from "./action-entries.ts"
import { unknownPlaces } from "./addresses.ts"
import { isApiRoute, PAGES, ROUTES } from "./entries.ts"
import { readSurface } from "./surface.ts"

const surface = await readSurface()

describe("every page, route handler and server action", () => {
  test.each([
    ["pages", surface.pages, PAGES],
    ["routes", surface.routes.filter((route) => !isApiRoute(route)), ROUTES],
    ["actions", surface.actions, ACTIONS],
  ] as const)("of the %s has its entry here, and no entry is left over", (_, found, entries) => {
    expect(found.length).toBeGreaterThan(30)
    expect(unlisted([...found, "/new/page"], entries)).toEqual(["/new/page"])
    expect(unlisted(found, entries)).toEqual([])
    expect(Object.keys(entries).filter((name) => !found.includes(name))).toEqual([])
  })

  test("has places for ids that are known here", () => {
    const paths = [...surface.pages, ...surface.routes.filter((route) => !isApiRoute(route))]
    expect(paths.flatMap(unknownPlaces)).toEqual([])
    expect(unknownPlaces("/things/[thingId]")).toEqual(["thingId"])
  })
})

const unlisted = (found: readonly string[], entries: object): string[] =>
  found.filter((name) => !Object.hasOwn(entries, name))
