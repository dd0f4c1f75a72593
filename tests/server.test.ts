import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"
import { afterAll, beforeAll, expect, test } from "vitest"
import { createBot } from "#lib/domain/bots/bots.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { type Caller, makeCaller } from "#tests/support/api.ts"
import { startMockModel } from "#tests/support/mock-model.ts"

const { data, url: database } = await useDatabase()
const mock = await startMockModel({ answer: "one two three four five six seven eight", pace: 150 })
afterAll(() => mock.close())

let child: ChildProcess
let url = ""
let caller: Caller

async function start(settings: Record<string, string> = {}) {
  const started = spawn(process.execPath, ["server.ts"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: "0",
      HOST: "127.0.0.1",
      LIVERY_WEB: "off",
      LIVERY_DATA: data,
      DATABASE_URL: database,
      OPENAI_BASE_URL: mock.url,
      LIVERY_MODEL: "openai/mock",
      ...settings,
    },
  })
  const [line] = await once(createInterface({ input: started.stdout }), "line")
  return { started, at: /(http:\/\/\S+)/.exec(line)?.[1] ?? "" }
}

beforeAll(async () => {
  caller = await makeCaller()
  await createBot(caller.ctx, { name: "Bot" })
  const { started, at } = await start()
  child = started
  url = at
})
afterAll(() => child.kill("SIGKILL"))

test("answers the API and its health without the web app", async () => {
  const health = await fetch(`${url}/api/health`)
  expect([health.status, await health.json()]).toEqual([200, { status: "ok", version: expect.any(String) }])
  const info = await fetch(`${url}/v1/tenant/info`, { headers: { "X-API-Key": caller.tenantKey } })
  expect(info.status).toBe(200)
  expect((await fetch(url)).status).toBe(404)
})

test("SIGTERM lets a streamed answer finish, refuses new callers and leaves", async () => {
  const response = await fetch(`${url}/api/v1/conversations/last/messages`, {
    method: "POST",
    headers: {
      "X-API-Key": caller.tenantKey,
      "Content-Type": "application/json",
      Accept: "text/event-stream",
    },
    body: '{"message":"Tell me"}',
  })
  const left = once(child, "exit")
  child.kill("SIGTERM")
  const text = await response.text()
  expect(text).toContain('"message":"one two three four five six seven eight"')
  expect(text).toContain("event: done")
  const [code] = await left
  expect(code).toBe(0)
  await expect(fetch(`${url}/api/health`)).rejects.toThrow()
})
