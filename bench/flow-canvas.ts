// Frames a second while the canvas of a large flow is panned and zoomed in a browser without a graphics card.
import { join } from "node:path"
import { parseArgs } from "node:util"
import { chromium, type Page } from "@playwright/test"
import { encode } from "next-auth/jwt"
import { systemContext } from "../lib/core/context.ts"
import { makeLog } from "../lib/core/log.ts"
import { findChromium } from "../scripts/steps/find-chromium.ts"
import { root } from "../scripts/steps/root.ts"
import { largeFlow } from "./support/large-flow.ts"
import { start, stop } from "./support/processes.ts"
import { openScratchDatabase } from "./support/scratch-database.ts"

const { values } = parseArgs({
  options: {
    blocks: { type: "string", default: "500" },
    seconds: { type: "string", default: "5" },
    port: { type: "string", default: "5671" },
  },
})
const [count, seconds, port] = [values.blocks, values.seconds, values.port].map(Number)
if (!count || !seconds || !port) throw new Error("All of them are numbers above 0")
/** Frames a second that the canvas is meant to keep. */
const BOUND = 50

const scratch = await openScratchDatabase()
const { seedInbox } = await import("./support/seed-inbox.ts")
const { system } = await import("../lib/db/system.ts")
const { loadFacts } = await import("../lib/domain/accounts/accounts.ts")
const { createFlow } = await import("../lib/domain/releases/releases.ts")
const { host, sid, botId } = await seedInbox(1, 1)
const { accountId } = await system().bot.findFirstOrThrow({ where: { id: botId } })
const ctx = systemContext(await loadFacts(accountId), makeLog(), "bench")
await createFlow(ctx, { botId, document: largeFlow(count) })
const livery = await start(
  [join(root, "server.ts")],
  { PORT: String(port), LIVERY_RATE_LIMITS: "off", LIVERY_LOG: "warn", NODE_ENV: "production" },
  /Livery is ready/,
)
const origin = `http://${host}:${port}`
const cookie = await encode({ token: { sid }, secret: process.env.LIVERY_SECRET ?? "" })
const found = await findChromium()
const browser = await chromium.launch({
  executablePath: found.path,
  args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
  env: { ...(process.env as Record<string, string>), ...found.env },
})

/** Frames of a page while `act` goes on: how many a second, and the longest time between two in milliseconds. */
async function framesOf(page: Page, act: (turn: number) => Promise<void>, spent = seconds ?? 0) {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { frameTimes: times })
    const note = (at: number) => {
      times.push(at)
      requestAnimationFrame(note)
    }
    requestAnimationFrame(note)
  })
  const end = Date.now() + spent * 1000
  for (let turn = 0; Date.now() < end; turn++) await act(turn)
  const times = await page.evaluate(() => (window as unknown as { frameTimes: number[] }).frameTimes)
  const gaps = times.slice(1).map((at, n) => at - (times[n] ?? at))
  const span = (times.at(-1) ?? 0) - (times[0] ?? 0)
  gaps.sort((a, b) => a - b)
  return {
    rate: (1000 * gaps.length) / span,
    p95: gaps[Math.floor(gaps.length * 0.95)] ?? 0,
    longest: gaps.at(-1) ?? 0,
  }
}

try {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.addCookies([{ name: "livery.session", value: cookie, url: origin }])
  const page = await context.newPage()
  const begun = Date.now()
  await page.goto(`${origin}/bots/${botId}/flow`)
  const canvas = page.locator(".react-flow")
  await page.locator(".react-flow__node").first().waitFor({ timeout: 120_000 })
  console.log(`${count} blocks stand after ${Date.now() - begun} ms, laid out in the browser`)
  const box = await canvas.boundingBox()
  if (!box) throw new Error("the canvas is not to be seen")
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  const pan = (turn: number) => page.mouse.wheel(turn % 40 < 20 ? 24 : -24, turn % 20 < 10 ? 16 : -16)
  const zoom = async (turn: number) => {
    await page.keyboard.down("Control")
    await page.mouse.wheel(0, turn % 30 < 15 ? -12 : 12)
    await page.keyboard.up("Control")
  }
  console.log("| | frames a second | 95th of 100 between two, ms | longest, ms |\n|---|---|---|---|")
  let worst = Number.POSITIVE_INFINITY
  const row = (name: string, { rate, p95, longest }: Awaited<ReturnType<typeof framesOf>>) => {
    worst = Math.min(worst, rate)
    console.log(`| ${name} | ${rate.toFixed(1)} | ${p95.toFixed(0)} | ${longest.toFixed(0)} |`)
  }
  row("nothing is done", await framesOf(page, () => page.waitForTimeout(50)))
  row("panned, all of it in sight", await framesOf(page, pan))
  row("zoomed, all of it in sight", await framesOf(page, zoom))
  await page.locator(".react-flow__node").first().focus()
  await page.keyboard.press("f")
  await page.keyboard.type("Question 4")
  await page.keyboard.press("Enter")
  await page.waitForTimeout(1000)
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  row("panned, a few in sight", await framesOf(page, pan))
  row("zoomed, a few in sight", await framesOf(page, zoom))
  console.log(`${worst.toFixed(1)} at least, ${BOUND} wanted`)
  process.exitCode = worst < BOUND ? 1 : 0
} finally {
  await browser.close()
  await stop(livery)
  await scratch.leave()
}
process.exit()
