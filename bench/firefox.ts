// What visitors do with the widget, in the Firefox of this machine: the journeys of `npm test` run in Chromium alone.
import { chmod, mkdir, mkdtemp, rm } from "node:fs/promises"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { freePort } from "../scripts/steps/free-port.ts"
import { startMockModel } from "../tests/support/mock-model.ts"
import { startFirefox } from "./support/firefox.ts"
import { journey, type World } from "./support/firefox-journey.ts"
import { install } from "./support/install.ts"
import { makeBot } from "./support/make-bot.ts"

const { values } = parseArgs({ options: { pictures: { type: "string" } } })
if (values.pictures) await mkdir(values.pictures, { recursive: true })

const data = await mkdtemp(join(tmpdir(), "livery-firefox-"))
// Else root's database, which works as another user, has to move elsewhere.
await chmod(data, 0o755)
const model = await startMockModel({ answer: "and then ".repeat(600), pace: 50 })
const port = await freePort()
const home = install(data, port, { OPENAI_BASE_URL: model.url })
const server = await home.serve()
const firefox = await startFirefox()
const site = await serveSite()
let failed = 0
try {
  const { botId, change } = await teachBot()
  const world: World = {
    ...firefox,
    botId,
    change,
    model,
    serve: site.serve,
    install: `http://127.0.0.1:${port}`,
  }
  console.log(`Firefox ${firefox.version}`)
  for (const [name, act] of journey) {
    const fault = await act(world).then(
      () => firefox.takeFaults().join("; "),
      (error: Error) => [error.message, ...firefox.takeFaults()].join("; "),
    )
    if (fault) failed++
    console.log(`${fault ? "✗" : "✓"} ${name}${fault && `\n    ${fault}`}`)
    if (values.pictures)
      await firefox.picture(join(values.pictures, `${name.replaceAll(/\W+/g, "-").slice(0, 60)}.png`))
  }
} finally {
  await firefox.close()
  site.close()
  model.close()
  await server.stop()
  await rm(data, { recursive: true, force: true })
}
console.log(`${journey.length - failed} of ${journey.length} journeys`)
process.exit(failed ? 1 : 0)

/** A bot that knows when a workshop is open, and how it is changed. */
async function teachBot() {
  const { key, botId } = await makeBot(home, "Workshop bot")
  await home.post(key, "/knowledge/sources", {
    ...{ bot_id: botId, source_type: "text", name: "Opening hours" },
    content: "The workshop is open on Saturdays from 10 to 14.",
  })
  const change = (settings: object, beside: object = {}) => {
    const changes = { settings: { origins: [site.origin], ...settings }, ...beside }
    return home.run("e2e/support/set-widget.ts", key, botId, JSON.stringify(changes))
  }
  await change({})
  return { botId, change }
}

/** A foreign site whose pages are what a journey makes of them. */
async function serveSite() {
  const pages = new Map<string, { html: string; headers: Record<string, string> }>()
  const server = createServer((incoming, outgoing) => {
    const page = pages.get(incoming.url ?? "")
    if (!page) return outgoing.writeHead(404).end()
    outgoing.writeHead(200, { "content-type": "text/html; charset=utf-8", ...page.headers }).end(page.html)
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const origin = `http://shop.localhost:${(server.address() as AddressInfo).port}`
  return {
    origin,
    serve(html: string, headers: Record<string, string> = {}) {
      const path = `/${pages.size}`
      pages.set(path, { html, headers })
      return origin + path
    },
    close: () => server.close(),
  }
}
