/** What of the widget's page API this needs; its own types stand in /widget.d.ts. */
interface PageApi {
  ready: Promise<unknown>
  element: HTMLElement | undefined
  open(): unknown
  destroy(): void
}

const page = globalThis as { Livery?: PageApi | undefined; chatbotkitWidget?: unknown }
let shown: object | undefined
let isOpen = false

/** From now on a widget on this page gets these settings in place of those that are stored. */
export function showSettings(settings: object) {
  const first = shown === undefined
  shown = settings
  if (!first) return
  const usual = window.fetch
  window.fetch = (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input, window.location.href)
    return /\/visitor\/widgets\/[^/]+$/.test(pathname)
      ? Promise.resolve(Response.json(shown))
      : usual.call(window, input, init)
  }
}

/** Puts a new widget in place of the one that is there, open if that was open. */
export async function remount(botId: string, nonce: string | undefined) {
  const before = page.Livery
  if (before) {
    isOpen = before.element?.shadowRoot?.querySelector("[aria-expanded=true]") != null
    before.destroy()
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
    script.addEventListener("load", resolve, { once: true })
    document.body.append(script)
  })
  await page.Livery?.ready.catch(() => undefined)
  if (isOpen) page.Livery?.open()
}
