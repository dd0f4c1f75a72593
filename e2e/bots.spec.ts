import { lookAt } from "./support/look.ts"
import { pressFor } from "./support/press.ts"
import { expect, test } from "./support/test.ts"

test("the list says what each bot can do, knows and did this week, and a bot is duplicated from it", async ({
  agency,
  customer,
  signedIn: page,
}) => {
  await page.goto(`${agency.origin}/bots`)
  const row = page.getByRole("row", { name: /^Workshop bot Ready/ })
  await expect(row).toContainText("Ready")
  // Other journeys teach and ask the same bot.
  await expect(row).toContainText(/\d+ sources?, \d+ passages?/)
  await expect(row).toContainText(/\d+%/)
  await lookAt(page)

  await row.getByRole("button", { name: "Actions for Workshop bot" }).click()
  await page.getByRole("menuitem", { name: "Duplicate" }).click()
  const dialog = page.getByRole("dialog")
  await expect(dialog).toContainText("Conversations, figures, allowed sites")
  await dialog.getByLabel("Name").fill("Second bot")
  await expect(dialog.getByLabel("A copy of the knowledge")).toBeEnabled()
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

test("what is changed beside the playground saves itself, and can be taken back", async ({
  agency,
  customer,
  signedIn: page,
}) => {
  const address = `${agency.origin}/bots/${customer.botId}`
  await page.goto(address)
  const panel = page.getByRole("region", { name: "Settings of this bot" })
  const welcome = panel.getByLabel("Welcome message")
  await welcome.fill("Hello from the workshop")
  await expect(panel.getByText("Saved.")).toBeVisible()
  await welcome.fill("Hello from the harbour")
  await expect(panel.getByText("Not saved yet")).toBeVisible()
  await expect(panel.getByText("Saved.")).toBeVisible()
  await page.reload()
  await expect(welcome).toHaveValue("Hello from the harbour")
  await welcome.fill("Goodbye")
  await expect(panel.getByText("Saved.")).toBeVisible()
  await panel.getByRole("button", { name: "Undo" }).click()
  await expect(welcome).toHaveValue("Hello from the harbour")
  await expect(panel.getByText("Saved.")).toBeVisible()
  await page.reload()
  await expect(welcome).toHaveValue("Hello from the harbour")
  await lookAt(page)
})

test("the command palette finds what the account has, and says where it could not look", async ({
  agency,
  customer,
  signedIn: page,
}) => {
  await page.goto(`${agency.origin}/bots`)
  const palette = page.getByRole("dialog", { name: "Command palette" })
  await pressFor(page, "ControlOrMeta+k", palette)
  await palette.getByRole("combobox").fill("jonas")
  await expect(palette.getByRole("option", { name: /Jonas Weber/ }).first()).toBeVisible()
  await palette.getByRole("combobox").fill("opening ho")
  await expect(palette.getByRole("option", { name: "Opening hours" })).toBeVisible()
  await page.keyboard.press("Enter")
  await expect(page).toHaveURL(new RegExp(`/bots/${customer.botId}/knowledge\\?source=`))

  await page.route("**/api/search*", (route) => route.abort())
  await page.keyboard.press("Escape")
  await pressFor(page, "ControlOrMeta+k", palette)
  await palette.getByRole("combobox").fill("nobody at all")
  await expect(palette.getByText("could not be searched")).toBeVisible()
  await page.unroute("**/api/search*")
  await page.keyboard.press("Enter")
  await expect(palette.getByText("Nothing matches")).toBeVisible()
  await palette.getByRole("combobox").fill("theme: dark")
  await page.keyboard.press("Enter")
  await expect(page.locator("html")).toHaveClass(/dark/)
})
