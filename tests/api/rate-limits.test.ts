import { expect, test } from "vitest"
import { ADDRESS_HEADER, noteAddress } from "#lib/auth/client-address.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { type Answer, asAction, asTenant, makeCaller } from "#tests/support/api.ts"
import { startApi } from "#tests/support/mount.ts"

useSettings({ LIVERY_RATE_LIMITS: "1/50", LIVERY_TRUSTED_PROXIES: "1" })
await useDatabase()

const headersOf = ({ headers }: Answer) =>
  ["ratelimit-limit", "ratelimit-remaining", "ratelimit-reset", "retry-after"].map((name) =>
    headers.get(name),
  )

const REFUSED: [request: string, family: "tenant" | "action", body: object][] = [
  [
    "GET /tenant/info",
    "tenant",
    { success: false, error: "Too many requests", message: "Too many requests: slow down" },
  ],
  [
    "GET /bot/list",
    "action",
    {
      message: "Too many requests: slow down",
      code: "TOO_MANY_REQUESTS",
      error: { message: "Too many requests: slow down", code: "TOO_MANY_REQUESTS" },
    },
  ],
  [
    "GET /conversation/x/messages",
    "action",
    { ok: false, error: { message: "Too many requests: slow down", code: "TOO_MANY_REQUESTS" } },
  ],
]

test.each(REFUSED)("%s is refused beyond a key's rate, in its envelope", async (request, family, body) => {
  const [caller, other] = [await makeCaller(), await makeCaller()]
  const as = family === "tenant" ? asTenant : asAction
  const send = as(caller)
  const first = await send(request)
  expect(headersOf(first)).toEqual(["50", expect.stringMatching(/^4\d$/), "1", null])
  const answers: Answer[] = []
  for (let n = 0; n < 60; n++) answers.push(await send(request))
  const refused = answers.filter(({ status }) => status === 429)
  expect(refused.length).toBeGreaterThanOrEqual(8)
  const [one] = refused
  expect(one?.json).toEqual(body)
  expect(one && headersOf(one)).toEqual(["50", "0", expect.stringMatching(/^[45]\d$/), "1"])
  expect((await as(other)(request)).status).not.toBe(429)
})

test("an address is held to twice the rate, with or without a key", async () => {
  const send = asTenant(await makeCaller())
  const from = (address: string) =>
    send("GET /tenant/info", { headers: { "X-API-Key": "", [ADDRESS_HEADER]: noteAddress(address) } })
  const statuses: number[] = []
  for (let n = 0; n < 110; n++) statuses.push((await from("203.0.113.9")).status)
  expect(statuses.slice(0, 97).every((status) => status === 401)).toBe(true)
  expect(statuses.at(-1)).toBe(429)
  expect((await from("203.0.113.10")).status).toBe(401)
})

test("the address is what the trusted proxy noted, whatever a header claims before it", async () => {
  const { url } = await startApi()
  const from = (n: number) =>
    fetch(`${url}/api/v1/tenant/info`, {
      headers: { "X-Forwarded-For": `198.51.100.${n}, 203.0.113.${100 + (n % 2)}` },
    })
  const first = await from(0)
  expect([first.status, first.headers.get("ratelimit-limit")]).toEqual([401, "100"])
  expect(Number((await from(2)).headers.get("ratelimit-remaining"))).toBeLessThan(
    Number((await from(1)).headers.get("ratelimit-remaining")),
  )
})
