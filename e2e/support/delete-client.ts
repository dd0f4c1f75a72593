import { expect, type Page } from "@playwright/test"

/** Deletes the client whose page is shown, and does not wait for the days in which that could be undone. */
export async function deleteForGood(page: Page, client: string) {
  const dialog = page.getByRole("dialog")
  const confirm = async (action: string) => {
    await page.getByRole("button", { name: action }).click()
    await dialog.getByRole("textbox").fill(client)
    await dialog.getByRole("button", { name: action }).click()
    await page.waitForURL("**/clients")
  }
  await confirm("Delete client")
  const row = page.getByRole("row", { name: client })
  await row.getByRole("link", { name: client }).click()
  await page.waitForURL("**/clients/*")
  await confirm("Delete for good now")
  await expect(row).toHaveCount(0)
}
