import type { Page, Request } from "@playwright/test"
import { expect, install, launcherOf, openPanel, pageWith, panelOf, test } from "../support/widget.ts"

/** What a page has asked of other hosts than its own. */
function watchRequests(page: Page, origin: string): Request[] {
  const requests: Request[] = []
  page.on("request", (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) requests.push(request)
  })
  return requests
}

const paths = (requests: Request[]) => requests.map((request) => new URL(request.url()).pathname)

const storedOf = (page: Page) =>
  page.evaluate(async () => ({
    cookie: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches?.keys?.())?.length ?? 0,
  }))

const NOTHING = { cookie: "", local: 0, session: 0, databases: 0, caches: 0 }

test("complaints 1 and 2: the loader draws the launcher, and the panel waits for a visitor to come near", async ({
  customer,
  page,
  site,
}) => {
  const requests = watchRequests(page, site.origin)
  await page.goto(site.serve(pageWith(customer.botId)))
  await expect(launcherOf(page)).toBeVisible()
  await page.waitForLoadState("networkidle")
  expect(paths(requests)).toEqual(["/widget.js", `/api/v1/visitor/widgets/${customer.botId}`])
  expect(await storedOf(page)).toEqual(NOTHING)
  expect(await requests[1]?.headerValue("cookie")).toBeNull()

  await launcherOf(page).hover()
  await expect.poll(() => paths(requests).at(-1)).toMatch(/^\/widget\/[0-9a-f]{12}\/panel\.js$/)
  await expect(panelOf(page)).toBeHidden()
  await openPanel(page)
  expect(paths(requests)).toHaveLength(3)
  expect(await storedOf(page)).toEqual(NOTHING)
})

test("complaint 3: nothing is done before the page has been read", async ({ customer, page, site }) => {
  const slow =
    "<script>document.addEventListener('DOMContentLoaded', () => performance.mark('read'))</script>"
  await page.goto(site.serve(pageWith(customer.botId, { head: slow })))
  await expect(launcherOf(page)).toBeVisible()
  const isAfter = await page.evaluate(() => {
    const [read] = performance.getEntriesByName("read")
    const asked = performance.getEntriesByType("resource").filter(({ name }) => name.includes("/visitor/"))
    return asked.length === 1 && asked.every(({ startTime }) => startTime >= (read?.startTime ?? Infinity))
  })
  expect(isAfter).toBe(true)
})

test("complaint 4: the largest paint is the page's own, and nothing of it shifts", async ({
  customer,
  page,
  site,
}) => {
  await page.addInitScript(() => {
    const seen = { paints: [] as string[], shifts: 0 }
    Object.assign(window, { seen })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.paints.push((entry as unknown as { element?: Element }).element?.tagName ?? "")
    }).observe({ type: "largest-contentful-paint", buffered: true })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shifts += (entry as unknown as { value: number }).value
    }).observe({ type: "layout-shift", buffered: true })
  })
  await page.goto(site.serve(pageWith(customer.botId)))
  await page.evaluate(() => window.Livery?.ready)
  await page.evaluate(() => window.Livery?.open())
  await expect(panelOf(page)).toBeVisible()
  const seen = await page.evaluate(
    () => (window as unknown as { seen: { paints: string[]; shifts: number } }).seen,
  )
  expect(seen.shifts).toBe(0)
  expect(seen.paints).not.toContain("LIVERY-WIDGET")
})

test("complaint 12: loading and opening neither scroll the page nor take its focus", async ({
  customer,
  page,
  site,
}) => {
  const body = `<div style="height:3000px">Above</div><input id="own" autofocus>`
  await page.goto(site.serve(pageWith(customer.botId, { body })))
  await page.locator("#own").focus()
  const before = await page.evaluate(() => scrollY)
  expect(before).toBeGreaterThan(0)
  await expect(launcherOf(page)).toBeVisible()
  await expect(page.locator("#own")).toBeFocused()
  await openPanel(page)
  expect(await page.evaluate(() => scrollY)).toBe(before)
})

test("who goes on to a field of the page while the panel loads stays there", async ({
  customer,
  page,
  site,
}) => {
  let goOn = () => {}
  const held = new Promise<void>((resolve) => {
    goOn = resolve
  })
  await page.route(/\/panel\.js/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto(site.serve(pageWith(customer.botId, { body: `<input id="own">` })))
  await launcherOf(page).click()
  await page.locator("#own").click()
  goOn()
  await expect(panelOf(page)).toBeVisible()
  await page.keyboard.type("Still here")
  await expect(page.locator("#own")).toHaveValue("Still here")
})

test("complaint 18: loader and panel are of one version, the install's own", async ({
  customer,
  page,
  site,
}) => {
  const requests = watchRequests(page, site.origin)
  await page.goto(site.serve(pageWith(customer.botId)))
  await openPanel(page)
  const parts = requests.filter((request) => !request.url().includes("/api/"))
  expect(parts.every((request) => request.url().startsWith(install))).toBe(true)
  const loader = await (await page.request.get(`${install}/widget.js`)).text()
  const [, version] = /\/widget\/([0-9a-f]{12})\/panel/.exec(parts.at(-1)?.url() ?? "") ?? []
  expect(loader).toContain(version)
})

test("complaint 22: opening paints nothing over the rest of the page", async ({ customer, page, site }) => {
  await page.setViewportSize({ width: 1200, height: 800 })
  const body = `<main style="height:760px;background:linear-gradient(red,blue)">Page</main>`
  await page.goto(site.serve(pageWith(customer.botId, { body })))
  await expect(launcherOf(page)).toBeVisible()
  const clip = { x: 0, y: 0, width: 700, height: 800 }
  const before = await page.screenshot({ clip })
  await openPanel(page)
  expect(await page.screenshot({ clip })).toEqual(before)
  const box = await page.locator("livery-widget").boundingBox()
  expect(box).toMatchObject({ width: 0, height: 0 })
  expect(await page.evaluate(() => document.elementFromPoint(400, 400)?.tagName)).toBe("MAIN")
})

test("complaint 24: a site that nobody has allowed shows nothing, and is told why", async ({
  customer,
  page,
  site,
}) => {
  const told: string[] = []
  page.on("console", (message) => {
    if (message.type() === "info") told.push(message.text())
  })
  const address = site.serve(pageWith(customer.botId)).replace(site.origin, site.foreign)
  await page.goto(address)
  await expect.poll(() => told.join()).toContain(`no bot on ${site.foreign}`)
  await expect(page.locator("livery-widget")).toHaveCount(0)
})
