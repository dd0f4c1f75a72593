import { readFile } from "node:fs/promises"
import { look, lookAt } from "./support/look.ts"
import { api, expect, test, unique } from "./support/test.ts"

test("the notice says in the brand of the host that no data leaves it, as the bot's model needs none", async ({
  agency,
  customer,
  page,
}) => {
  await look(page, `${agency.origin}/privacy?bot=${customer.botId}`)
  await expect(page.getByRole("banner")).toContainText("Brightdesk")
  const main = page.getByRole("main")
  await expect(main).toContainText("What becomes of what you write to Workshop bot.")
  await expect(main).toContainText("Workshop bot is run by Lind Bicycles, who decides what it is for.")
  await expect(main).toContainText("Stays on this server")
  await expect(main).toContainText("Nobody: answers are made on this server, and no text leaves it for that.")
  await expect(main).not.toContainText("Livery")
})

test("how long conversations are kept is changed, and told to visitors", async ({
  agency,
  customer,
  signedIn: page,
}) => {
  await look(page, `${agency.origin}/settings/privacy`)
  await page.getByLabel("Days after the last message").fill("0")
  await page.getByRole("button", { name: "Save changes" }).click()
  await expect(page.getByRole("alert").first()).toContainText("at least 1 day")
  await page.getByLabel("Days after the last message").fill("30")
  await page.getByLabel("E-mail for privacy questions").fill("privacy@lind.test")
  await page.getByRole("button", { name: "Save changes" }).click()
  await expect(page.getByText("Privacy saved")).toBeVisible()
  await page.goto(`${agency.origin}/privacy?bot=${customer.botId}`)
  await expect(page.getByRole("main")).toContainText("30 days after the last message")
  await expect(page.getByRole("link", { name: "privacy@lind.test" })).toBeVisible()
  await page.goto(`${agency.origin}/settings/privacy`)
  await page.getByLabel("Days after the last message").fill("")
  await page.getByRole("button", { name: "Save changes" }).click()
  await expect(page.getByText("Privacy saved")).toBeVisible()
  await page.goto(`${agency.origin}/privacy?bot=${customer.botId}`)
  await expect(page.getByRole("main")).toContainText("365 days after the last message")
})

test("somebody's data is downloaded and erased by their address, and a dated record stays", async ({
  agency,
  customer,
  playwright,
  signedIn: page,
}) => {
  const email = `${unique("ada")}@example.com`
  const request = await playwright.request.newContext({ extraHTTPHeaders: { "x-api-key": customer.key } })
  const told = { message: "Is the workshop open on Saturdays?", user_name: "Ada", user_email: email }
  expect((await request.post(`${api}/conversations/${unique("web")}/messages`, { data: told })).ok()).toBe(
    true,
  )

  await page.goto(`${agency.origin}/settings/privacy`)
  const field = page.getByLabel("Their e-mail")
  await field.fill("nobody@example.com")
  await page.getByRole("button", { name: "Download" }).click()
  await expect(page.getByRole("alert").first()).toHaveText("Nobody with this address is known here.")

  // Spelt in another way than they did.
  await field.fill(email.toUpperCase())
  const downloading = page.waitForEvent("download")
  await page.getByRole("button", { name: "Download" }).click()
  const file = await downloading
  expect(file.suggestedFilename()).toMatch(/^contact-\d{4}-\d\d-\d\d\.json$/)
  const data = JSON.parse(await readFile(await file.path(), "utf8"))
  expect(JSON.stringify(data.conversations)).toContain("Is the workshop open on Saturdays?")

  await page.getByRole("button", { name: "Erase", exact: true }).click()
  const dialog = page.getByRole("dialog")
  await expect(dialog).toContainText("cannot be brought back")
  await lookAt(page)
  await dialog.getByRole("button", { name: "Erase person" }).click()
  await expect(page.getByText("Person erased")).toBeVisible()
  const record = page.getByRole("listitem").filter({ hasText: "A person, on request" }).first()
  await expect(record).toContainText("1 conversation")
  await expect(record.locator("time")).toHaveAttribute("datetime", /^\d{4}-/)
  await field.fill(email)
  await page.getByRole("button", { name: "Download" }).click()
  await expect(page.getByRole("alert").first()).toHaveText("Nobody with this address is known here.")
  await request.dispose()
})
