// From a client's empty account to the widget answering on the client's own site, as a person does it in a browser.
import { chmod, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { chromium } from "@playwright/test"
import { findChromium } from "../scripts/steps/find-chromium.ts"
import { freePort } from "../scripts/steps/free-port.ts"
import { startWebSite } from "../tests/support/web-site.ts"
import { firstVisitor } from "./support/first-visitor-journey.ts"
import { install } from "./support/install.ts"

const { values } = parseArgs({ options: { rounds: { type: "string", default: "1" } } })
const AIM_SECONDS = 60

const data = await mkdtemp(join(tmpdir(), "livery-first-visitor-"))
// Else root's database, which works as another user, has to move elsewhere.
await chmod(data, 0o755)
const [port, sitePort] = [await freePort(), await freePort()]
const app = install(data, port, {
  LIVERY_WEB: "on",
  LIVERY_URL: `http://localhost:${port}`,
  LIVERY_ALLOW_PRIVATE_HOSTS: `127.0.0.1:${sitePort}`,
})
const server = await app.serve()
const { path, env } = await findChromium()
const browser = await chromium.launch({
  executablePath: path,
  args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
  env: { ...(process.env as Record<string, string>), ...env },
})
let slowest = 0
try {
  for (let round = 1; round <= Number(values.rounds); round++) {
    const site = await startWebSite({}, sitePort)
    try {
      const stages = await firstVisitor({ app, browser, site, port, round })
      const total = stages.reduce((sum, { seconds }) => sum + seconds, 0)
      slowest = Math.max(slowest, total)
      for (const { name, seconds } of stages) console.log(`${seconds.toFixed(1).padStart(6)} s  ${name}`)
      console.log(`${total.toFixed(1).padStart(6)} s  in all, round ${round}`)
    } finally {
      site.close()
    }
  }
} finally {
  await browser.close()
  await server.stop()
  await rm(data, { recursive: true, force: true })
}
console.log(`slowest ${slowest.toFixed(1)} s, aim ${AIM_SECONDS} s`)
process.exit(slowest < AIM_SECONDS ? 0 : 1)
