import type { Page } from "@playwright/test"
import {
  ask,
  expect,
  launcherOf,
  openPanel,
  pageWith,
  panelOf,
  QUESTION,
  stood,
  test,
} from "../support/widget.ts"

/** How light what one sees is, from 0 to 255, of the panel's ground and of its text. */
const lightness = (page: Page) =>
  panelOf(page).evaluate((panel) => {
    const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true })
    if (!canvas) throw new Error("Nothing to draw on")
    return [getComputedStyle(panel).backgroundColor, getComputedStyle(panel).color].map((colour) => {
      canvas.fillStyle = colour
      canvas.fillRect(0, 0, 1, 1)
      const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data
      return Math.round((red + green + blue) / 3)
    })
  })

const isDark = async (page: Page) => {
  const [ground = 0, text = 0] = await lightness(page)
  return ground < 60 && text > 180
}

test("it is dark as the visitor's system, the bot's settings or the page say, and changes with them", async ({
  customer,
  page,
  setWidget,
  site,
}) => {
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" })
  await page.goto(site.serve(pageWith(customer.botId)))
  await openPanel(page)
  expect(await isDark(page)).toBe(true)
  await page.emulateMedia({ colorScheme: "light" })
  await expect.poll(() => isDark(page)).toBe(false)

  // The page's own scheme, which it changes while the chat is open.
  await page.emulateMedia({ colorScheme: "dark" })
  const head = "<style>:root.night, :root.night body { color-scheme: dark }</style>"
  await page.goto(site.serve(pageWith(customer.botId, { head, attributes: `data-theme="page"` })))
  await openPanel(page)
  expect(await isDark(page)).toBe(false)
  await page.evaluate(() => document.documentElement.classList.add("night"))
  await expect.poll(() => isDark(page)).toBe(true)

  await page.emulateMedia({ colorScheme: "light" })
  await setWidget({ theme: "dark" })
  await page.goto(site.serve(pageWith(customer.botId)))
  const closed = await launcherOf(page).evaluate((button) => getComputedStyle(button).colorScheme)
  expect(closed).toBe("dark")
  await openPanel(page)
  await ask(page, QUESTION)
  expect(await isDark(page)).toBe(true)
  // The page around it stays as it was.
  expect(await page.evaluate(() => getComputedStyle(document.body).colorScheme)).toBe("normal")
  await setWidget({ theme: "auto" })
})

test("on a page from right to left it reads from left to right, at its own corner", async ({
  customer,
  page,
  site,
}) => {
  await page.setViewportSize({ width: 1200, height: 800 })
  const look = async (html: string) => {
    await page.goto(site.serve(pageWith(customer.botId, { html, body: "" })))
    const panel = await openPanel(page)
    await page.mouse.move(5, 5)
    await stood(panel)
    return { box: await panel.boundingBox(), picture: await panel.screenshot({ animations: "disabled" }) }
  }
  const [usual, mirrored] = [await look(""), await look(`dir="rtl"`)]
  expect(mirrored.box).toEqual(usual.box)
  expect(mirrored.picture).toEqual(usual.picture)
})
