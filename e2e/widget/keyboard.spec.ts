import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { ask, expect, launcherOf, openPanel, pageWith, panelOf, test } from "../support/widget.ts"

const faults = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`))
}

/** What has the focus, in the shadow root too. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document
    const inner = activeElement?.shadowRoot?.activeElement ?? activeElement
    return inner?.getAttribute("aria-label") ?? inner?.id ?? inner?.tagName
  })

const body = `<main><h1>Lind Bicycles</h1><a id="first" href="#a">Home</a> <a id="last" href="#b">Shop</a></main>`

test("complaint 8: Escape closes it, and the focus is where it was", async ({ customer, page, site }) => {
  await page.goto(site.serve(pageWith(customer.botId, { body })))
  await expect(launcherOf(page)).toBeVisible()
  await launcherOf(page).focus()
  await page.keyboard.press("Enter")
  await expect(panelOf(page)).toBeVisible()
  await expect.poll(() => focused(page)).toBe("Ask a question")
  await page.keyboard.press("Escape")
  await expect(panelOf(page)).toBeHidden()
  await expect(launcherOf(page)).toBeFocused()

  await page.locator("#first").focus()
  await page.evaluate(() => window.Livery?.open())
  await expect.poll(() => focused(page)).toBe("Ask a question")
  await page.keyboard.press("Escape")
  await expect(page.locator("#first")).toBeFocused()
})

test("complaint 9: it is a dialog with a name, its parts have roles, and the conversation is a log", async ({
  customer,
  page,
  site,
}) => {
  await page.goto(site.serve(pageWith(customer.botId, { body })))
  await expect(launcherOf(page)).toHaveAttribute("aria-haspopup", "dialog")
  await expect(launcherOf(page)).toHaveAttribute("aria-expanded", "false")
  const panel = await openPanel(page)
  await expect(panel).toHaveAttribute("aria-modal", "false")
  await expect(panel.getByRole("log", { name: "Conversation" })).toBeVisible()
  await expect(panel.getByText("AI")).toBeVisible()
  await panel.getByRole("button", { name: "Is the workshop open on Saturdays?" }).click()
  await expect(panel.getByRole("article", { name: "You" })).toContainText("Saturdays")
  await expect(panel.getByRole("article", { name: "Workshop bot" }).last()).toContainText("10 to 14")
  await panel.getByRole("button", { name: "More" }).click()
  await expect(panel.getByRole("menu")).toBeVisible()
  await page.keyboard.press("Escape")
  await expect(panel.getByRole("menu")).toBeHidden()
  await expect(panel).toBeVisible()
})

test("complaint 10: Tab goes through the closed launcher, and through the open panel and on", async ({
  customer,
  page,
  site,
}) => {
  await page.goto(site.serve(pageWith(customer.botId, { body })))
  await expect(launcherOf(page)).toBeVisible()
  await page.locator("#last").focus()
  await page.keyboard.press("Tab")
  expect(await focused(page)).toBe("Open chat")
  await page.keyboard.press("Shift+Tab")
  expect(await focused(page)).toBe("last")

  await openPanel(page)
  const seen = new Set<string | undefined>()
  for (let presses = 0; presses < 25 && !seen.has("first"); presses++) {
    await page.keyboard.press("Tab")
    seen.add((await focused(page)) ?? undefined)
    // The browser's own bar comes between the end of the page and its beginning.
    if (await page.evaluate(() => document.activeElement === document.body)) break
  }
  expect(seen).not.toContain(undefined)
  await page.locator("#first").focus()
  await expect(page.locator("#first")).toBeFocused()
})

test("complaint 11: what lies behind a panel that covers the page is inert, and no longer than that", async ({
  customer,
  page,
  site,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(site.serve(pageWith(customer.botId, { body })))
  const panel = await openPanel(page)
  await expect(panel).toHaveAttribute("aria-modal", "true")
  expect(await page.evaluate(() => document.body.inert)).toBe(true)
  for (let presses = 0; presses < 25; presses++) {
    await page.keyboard.press("Tab")
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("LIVERY-WIDGET")
  }
  await panel.getByRole("button", { name: "Close" }).click()
  expect(await page.evaluate(() => document.body.inert)).toBe(false)
  await page.locator("#first").focus()
  await expect(page.locator("#first")).toBeFocused()
})

test("axe finds nothing, closed and open, in light and dark, with an answer and a form", async ({
  customer,
  page,
  site,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" })
  await page.goto(site.serve(pageWith(customer.botId, { body })))
  await expect(launcherOf(page)).toBeVisible()
  expect(await faults(page)).toEqual([])
  const panel = await openPanel(page)
  expect(await faults(page)).toEqual([])
  await ask(page, "Is the workshop open on Saturdays?")
  await panel
    .getByRole("button", { name: /^Source 1/ })
    .first()
    .click()
  await expect(panel.locator("mark")).toBeVisible()
  expect(await faults(page)).toEqual([])
  await page.emulateMedia({ colorScheme: "dark" })
  expect(await faults(page)).toEqual([])
  await panel.getByRole("button", { name: "More" }).click()
  expect(await faults(page)).toEqual([])
  await panel.getByRole("menuitem", { name: "Talk to a person" }).click()
  await expect(panel.getByLabel("E-mail")).toBeVisible()
  expect(await faults(page)).toEqual([])
  await panel.getByRole("button", { name: "Close" }).click()
  await expect(launcherOf(page)).toBeVisible()
  expect(await faults(page)).toEqual([])
})

test("at 200% zoom everything is reached, and what one types is no shortcut of the page", async ({
  customer,
  page,
  site,
}) => {
  const script = `<script>document.addEventListener("keydown", ({ key }) => { document.title += key })</script>`
  // A window of 1280 by 800 that shows everything twice as large.
  await page.setViewportSize({ width: 640, height: 400 })
  await page.goto(site.serve(pageWith(customer.botId, { body: body + script })))
  const panel = await openPanel(page)
  await page.getByRole("textbox", { name: "Ask a question" }).pressSequentially("gs/")
  expect(await page.title()).toBe("Shop")
  const box = await panel.boundingBox()
  expect(box?.y).toBeGreaterThanOrEqual(0)
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(400)
  await expect(panel.getByRole("button", { name: "Close" })).toBeInViewport()
  await expect(panel.getByRole("button", { name: "Send" })).toBeInViewport()
})
