import { expect, type Locator, type Page } from "@playwright/test"

/** Presses a key of the app until something shows by it: keys pressed before a page's scripts run are lost, and people press again. */
export const pressFor = (page: Page, key: string, shown: Locator) =>
  expect(async () => {
    if (!(await shown.isVisible())) await page.keyboard.press(key)
    await expect(shown).toBeVisible({ timeout: 2000 })
  }).toPass()

/**
 * Clicks once a page's scripts listen to the button, unless it shows already. Only once: what takes long to answer would be
 * switched off again by a second click.
 */
export async function clickFor(button: Locator, shown: Locator) {
  if (await shown.isVisible()) return
  await expect.poll(() => button.evaluate(isListening)).toBe(true)
  await button.click()
  await expect(shown).toBeVisible()
}

/** React notes the properties at an element when it takes it over. */
const isListening = (element: Element) =>
  Object.keys(element).some((name) => name.startsWith("__reactProps$"))

/** Presses Escape until a dialog is gone: after a change of the window's width another layer may be closed first. */
export const escapeFrom = (page: Page, dialog: Locator) =>
  expect(async () => {
    if ((await dialog.count()) > 0) await page.keyboard.press("Escape")
    await expect(dialog).toHaveCount(0, { timeout: 2000 })
  }).toPass()
