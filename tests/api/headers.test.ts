import { beforeAll, describe, expect, test } from "vitest"
import { action } from "#lib/api/action/action.ts"
import { handle } from "#lib/api/app.ts"
import { messaging } from "#lib/api/messaging/messaging.ts"
import type { Route } from "#lib/api/route.ts"
import { tenant } from "#lib/api/tenant/tenant.ts"
import { ADDRESS_HEADER, noteAddress } from "#lib/auth/client-address.ts"
import { newId } from "#lib/core/ids.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { type Caller, credential, makeCaller } from "#tests/support/api.ts"

// What every answer carries, on every route, refused or not.
process.env.LIVERY_RATE_LIMITS = "100/1000"
await useDatabase()

let caller: Caller
beforeAll(async () => {
  caller = await makeCaller()
})

const ROUTES = [tenant, messaging, action].flatMap((dialect) =>
  dialect.routes.map((route) => ({ family: dialect.name, route, name: `${route.method} ${route.path}` })),
)
/** These take no key: their limit is that of the address, twice as high. */
const SIGNED = new Set(["PUT /file/{fileId}/blob", "GET /file/{fileId}/blob"])
const ADDRESS = { [ADDRESS_HEADER]: noteAddress("203.0.113.7") }
const OTHER_SITE = { Origin: "https://elsewhere.example" }

async function headersOf(route: Route, method: string, headers: Record<string, string>) {
  const path = route.path.replaceAll(/\{\w+\}/g, () => newId())
  const body = method === "GET" || method === "OPTIONS" ? {} : { body: "{}" }
  const type = { "Content-Type": "application/json" }
  const request = new Request(`http://localhost/api/v1${path}`, {
    method,
    headers: { ...type, ...headers },
    ...body,
  })
  const response = await handle(request)
  await response.body?.cancel()
  return { status: response.status, headers: response.headers }
}
const corsOf = (headers: Headers) => [...headers.keys()].filter((name) => name.startsWith("access-control"))

describe.each(ROUTES)("$name", ({ family, route, name }) => {
  test("names its request and tells the limits that it is held to", async () => {
    const key = credential(family, family === "tenant" ? caller.tenantKey : caller.secretKey)
    const { headers } = await headersOf(route, route.method, {
      ...key,
      "X-Request-Id": "mine-17",
      ...ADDRESS,
    })
    expect(headers.get("x-request-id")).toBe("mine-17")
    expect(headers.get("ratelimit-limit")).toBe(SIGNED.has(name) ? "2000" : "1000")
    expect(headers.get("ratelimit-remaining")).toMatch(/^\d+$/)
    expect(headers.get("ratelimit-reset")).toMatch(/^\d+$/)
    expect(headers.get("cache-control")).toBe("no-store")
    expect(headers.get("x-content-type-options")).toBe("nosniff")
  })

  test("makes a name where none or a wild one is given", async () => {
    for (const given of [undefined, "", "a b", "<script>", "x".repeat(101)]) {
      const { headers } = await headersOf(
        route,
        route.method,
        given === undefined ? {} : { "X-Request-Id": given },
      )
      expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/)
    }
  })

  test("lets no other site in", async () => {
    const key = credential(family, family === "tenant" ? caller.tenantKey : caller.secretKey)
    const simple = await headersOf(route, route.method, { ...key, ...OTHER_SITE })
    expect(corsOf(simple.headers)).toEqual([])
    const preflight = await headersOf(route, "OPTIONS", {
      ...OTHER_SITE,
      "Access-Control-Request-Method": route.method,
      "Access-Control-Request-Headers": "x-api-key,authorization,content-type",
    })
    expect(preflight.status).toBe(405)
    expect(corsOf(preflight.headers)).toEqual([])
  })
})
