import { expect, QUESTION, test } from "../support/widget.ts"

test("what somebody tries in the preview of the settings stands among the tests, not among visitors", async ({
  agency,
  customer,
  setWidget,
  signedIn: page,
}) => {
  // A visitor would have to agree, and would be at the limit of the day.
  await setWidget({ consent: { required: true, text: "I agree." }, budget: { perDay: 0 } })
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(`${agency.origin}/conversations`)
  const rows = page.getByRole("row")
  await expect(rows.first()).toBeVisible()
  const before = await rows.count()

  await page.goto(`${agency.origin}/bots/${customer.botId}/channels`)
  const preview = page.frameLocator("iframe")
  await preview.locator("livery-widget").getByRole("button").first().click()
  const dialog = preview.getByRole("dialog")
  await dialog.getByRole("button", { name: "Agree and start" }).click()
  await dialog.getByRole("button", { name: QUESTION }).click()
  await expect(dialog).toContainText("10 to 14")

  await page.goto(`${agency.origin}/conversations`)
  await expect(rows).toHaveCount(before)
  await page.goto(`${agency.origin}/conversations?channel=test`)
  await expect(page.getByRole("row").nth(1)).toContainText("Workshop bot")
  await setWidget({ consent: { required: false, text: null }, budget: { perDay: null } })
})
