import { expect, launcherOf, openPanel, pageWith, panelOf, stood, test } from "../support/widget.ts"

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
  const top = () => scroller.evaluate((box) => box.scrollTop)
  const from = await top()
  expect(from).toBeGreaterThan(500)
  const client = await page.context().newCDPSession(page)
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", y?: number) =>
    client.send("Input.dispatchTouchEvent", { type, touchPoints: y === undefined ? [] : [{ x: 195, y }] })
  /** A finger that moves over the conversation, and rests before it is lifted. */
  const drag = async (from: number, to: number) => {
    await touch("touchStart", from)
    for (let step = 1; step <= 20; step++) await touch("touchMove", from + ((to - from) * step) / 20)
    await page.waitForTimeout(200)
    await touch("touchEnd")
  }
  await drag(200, 600)
  await expect.poll(async () => from - (await top())).toBeGreaterThan(300)
  // Far beyond the end, where the page would go on.
  await drag(700, 100)
  await drag(700, 100)
  await expect.poll(async () => from - (await top())).toBeLessThan(2)
  expect(await page.evaluate(() => scrollY)).toBe(0)
  expect(await scroller.evaluate((box) => getComputedStyle(box).overscrollBehaviorY)).toBe("contain")
  await setWidget({ intro: null })
})

test("complaint 14: the keyboard of a phone does not cover the field", async ({ customer, page, site }) => {
  await page.goto(site.serve(pageWith(customer.botId, { body })))
  await launcherOf(page).tap()
  await expect(panelOf(page)).toBeVisible()
  await stood(panelOf(page))
  // As Safari says that its keyboard has come up: the page keeps its size, the visible part of it does not.
  await page.evaluate(() => {
    const viewport = window.visualViewport as VisualViewport
    Object.defineProperty(viewport, "height", { value: 500, configurable: true })
    Object.defineProperty(viewport, "offsetTop", { value: 40, configurable: true })
    viewport.dispatchEvent(new Event("resize"))
  })
  await stood(panelOf(page))
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
    // Once it has risen.
    await expect(async () => expect(await panel.boundingBox()).toEqual({ x: 0, y: 0, ...size })).toPass()
    await expect(launcherOf(page)).toBeHidden()
    await expect(panel.getByRole("button", { name: "Close" })).toBeInViewport({ ratio: 1 })
    await expect(panel.getByRole("button", { name: "Send" })).toBeInViewport({ ratio: 1 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width)
    await panel.getByRole("button", { name: "Close" }).tap()
    await expect(panel).toBeHidden()
  }
})
