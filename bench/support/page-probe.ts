import type { Browser, BrowserContext, Page } from "@playwright/test"

/** What a visit to a page cost. */
export interface Visit {
  /** Milliseconds until the largest paint. */
  paint: number
  shift: number
  /** Milliseconds by which tasks were longer than 50. */
  blocked: number
  /** Requests to another host than the page's own, and their bytes as they travelled. */
  requests: number
  bytes: number
  /** Bytes of all scripts, as they travelled. */
  scripts: number
}

/**
 * Visits a page in a browser that knows nothing of it but some cookies; `act` is what the visitor does there, counted too.
 */
export async function visit(
  browser: Browser,
  url: string,
  act: (page: Page) => Promise<void>,
  { cookies = [] }: { cookies?: Parameters<BrowserContext["addCookies"]>[0] } = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 } })
  await context.addCookies(cookies)
  const page = await context.newPage()
  const own = new URL(url).host
  let [requests, bytes, scripts] = [0, 0, 0]
  page.on("requestfinished", async (request) => {
    const sizes = await request.sizes().catch(() => null)
    if (request.resourceType() === "script") scripts += sizes?.responseBodySize ?? 0
    if (new URL(request.url()).host === own) return
    requests++
    bytes += (sizes?.responseBodySize ?? 0) + (sizes?.responseHeadersSize ?? 0)
  })
  await page.addInitScript(observe)
  await page.goto(url, { waitUntil: "load" })
  await act(page)
  await page.waitForTimeout(500)
  const seen = await page.evaluate(
    () => (window as unknown as { seen: Pick<Visit, "paint" | "shift" | "blocked"> }).seen,
  )
  await context.close()
  return { ...seen, requests, bytes, scripts }
}

/** Runs in the page, before anything of its own. */
function observe() {
  const seen = { paint: 0, shift: 0, blocked: 0 }
  Object.assign(window, { seen })
  const watch = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
  watch("largest-contentful-paint", ({ startTime }) => {
    seen.paint = startTime
  })
  watch("layout-shift", (entry) => {
    seen.shift += (entry as PerformanceEntry & { value: number }).value
  })
  watch("longtask", ({ duration }) => {
    seen.blocked += Math.max(0, duration - 50)
  })
}
