import AxeBuilder from "@axe-core/playwright"
import { expect, type Page, test } from "@playwright/test"

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

/** Looks at what is at an address, once `ready` shows, else its heading or its dialog. */
export async function look(page: Page, address: string, ready = page.getByRole("heading", { level: 1 })) {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" })
  await page.goto(address)
  await expect(ready.or(page.getByRole("dialog")).first()).toBeVisible()
  await lookAt(page)
}

/** Axe in light, what a theme can change in dark, then 390 px wide without anything that sticks out. */
export async function lookAt(page: Page) {
  await test.step("look at it", async () => {
    await swipeAway(page)
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" })
    expect.soft(await faults(page, "all"), "in light").toEqual([])
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" })
    await expect(page.locator("html")).toHaveClass(/dark/)
    expect.soft(await faults(page, "colours"), "in dark").toEqual([])
    const usual = page.viewportSize()
    await page.setViewportSize({ width: 390, height: 844 })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect.soft(wide, "too wide for a phone").toBeLessThanOrEqual(390)
    if (usual) await page.setViewportSize(usual)
  })
}

/**
 * Results that are told lie over the page for a moment, and as long as a mouse points at them: they are swiped away. Not beside
 * what is open, which a press outside closes.
 */
async function swipeAway(page: Page) {
  const told = page.locator("[data-sonner-toast]")
  const isTold = (await told.count()) > 0
  const isOpen = (await page.locator("[role=dialog], [role=menu], [role=listbox]").count()) > 0
  const place =
    isTold &&
    !isOpen &&
    (await told
      .last()
      .boundingBox({ timeout: 500 })
      .catch(() => null))
  if (place) {
    const y = place.y + place.height / 2
    await page.mouse.move(place.x + 20, y)
    // Pointed at, it stays; one that has left just before is not to be pressed through.
    if ((await told.count()) > 0) {
      await page.mouse.down()
      await page.mouse.move(place.x + 120, y, { steps: 3 })
      await page.mouse.up()
    }
  }
  if (isTold) await page.mouse.move(0, 0)
  await expect(told).toHaveCount(0)
}

async function faults(page: Page, scope: "all" | "colours"): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({
    resultTypes: ["violations"],
    // Off by default, for a name that is not what stands there cannot be spoken to be clicked.
    rules: { "label-content-name-mismatch": { enabled: true } },
  })
  const { violations } = await (scope === "all"
    ? axe.withTags(WCAG)
    : axe.withRules(["color-contrast"])
  ).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`))
}
