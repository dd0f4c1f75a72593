import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { useDatabase } from "#tests/setup/database.ts"
import { makeCaller } from "#tests/support/api.ts"
import { limitRounds } from "../../bench/support/limit-rounds.ts"
import { start, stop } from "../../bench/support/processes.ts"
import { freePort } from "../../scripts/steps/free-port.ts"

const { url, data } = await useDatabase()
const running: Awaited<ReturnType<typeof start>>[] = []
afterAll(async () => {
  for (const child of running) child.removeAllListeners("exit")
  await Promise.all(running.map(stop))
})

test("a limit of 10 lets exactly 10 of 50 parallel requests to two processes through", async () => {
  const serve = async () => {
    const port = await freePort()
    const env = { DATABASE_URL: url, LIVERY_DATA: data, LIVERY_WEB: "off", PORT: String(port) }
    const file = join(import.meta.dirname, "../../server.ts")
    running.push(await start([file], { ...env, LIVERY_RATE_LIMITS: "off" }, /Livery is ready/))
    return `http://127.0.0.1:${port}`
  }
  const servers = [await serve(), await serve()]
  const outcomes = await limitRounds({ rounds: 2, servers, open: makeCaller })
  const ten = { accepted: 10, refused: 40, odd: [] }
  const expected = [
    { kind: "bots over the Tenant API", ...ten, used: 11 },
    { kind: "bots over the action API", ...ten, used: 11 },
    { kind: "conversations over the Tenant API", ...ten, used: 10 },
    { kind: "conversations over the API channel", ...ten, used: 10 },
    { kind: "messages, in pairs of question and answer", accepted: 5, refused: 45, odd: [], used: 10 },
  ]
  const seen = outcomes.map(({ kind, accepted, refused, odd, used }) => ({
    kind,
    accepted,
    refused,
    odd,
    used,
  }))
  expect(seen).toEqual([...expected, ...expected])
}, 120_000)
