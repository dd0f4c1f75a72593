import { getHeapSnapshot } from "node:v8"
import { Agent, request as send } from "undici"
import { expect, test } from "vitest"
import { newKey } from "#lib/core/crypto.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { startApi } from "#tests/support/mount.ts"

// Whoever is not known yet writes headers and addresses of any length: what a process keeps of them is bounded.
useSettings({ LIVERY_RATE_LIMITS: "100/1000", LIVERY_TRUSTED_PROXIES: "1" })
await useDatabase()

const CALLERS = 10_000
const LONG = "x".repeat(6_000)
const mark = (n: number) => `unknown${n}caller`

interface Sent {
  method: "GET" | "POST"
  headers: Record<string, string>
  body?: string
}

/** One caller of its own address, whose every header, and on some routes the path, is long and nobody else's. */
function request(n: number): [path: string, init: Sent] {
  const long = mark(n) + LONG
  const address = `198.${18 + (n >> 14)}.${(n >> 7) & 127}.${n & 127}`
  const headers = { "X-Forwarded-For": `${long}, ${address}`, "X-Request-Id": long.slice(0, 200) }
  const init: Sent = { method: "GET", headers }
  if (n % 4 === 0) return [`/bot/${long}/session/create`, { method: "POST", headers, body: "{}" }]
  if (n % 4 === 1) return ["/tenant/info", { ...init, headers: { ...headers, "X-API-Key": long } }]
  if (n % 4 === 2) return ["/bot/list", { ...init, headers: { ...headers, Authorization: `Bearer ${long}` } }]
  return ["/tenant/info", { ...init, headers: { ...headers, "X-API-Key": newKey("tk_") } }]
}

/** Entries and bytes of the keys of everything that is kept once per process, by name. */
function kept(): { name: string; entries: number; bytes: number }[] {
  const store = Reflect.get(globalThis, Symbol.for("livery")) as Record<string, unknown>
  return Object.entries(store).flatMap(([name, value]) => {
    if (!(value instanceof Map || value instanceof Set)) return []
    const bytes = [...value.keys()].reduce<number>((sum, key) => sum + String(key).length, 0)
    return [{ name, entries: value.size, bytes }]
  })
}

/** Callers whose text is still anywhere in the memory, whoever keeps it. */
async function remembered(): Promise<number> {
  const found = new Set<string>()
  let rest = ""
  for await (const chunk of getHeapSnapshot()) {
    const text = rest + String(chunk)
    for (const [, n] of text.matchAll(/unknown(\d+)caller/g)) found.add(n as string)
    rest = text.slice(-40)
  }
  return found.size
}

test("10,000 callers with long headers leave a short name each, and nothing of what they wrote", async () => {
  const { url } = await startApi()
  const dispatcher = new Agent({ connections: 16 })
  let next = 0
  const statuses = new Set<number>()
  const work = async () => {
    for (let n = next++; n < CALLERS; n = next++) {
      const [path, init] = request(n)
      const response = await send(`${url}/api/v1${path}`, { ...init, dispatcher })
      statuses.add(response.statusCode)
      await response.body.dump()
    }
  }
  await Promise.all(Array.from({ length: 16 }, work))
  await dispatcher.close()
  expect([...statuses]).toEqual([401])
  const all = kept()
  const buckets = all.find(({ name }) => name === "rate-limits.buckets")
  expect(buckets?.entries).toBeGreaterThanOrEqual(CALLERS)
  for (const { entries, bytes } of all) {
    expect(entries).toBeLessThanOrEqual(CALLERS * 1.25 + 10)
    expect(bytes).toBeLessThanOrEqual(entries * 120)
  }
  expect(await remembered()).toBeLessThan(100)
}, 240_000)
