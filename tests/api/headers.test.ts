import { beforeAll, describe, expect, test } from "vitest"
import { action } from "#lib/api/action/action.ts"
import { handle } from "#lib/api/app.ts"
import { messaging } from "#lib/api/messaging/messaging.ts"
import type { Route } from "#lib/api/route.ts"
import { tenant } from "#lib/api/tenant/tenant.ts"
import { visitor } from "#lib/api/visitor/visitor.ts"
import { ADDRESS_HEADER, noteAddress } from "#lib/auth/client-address.ts"
import { newId } from "#lib/core/ids.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { type Caller, credential, makeCaller, sender } from "#tests/support/api.ts"

// What every answer carries, on every route, refused or not.
useSettings({ LIVERY_RATE_LIMITS: "100/1000" })
await useDatabase()

let caller: Caller
let bot: string
beforeAll(async () => {
  caller = await makeCaller()
  bot = (await createBot(caller.ctx, { name: "Bot" })).id
})

/** A good key of a family; for visitors a session that has just begun, since some of these requests end it. */
async function goodKey(family: string): Promise<Record<string, string>> {
  if (family !== "visitor")
    return credential(family, family === "tenant" ? caller.tenantKey : caller.secretKey)
  const page = { Origin: "http://localhost", "Sec-Fetch-Site": "same-origin" }
  const { json } = await sender(page)("POST /visitor/sessions", { body: { bot } })
  return credential(family, json.token ?? "")
}

const ROUTES = [tenant, messaging, action, visitor].flatMap((dialect) =>
  dialect.routes.map((route) => ({ family: dialect.name, route, name: `${route.method} ${route.path}` })),
)
/** These take no key: their limit is that of the address, twice as high. */
const KEYLESS = new Set([
  "PUT /file/{fileId}/blob",
  "GET /file/{fileId}/blob",
  "GET /visitor/widgets/{bot}",
  "POST /visitor/sessions",
  "POST /visitor/challenges",
])
const limitOf = (family: string, name: string) =>
  KEYLESS.has(name) ? "2000" : family === "visitor" ? "60" : "1000"
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
    const key = await goodKey(family)
    const { headers } = await headersOf(route, route.method, {
      ...key,
      "X-Request-Id": "mine-17",
      ...ADDRESS,
    })
    expect(headers.get("x-request-id")).toBe("mine-17")
    expect(headers.get("ratelimit-limit")).toBe(limitOf(family, name))
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
    const key = await goodKey(family)
    const simple = await headersOf(route, route.method, { ...key, ...OTHER_SITE })
    expect(corsOf(simple.headers)).toEqual([])
    const preflight = await headersOf(route, "OPTIONS", {
      ...OTHER_SITE,
      "Access-Control-Request-Method": route.method,
      "Access-Control-Request-Headers": "x-api-key,authorization,content-type",
    })
    // A page of any site may ask for a visitor's first call, which is where it is refused; cookies never go along.
    expect(preflight.status).toBe(family === "visitor" ? 204 : 405)
    expect(preflight.headers.get("access-control-allow-credentials")).toBeNull()
    if (family !== "visitor") expect(corsOf(preflight.headers)).toEqual([])
  })
})
