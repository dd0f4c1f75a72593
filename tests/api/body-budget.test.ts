import { request } from "node:http"
import { afterEach, expect, test } from "vitest"
import { heldBytes } from "#lib/core/byte-budget.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { createFile } from "#lib/domain/files/files.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { credential, makeCaller } from "#tests/support/api.ts"
import { startApi } from "#tests/support/mount.ts"

// A share of 4 MB, which two uploads have.
useSettings({ LIVERY_BODY_MEMORY: "16" })
await useDatabase()
const { url } = await startApi()
const [caller, other] = [await makeCaller(), await makeCaller()]
const bot = await createBot(caller.ctx, { name: "Bot", ownDataset: true })
const file = await createFile(caller.ctx, { name: "file" })
const theirs = await createFile(other.ctx, { name: "theirs" })

const abandoned: (() => void)[] = []
afterEach(async () => {
  for (const leave of abandoned.splice(0)) leave()
  while (heldBytes("").total > 0) await new Promise((resolve) => setTimeout(resolve, 10))
})

interface Asked {
  path: string
  method?: string
  headers: Record<string, string>
  /** What is sent before the answer is waited for; the rest never comes. */
  begin?: string
}

/** Announces a body and sends only its beginning; answers when the server does. */
function begin({ path, method = "POST", headers, begin: first = "" }: Asked) {
  const sent = request(`${url}/api/v1${path}`, { method, headers })
  abandoned.push(() => sent.destroy())
  sent.on("error", () => undefined)
  sent.write(first || " ")
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; json: unknown }>((resolve) =>
    sent.on("response", async (response) => {
      let text = ""
      for await (const chunk of response) text += chunk
      resolve({ status: response.statusCode ?? 0, headers: response.headers, json: JSON.parse(text) })
    }),
  )
}

const tenMegabytes = { "Content-Length": String(10 * 2 ** 20) }
const plain = { "Content-Type": "text/plain", ...tenMegabytes }
const form = { "Content-Type": "multipart/form-data; boundary=x", ...tenMegabytes }
const action = credential("action", caller.secretKey)

async function fillShare() {
  const { own } = heldBytes(caller.ctx.account.id)
  void begin({ path: `/file/${file.id}/upload`, headers: { ...action, ...plain } })
  void begin({ path: `/file/${file.id}/upload`, headers: { ...action, ...form } })
  while (heldBytes(caller.ctx.account.id).own < own + 4 * 2 ** 20)
    await new Promise((resolve) => setTimeout(resolve, 5))
}

const refusal = { message: "Too many large requests at once: wait for some to end" }
const coded = { ...refusal, code: "TOO_MANY_REQUESTS" }

test.each([
  [
    "a form of the Tenant API",
    { path: "/knowledge/upload", headers: { ...credential("tenant", caller.tenantKey), ...form } },
    { success: false, error: "Too many requests", ...refusal },
  ],
  [
    "a form of the action API",
    { path: `/file/${file.id}/upload`, headers: { ...action, ...form } },
    { ...coded, error: coded },
  ],
  [
    "plain bytes",
    { path: `/file/${file.id}/upload`, headers: { ...action, ...plain } },
    { ...coded, error: coded },
  ],
  [
    "base64 in JSON",
    {
      path: `/file/${file.id}/upload`,
      headers: { ...action, ...tenMegabytes, "Content-Type": "application/json" },
    },
    { ...coded, error: coded },
  ],
  [
    "JSON of the API channel",
    {
      path: "/conversations",
      headers: { ...action, "Content-Type": "application/json", "Content-Length": "900000" },
    },
    { ok: false, error: coded },
  ],
])(
  "an account that has its share is refused before %s is read, and others are not",
  async (_, asked, envelope) => {
    await fillShare()
    const refused = await begin(asked)
    expect([refused.status, refused.headers["retry-after"], refused.json]).toEqual([429, "1", envelope])
    const taken = await fetch(`${url}/api/v1/file/${theirs.id}/upload`, {
      method: "POST",
      headers: { ...credential("action", other.secretKey), "Content-Type": "text/plain" },
      body: "Parcels are blue.",
    })
    expect(taken.status).toBe(200)
  },
)

test("a sender that is slow to write all of a refused body still reads the answer", async () => {
  await fillShare()
  const { promise: answered, resolve } = Promise.withResolvers<unknown>()
  const headers = { ...action, "Content-Type": "text/plain", "Content-Length": "3000" }
  const sent = request(`${url}/api/v1/file/${file.id}/upload`, { method: "POST", headers })
  sent.on("error", resolve)
  const response = new Promise<number>((read) =>
    sent.on("response", ({ statusCode = 0 }) => read(statusCode)),
  )
  sent.write("x".repeat(1000))
  const status = await response
  // Longer than the adapter of the server waits by itself.
  await new Promise((later) => setTimeout(later, 700))
  sent.write("x".repeat(1000))
  await new Promise((later) => setTimeout(later, 100))
  sent.end("x".repeat(1000), () => resolve("written"))
  expect([status, await answered]).toEqual([429, "written"])
})

test("a process that holds all answers 503 with Retry-After", async () => {
  for (let n = 0; n < 4; n++) {
    const each = await makeCaller()
    const { id } = await createFile(each.ctx, { name: "file" })
    const headers = { ...credential("action", each.secretKey), ...plain }
    for (let two = 0; two < 2; two++) void begin({ path: `/file/${id}/upload`, headers })
    while (heldBytes(each.ctx.account.id).own < 4 * 2 ** 20)
      await new Promise((resolve) => setTimeout(resolve, 5))
  }
  const refused = await begin({ path: `/file/${file.id}/upload`, headers: { ...action, ...plain } })
  expect([refused.status, refused.headers["retry-after"]]).toEqual([503, "1"])
  expect(refused.json).toMatchObject({ code: "SERVICE_UNAVAILABLE" })
})

test("whoever leaves gives back what was held, and a body without a length holds what has come of it", async () => {
  await fillShare()
  for (const leave of abandoned.splice(0)) leave()
  while (heldBytes(caller.ctx.account.id).own > 0) await new Promise((resolve) => setTimeout(resolve, 5))
  const headers = { ...action, "Content-Type": "application/json", "Transfer-Encoding": "chunked" }
  void begin({ path: `/bot/${bot.id}/update`, headers, begin: `{"name":"${"x".repeat(50_000)}` })
  while (heldBytes(caller.ctx.account.id).own < 200_000)
    await new Promise((resolve) => setTimeout(resolve, 5))
  expect(heldBytes(caller.ctx.account.id).own).toBeLessThan(2 * 2 ** 20)
})

test("an upload holds the same however large it is", async () => {
  const body = new Uint8Array(10 * 2 ** 20 - 1000).fill(120)
  let most = 0
  const watch = setInterval(() => {
    most = Math.max(most, heldBytes(caller.ctx.account.id).own)
  }, 1)
  const response = await fetch(`${url}/api/v1/file/${file.id}/upload`, {
    method: "POST",
    headers: { ...action, "Content-Type": "text/plain" },
    body,
  })
  clearInterval(watch)
  expect([response.status, most]).toEqual([200, 2 * 2 ** 20])
})
