import { expect, type Locator, type Page } from "@playwright/test"

/** Presses a key of the app until something shows by it: keys pressed before a page's scripts run are lost, and people press again. */
export const pressFor = (page: Page, key: string, shown: Locator) =>
  expect(async () => {
    if (!(await shown.isVisible())) await page.keyboard.press(key)
    await expect(shown).toBeVisible({ timeout: 2000 })
  }).toPass()

/** The same with a button: what is clicked before a page's scripts run does nothing. */
export const clickFor = (button: Locator, shown: Locator) =>
  expect(async () => {
    if (!(await shown.isVisible())) await button.click()
    await expect(shown).toBeVisible({ timeout: 2000 })
  }).toPass()

/** Presses Escape until a dialog is gone: after a change of the window's width another layer may be closed first. */
export const escapeFrom = (page: Page, dialog: Locator) =>
  expect(async () => {
    if ((await dialog.count()) > 0) await page.keyboard.press("Escape")
    await expect(dialog).toHaveCount(0, { timeout: 2000 })
  }).toPass()
