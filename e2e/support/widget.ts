import { execFile } from "node:child_process"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { promisify } from "node:util"
import type { Locator, Page } from "@playwright/test"
import { startMockModel } from "../../tests/support/mock-model.ts"
import { privatePort } from "./private-host.ts"
import { test as base, type Customer, expect, unique } from "./test.ts"

const port = process.env.PORT ?? "3000"
/** Where the widget's files and its API are, for pages of other sites. */
export const install = `http://127.0.0.1:${port}`

export const MODEL = "openai/mock"

/** What the bot suggests to ask, and can answer. */
export const QUESTION = "Is the workshop open on Saturdays?"

interface Site {
  /** Of a foreign site, whose pages are what a test makes of them. */
  origin: string
  /** Another name of the same machine, which nobody has allowed. */
  foreign: string
  /** Serves a page at a path, with headers of its own; returns its address. */
  serve(html: string, headers?: Record<string, string>): string
}

/** A page with the widget's script tag. */
export const pageWith = (
  bot: string,
  { attributes = "", head = "", body = "<h1>Lind Bicycles</h1><p>We repair bicycles.</p>", html = "" } = {},
) =>
  `<!doctype html><html lang="en" ${html}><head><meta charset="utf-8"><title>Shop</title><meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">${head}</head><body>${body}<script async src="${install}/widget.js" data-bot="${bot}" ${attributes}></script></body></html>`

type Model = Awaited<ReturnType<typeof startMockModel>>

/** What else than the widget's settings may be changed: the bot, and the brand of its agency. */
interface Beside {
  bot?: object
  brand?: object
}

export const test = base.extend<
  {
    /** A model server, which the app asks for the answers of bots whose model is `MODEL`. */
    model: Model
  },
  { site: Site; setWidget(settings: object, beside?: Beside): Promise<string> }
>({
  model: async ({ browserName: _ }, use) => {
    const model = await startMockModel({ answer: "Hello." }, privatePort)
    await use(model)
    model.close()
  },
  site: [
    async ({ browserName: _ }, use) => {
      const pages = new Map<string, { html: string; headers: Record<string, string> }>()
      const server: Server = createServer((incoming, outgoing) => {
        const page = pages.get((incoming.url ?? "").split(/[?#]/)[0] ?? "")
        if (!page) return outgoing.writeHead(404).end()
        outgoing.writeHead(200, { "content-type": "text/html", ...page.headers }).end(page.html)
      })
      await new Promise<void>((resolve) => server.listen(0, resolve))
      const { port: own } = server.address() as AddressInfo
      const origin = `http://shop.localhost:${own}`
      await use({
        origin,
        foreign: `http://shop.localhost.evil.localhost:${own}`,
        serve(html, headers = {}) {
          const path = `/${unique("page")}`
          pages.set(path, { html, headers })
          return origin + path
        },
      })
      server.closeAllConnections()
      server.close()
    },
    { scope: "worker" },
  ],
  setWidget: [
    async ({ customer, site }, use) => {
      const set = (settings: object, beside: Beside = {}) =>
        changeWidget(customer, {
          settings: { origins: [site.origin], suggestions: [QUESTION], ...settings },
          ...beside,
        })
      await set({})
      await use(set)
    },
    { scope: "worker", auto: true },
  ],
})

/** Changes the widget; returns the secret that the account's server signs identities with. */
async function changeWidget({ key, botId }: Customer, changes: object): Promise<string> {
  const words = ["e2e/support/set-widget.ts", key, botId, JSON.stringify(changes)]
  const { stdout } = await promisify(execFile)(process.execPath, words)
  return stdout.trim()
}

/** The panel, once it is open. */
export const panelOf = (page: Page) => page.getByRole("dialog", { name: /^Chat with/ })

export const launcherOf = (page: Page) => page.getByRole("button", { name: "Open chat" })

/** Waits until a panel that opens or moves stands still: where it is measured before that, it is somewhere else. */
export const stood = (panel: Locator): Promise<unknown> =>
  panel.evaluate((element) => {
    const ending = element
      .getAnimations({ subtree: true })
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
    return Promise.all(ending.map(({ finished }) => finished))
  })

/** Opens the panel by a click on its launcher, and waits until it stands. */
export async function openPanel(page: Page) {
  await launcherOf(page).click()
  await expect(panelOf(page)).toBeVisible()
  await stood(panelOf(page))
  return panelOf(page)
}

/** Sends a message by keyboard, and waits for its answer. */
export async function ask(page: Page, text: string) {
  const field = page.getByRole("textbox", { name: "Ask a question" })
  await field.fill(text)
  await field.press("Enter")
  await expect(page.getByRole("button", { name: "Stop", exact: true })).toHaveCount(0)
  await expect(page.getByRole("button", { name: "Good answer" }).last()).toBeVisible()
}

export { expect } from "@playwright/test"
