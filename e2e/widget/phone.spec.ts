import { expect, launcherOf, openPanel, pageWith, panelOf, test } from "../support/widget.ts"

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
const body = `<main style="height:3000px"><h1>Lind Bicycles</h1></main>`

test("complaint 13: the conversation scrolls by touch, and the page behind it stays", async ({
  customer,
  page,
  setWidget,
  site,
}) => {
  await setWidget({ intro: "A long greeting.\n\n".repeat(50) })
  await page.goto(site.serve(pageWith(customer.botId, { body })))
  await launcherOf(page).tap()
  const scroller = panelOf(page).locator(".scroller")
  await expect(scroller).toBeVisible()
  const from = await scroller.evaluate((box) => box.scrollTop)
  // A finger that moves up by 300 pixels, and then far beyond the end.
  const client = await page.context().newCDPSession(page)
  for (const yDistance of [400, -3000])
    await client.send("Input.synthesizeScrollGesture", {
      x: 195,
      y: 420,
      yDistance,
      gestureSourceType: "touch",
    })
  await expect.poll(() => scroller.evaluate((box) => box.scrollTop)).not.toBe(from - 400)
  expect(await page.evaluate(() => scrollY)).toBe(0)
  expect(await scroller.evaluate((box) => getComputedStyle(box).overscrollBehaviorY)).toBe("contain")
  await setWidget({ intro: null })
})

test("complaint 14: the keyboard of a phone does not cover the field", async ({ customer, page, site }) => {
  await page.goto(site.serve(pageWith(customer.botId, { body })))
  await launcherOf(page).tap()
  await expect(panelOf(page)).toBeVisible()
  // As Safari says that its keyboard has come up: the page keeps its size, the visible part of it does not.
  await page.evaluate(() => {
    const viewport = window.visualViewport as VisualViewport
    Object.defineProperty(viewport, "height", { value: 500, configurable: true })
    Object.defineProperty(viewport, "offsetTop", { value: 40, configurable: true })
    viewport.dispatchEvent(new Event("resize"))
  })
  const box = await panelOf(page).boundingBox()
  expect(box).toMatchObject({ y: 40, height: 500 })
  const field = await page.getByRole("textbox", { name: "Ask a question" }).boundingBox()
  expect((field?.y ?? 999) + (field?.height ?? 0)).toBeLessThan(540)
})

test("complaint 15: it fills the screen of a phone, and can always be closed", async ({
  customer,
  page,
  site,
}) => {
  await page.goto(site.serve(pageWith(customer.botId, { body })))
  for (const size of [
    { width: 390, height: 844 },
    { width: 844, height: 390 },
    { width: 320, height: 480 },
  ]) {
    await page.setViewportSize(size)
    const panel = await openPanel(page)
    expect(await panel.boundingBox()).toMatchObject({ x: 0, y: 0, ...size })
    await expect(launcherOf(page)).toBeHidden()
    await expect(panel.getByRole("button", { name: "Close" })).toBeInViewport({ ratio: 1 })
    await expect(panel.getByRole("button", { name: "Send" })).toBeInViewport({ ratio: 1 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width)
    await panel.getByRole("button", { name: "Close" }).tap()
    await expect(panel).toBeHidden()
  }
})
