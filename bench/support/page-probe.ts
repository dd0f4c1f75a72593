import type { Browser, Page } from "@playwright/test"

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
}

/** Visits a page in a browser that knows nothing of it; `act` is what the visitor does there, counted too. */
export async function visit(
  browser: Browser,
  url: string,
  act: (page: Page) => Promise<void>,
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 } })
  const page = await context.newPage()
  const own = new URL(url).host
  let [requests, bytes] = [0, 0]
  page.on("requestfinished", async (request) => {
    if (new URL(request.url()).host === own) return
    requests++
    const sizes = await request.sizes().catch(() => null)
    bytes += (sizes?.responseBodySize ?? 0) + (sizes?.responseHeadersSize ?? 0)
  })
  await page.addInitScript(observe)
  await page.goto(url, { waitUntil: "load" })
  await act(page)
  await page.waitForTimeout(500)
  const seen = await page.evaluate(
    () => (window as unknown as { seen: Omit<Visit, "requests" | "bytes"> }).seen,
  )
  await context.close()
  return { ...seen, requests, bytes }
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
