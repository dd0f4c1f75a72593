import { readFile } from "node:fs/promises"
import { createServer } from "node:http"
import { Session } from "node:inspector/promises"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { apiListener } from "#lib/api/node/api-listener.ts"
import { registerQuotes } from "#lib/domain/quotes/quotes.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeCaller } from "#tests/support/api.ts"
import { callersOf } from "../../scripts/journey/callers.ts"
import { drawJourney } from "../../scripts/journey/draw.ts"
import { steps } from "../../scripts/journey/steps.ts"
import { tellJourney } from "../../scripts/journey/tell.ts"
import { root } from "../../scripts/steps/root.ts"

await useDatabase()
registerQuotes()

const server = createServer()
afterAll(() => server.close())

/** The functions that run while `work` does, as `file function`. */
async function traced(work: () => Promise<unknown>): Promise<Set<string>> {
  const inspector = new Session()
  inspector.connect()
  await inspector.post("Profiler.enable")
  await inspector.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false })
  await work()
  const { result } = await inspector.post("Profiler.takePreciseCoverage")
  inspector.disconnect()
  const ran = result.flatMap(({ url, functions }) => {
    const file = decodeURIComponent(url.split(`${root}/`)[1] ?? "")
    return functions
      .filter(({ ranges }) => (ranges[0]?.count ?? 0) > 0)
      .map(({ functionName }) => `${file} ${functionName}`)
  })
  return new Set(ran)
}

test("a message of the Tenant API passes every step", async () => {
  const { tenantKey } = await makeCaller()
  const ran = await traced(async () => {
    server.on("request", apiListener())
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
    const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`
    const post = async (path: string, body: object) => {
      const headers = { "X-API-Key": tenantKey, "Content-Type": "application/json" }
      const answer = await fetch(`${api}${path}`, { method: "POST", headers, body: JSON.stringify(body) })
      return answer.json() as Promise<{ data: { id: string; bot_response: { sources: object[] } } }>
    }
    const bot = await post("/bots", { name: "Workshop", channel_type: "webchat" })
    const text = { source_type: "text", name: "Hours", content: "The workshop is open on Saturdays." }
    await post("/knowledge/sources", { bot_id: bot.data.id, ...text })
    const turn = await post("/conversations/web-1/messages", {
      message: "Is the workshop open on Saturdays?",
    })
    expect(turn.data.bot_response.sources).toHaveLength(1)
  })
  expect(steps.map(({ file, runs }) => `${file} ${runs}`).filter((each) => !ran.has(each))).toEqual([])
})

test("picture and page are what the code gives today", async () => {
  const read = (path: string) => readFile(join(root, "docs", path), "utf8")
  const page = await read("a-requests-journey.md")
  // `node scripts/journey.mjs` writes both anew.
  expect(tellJourney(page, steps)).toBe(page)
  expect(drawJourney(steps, await callersOf(steps))).toBe(await read("pictures/a-requests-journey.svg"))
})

test("files beside the way exist", async () => {
  const page = await readFile(join(root, "docs/a-requests-journey.md"), "utf8")
  const named = [...page.matchAll(/`((?:lib|scripts)\/[^`]+\.ts|server\.ts)`/g)].map(([, file = ""]) => file)
  expect(named.length).toBeGreaterThan(2)
  for (const file of named) await readFile(join(root, file))
})

test("a step that nothing leads to is refused", async () => {
  const stray = { file: "lib/db/cursor.ts", runs: "x", says: "x" }
  const [first] = steps
  if (!first) throw new Error("no steps")
  await expect(callersOf([{ ...first, file: "lib/core/color.ts" }, stray])).rejects.toThrow("leads to it")
})
