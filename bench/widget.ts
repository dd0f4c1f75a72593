import { chmod, mkdtemp, readdir, readFile, rm } from "node:fs/promises"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { chromium, type Page } from "@playwright/test"
import { buildWidget } from "../scripts/steps/build-widget.ts"
import { findChromium } from "../scripts/steps/find-chromium.ts"
import { root } from "../scripts/steps/root.ts"
import { install } from "./support/install.ts"
import { makeBot } from "./support/make-bot.ts"
import { type Visit, visit } from "./support/page-probe.ts"

// What the widget weighs, and what a page pays for it: the same page without and with it in turn, in one run.
const { values } = parseArgs({
  options: { rounds: { type: "string", default: "7" }, port: { type: "string", default: "5640" } },
})
const [rounds, port] = [Number(values.rounds), Number(values.port)]

await buildWidget()
await weigh()
const data = await mkdtemp(join(tmpdir(), "livery-bench-widget-"))
// Else root's database, which works as another user, has to move elsewhere.
await chmod(data, 0o755)
try {
  await measure()
} finally {
  await rm(data, { recursive: true, force: true })
}
process.exit(0)

async function weigh() {
  const names = (await readdir(join(root, ".widget"))).filter((name) => name.endsWith(".js"))
  console.log("file                 bytes    gzip  brotli")
  for (const name of names.sort()) {
    const sizes = ["", ".gz", ".br"].map(
      async (end) => (await readFile(join(root, ".widget", name + end))).length,
    )
    const [plain, gzip, brotli] = await Promise.all(sizes)
    console.log(
      `${name.padEnd(16)} ${`${plain}`.padStart(9)} ${`${gzip}`.padStart(7)} ${`${brotli}`.padStart(7)}`,
    )
  }
}

async function measure() {
  const home = install(data, port)
  const server = await home.serve()
  const found = await findChromium()
  const browser = await chromium.launch({
    executablePath: found.path,
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
    env: { ...(process.env as Record<string, string>), ...found.env },
  })
  const site = await serveSite(await makeBot(home, "Helper"))
  const kinds: Record<string, [string, (page: Page) => Promise<void>]> = {
    without: [`${site.origin}/without`, async (page) => page.waitForTimeout(300)],
    with: [`${site.origin}/with`, (page) => page.getByRole("button", { name: "Open chat" }).waitFor()],
    opened: [`${site.origin}/with`, open],
  }
  const visits: Record<string, Visit[]> = { without: [], with: [], opened: [] }
  for (let round = 0; round < rounds; round++)
    for (const [name, [url, act]] of Object.entries(kinds)) visits[name]?.push(await visit(browser, url, act))
  console.log("\npage      largest paint  layout shift  blocked  requests   bytes   (medians)")
  for (const [name, all] of Object.entries(visits)) {
    const of = (key: keyof Visit) => median(all.map((each) => each[key]))
    console.log(
      `${name.padEnd(9)} ${of("paint").toFixed(0).padStart(10)} ms ${of("shift").toFixed(4).padStart(13)} ${of("blocked").toFixed(0).padStart(5)} ms ${String(of("requests")).padStart(9)} ${String(of("bytes")).padStart(7)}`,
    )
  }
  await browser.close()
  site.close()
  await server.stop()
}

async function open(page: Page) {
  await page.getByRole("button", { name: "Open chat" }).click()
  await page.getByRole("dialog").waitFor()
}

/** A site with the same page twice, without and with the widget, which the bot is allowed on. */
async function serveSite({ key, botId }: Awaited<ReturnType<typeof makeBot>>) {
  const tag = `<script async src="http://127.0.0.1:${port}/widget.js" data-bot="${botId}"></script>`
  const text = `<p>${"We sell, rent and repair bicycles in the old town. ".repeat(12)}</p>`.repeat(12)
  const server = createServer((incoming, outgoing) => {
    const page = `<!doctype html><html lang="en"><title>Shop</title><h1>Shop</h1>${text}${incoming.url === "/with" ? tag : ""}</html>`
    outgoing.writeHead(200, { "content-type": "text/html" }).end(page)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const home = install(data, port)
  await home.run("e2e/support/set-widget.ts", key, botId, JSON.stringify({ settings: { origins: [origin] } }))
  return { origin, close: () => server.close() }
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
