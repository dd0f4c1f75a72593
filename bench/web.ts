// What pages cost a browser: scripts, largest paint and layout shift of each, beside an empty Next app in the same run.
import { join } from "node:path"
import { parseArgs } from "node:util"
import { chromium } from "@playwright/test"
import { encode } from "next-auth/jwt"
import { buildApp } from "../scripts/steps/build-app.ts"
import { buildWidget } from "../scripts/steps/build-widget.ts"
import { findChromium } from "../scripts/steps/find-chromium.ts"
import { root } from "../scripts/steps/root.ts"
import { startEmptyApp } from "./support/empty-app.ts"
import { type Visit, visit } from "./support/page-probe.ts"
import { start, stop } from "./support/processes.ts"
import { openScratchDatabase } from "./support/scratch-database.ts"

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "5" }, port: { type: "string", default: "5651" } },
})
const [rounds, port] = [Number(values.rounds), Number(values.port)]
/** At most: KB of compressed scripts, and times the largest paint of an empty app. */
const [SCRIPTS, PAINT] = [300, 1.3]

await buildApp()
await buildWidget()
const scratch = await openScratchDatabase()
const { seedInbox } = await import("./support/seed-inbox.ts")
const { host, sid, botId, probes } = await seedInbox(30, 1)
const livery = await start(
  [join(root, "server.ts")],
  { PORT: String(port), LIVERY_RATE_LIMITS: "off", LIVERY_LOG: "warn", NODE_ENV: "production" },
  /Livery is ready/,
)
const empty = await startEmptyApp(port + 1)
const origin = `http://${host}:${port}`
const cookie = await encode({ token: { sid }, secret: process.env.LIVERY_SECRET ?? "" })
const bot = `/bots/${botId}`
const SETTINGS = ["account", "security", "people", "keys", "webhooks", "privacy", "audit", "data"]
const paths = {
  public: [
    "/",
    "/sign-in",
    "/forgot-password",
    "/sign-up",
    "/privacy",
    "/docs/api",
    "/docs/api/tenant",
    `/chat/${botId}`,
  ],
  signedIn: [
    ...["/home", "/bots", "/bots/new", bot, `${bot}/knowledge`, `${bot}/knowledge/answers`],
    ...[`${bot}/knowledge/unanswered`, `${bot}/channels`, `${bot}/settings`, "/knowledge", "/conversations"],
    ...[
      `/conversations/${probes[0]?.session}`,
      "/contacts",
      "/contacts/leads",
      "/contacts/import",
      "/analytics",
    ],
    ...SETTINGS.map((name) => `/settings/${name}`),
  ],
}

const found = await findChromium()
const browser = await chromium.launch({
  executablePath: found.path,
  args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
  env: { ...(process.env as Record<string, string>), ...found.env },
})
const median = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0
const visits = (url: string, signedIn: boolean) =>
  visit(browser, url, async (page) => void (await page.waitForLoadState("networkidle").catch(() => {})), {
    cookies: signedIn ? [{ name: "livery.session", value: cookie, url: origin }] : [],
  })

let bad = 0
try {
  console.log(`| page | KB of scripts | largest paint ms | an empty app's | ratio | layout shift |`)
  console.log("| --- | --- | --- | --- | --- | --- |")
  for (const [kind, list] of Object.entries(paths))
    for (const path of list) {
      const [own, others]: [Visit[], Visit[]] = [[], []]
      for (let round = 0; round < rounds; round++) {
        own.push(await visits(origin + path, kind === "signedIn"))
        others.push(await visits(empty.origin, false))
      }
      const of = (key: "paint" | "shift" | "scripts", list = own) => median(list.map((each) => each[key]))
      const kb = of("scripts") / 1000
      const ratio = of("paint") / of("paint", others)
      const isBad = kb > SCRIPTS || ratio > PAINT || of("shift") > 0
      if (isBad) bad++
      console.log(
        `| ${path.replace(botId, "…")} | ${kb.toFixed(0)} | ${of("paint").toFixed(0)} | ${of("paint", others).toFixed(0)} | ${ratio.toFixed(2)} | ${of("shift").toFixed(3)} |${isBad ? " beyond its bound" : ""}`,
      )
    }
  console.log(`${bad} pages are beyond ${SCRIPTS} KB, ${PAINT} times the empty app's largest paint, or shift`)
  process.exitCode = bad ? 1 : 0
} finally {
  await browser.close()
  await empty.stop()
  await stop(livery)
  await scratch.leave()
}
process.exit()
