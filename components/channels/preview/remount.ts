/** What of the widget's page API this needs; its own types stand in /widget.d.ts. */
interface PageApi {
  ready: Promise<unknown>
  element: HTMLElement | undefined
  open(): Promise<void>
  destroy(): Promise<void>
}

const page = globalThis as { Livery?: PageApi | undefined; chatbotkitWidget?: unknown }
let shown: object | undefined
let isOpen = false
let isWanted = false
let isRunning = false

/**
 * From now on a widget on this page gets these settings in place of those that are stored, and its sessions are a preview's.
 * It keeps its secret apart from that of the bot's own page, which is on the same host.
 */
export function showSettings(settings: { widget_id: string }) {
  const first = shown === undefined
  shown = { ...settings, widget_id: `${settings.widget_id}:preview` }
  if (!first) return
  const usual = window.fetch
  window.fetch = (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input, window.location.href)
    if (/\/visitor\/widgets\/[^/]+$/.test(pathname)) return Promise.resolve(Response.json(shown))
    if (!pathname.endsWith("/visitor/sessions") || typeof init?.body !== "string")
      return usual.call(window, input, init)
    const body = JSON.stringify({ ...JSON.parse(init.body), preview: true })
    return usual.call(window, input, { ...init, body })
  }
}

/** Puts a new widget in place of the one that is there, open if that was open. What is asked for meanwhile follows, once. */
export async function remount(botId: string, nonce: string | undefined) {
  isWanted = true
  if (isRunning) return
  isRunning = true
  while (isWanted) {
    isWanted = false
    await mountAnew(botId, nonce)
  }
  isRunning = false
}

async function mountAnew(botId: string, nonce: string | undefined) {
  const before = page.Livery
  if (before) {
    // Whoever has just pressed the launcher waits for its panel.
    isOpen = before.element?.shadowRoot?.querySelector("[aria-expanded=true], .launcher.busy") != null
    await before.destroy()
    page.Livery = undefined
    page.chatbotkitWidget = undefined
  }
  for (const old of document.querySelectorAll("script[data-bot]")) old.remove()
  const script = document.createElement("script")
  script.async = true
  script.src = "/widget.js"
  script.dataset.bot = botId
  if (nonce) script.nonce = nonce
  await new Promise((resolve) => {
    for (const name of ["load", "error"]) script.addEventListener(name, resolve, { once: true })
    document.body.append(script)
  })
  await page.Livery?.ready.catch(() => undefined)
  if (isOpen) await page.Livery?.open().catch(() => undefined)
}
