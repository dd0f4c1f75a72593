import { lookAt } from "./support/look.ts"
import { expect, test } from "./support/test.ts"

test("the list says what each bot can do, knows and did this week, and a bot is duplicated from it", async ({
  agency,
  customer,
  signedIn: page,
}) => {
  await page.goto(`${agency.origin}/bots`)
  const row = page.getByRole("row", { name: /^Workshop bot Ready/ })
  await expect(row).toContainText("Ready")
  await expect(row).toContainText("1 source, 1 passage")
  await expect(row).toContainText("100%")
  await lookAt(page)

  await row.getByRole("button", { name: "Actions for Workshop bot" }).click()
  await page.getByRole("menuitem", { name: "Duplicate" }).click()
  const dialog = page.getByRole("dialog")
  await expect(dialog).toContainText("Conversations, figures, allowed sites")
  await dialog.getByLabel("Name").fill("Second bot")
  await dialog.getByLabel("Nothing yet").check()
  await dialog.getByRole("button", { name: "Duplicate" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Second bot" })).toBeVisible()

  await page.goto(`${agency.origin}/bots`)
  await page.getByRole("link", { name: /^Nothing to answer from/ }).click()
  await expect(page).toHaveURL(/state=empty/)
  await expect(page.getByRole("row", { name: /^Second bot/ })).toBeVisible()
  await expect(page.getByRole("row", { name: /^Workshop bot/ })).toHaveCount(0)
  await page.getByLabel("Search bots").last().fill("nothing like it")
  await page.getByRole("button", { name: "Search", exact: true }).last().click()
  await expect(page.getByRole("heading", { name: "No bot is like that" })).toBeVisible()
  await page.getByRole("link", { name: "Show all bots" }).click()
  await expect(page.getByRole("row", { name: /Workshop bot/ })).toBeVisible()
  expect(customer.botId).toBeTruthy()
})

test("a new bot from a template, and one from a website", async ({ agency, signedIn: page }) => {
  await page.goto(`${agency.origin}/bots/new`)
  await page.getByRole("link", { name: /^Shop/ }).click()
  await expect(page.getByLabel("Welcome message")).toHaveValue(/question about an order/)
  await expect(page.getByLabel("Suggested questions")).toHaveValue(/What does delivery cost/)
  await lookAt(page)
  await page.getByLabel("Name", { exact: true }).fill("Shop window")
  await page.getByRole("button", { name: "Create bot" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Shop window" })).toBeVisible()
  const bot = new URL(page.url()).pathname.split("/")[2]
  await page.goto(`${agency.origin}/bots/${bot}/channels`)
  await expect(page.locator("input[value='What does delivery cost?']")).toBeVisible()

  await page.goto(`${agency.origin}/bots/new?from=website`)
  await page.getByLabel("Address of the website").fill("www.lind.test")
  await page.getByLabel("Name", { exact: true }).fill("Lind")
  await page.getByRole("button", { name: "Create bot" }).click()
  const dialog = page.getByRole("dialog", { name: "Add website" })
  await expect(dialog.getByLabel("Address")).toHaveValue("www.lind.test")
})
