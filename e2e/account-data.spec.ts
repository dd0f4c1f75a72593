import { livery } from "./support/livery.ts"
import { look, lookAt } from "./support/look.ts"
import { expect, test, unique } from "./support/test.ts"

test("an owner exports everything, has the account deleted and keeps it after all; the audit log tells it", async ({
  agency,
  browser,
}) => {
  const owner = { email: `${unique("olga")}@oak.test`, password: "a pass phrase of an owner" }
  await livery(
    ...["customer", "create", "--partner", agency.id, "--name", "Oak Library"],
    ...["--email", owner.email, "--password", owner.password],
  )
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${agency.origin}/sign-in`)
  await page.getByLabel("E-mail").fill(owner.email)
  await page.getByLabel("Password", { exact: true }).fill(owner.password)
  await page.getByRole("button", { name: "Sign in", exact: true }).click()
  await page.waitForURL("**/home")
  await look(page, `${agency.origin}/settings/data`)
  await page.getByRole("button", { name: "Export everything" }).click()
  const link = page.getByRole("link", { name: /^Download/ })
  await expect(link).toBeVisible({ timeout: 60_000 })
  await lookAt(page)
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()])
  expect(download.suggestedFilename()).toMatch(/^everything-\d{4}-\d\d-\d\d\.tar\.gz$/)

  const dialog = page.getByRole("dialog")
  await page.getByRole("button", { name: "Delete account" }).click()
  await dialog.getByLabel(/^Type/).fill("Oak")
  await dialog.getByLabel("Your password").fill(owner.password)
  await lookAt(page)
  await dialog.getByRole("button", { name: "Delete in 30 days" }).click()
  await expect(dialog.getByRole("alert").first()).toContainText("not the name")
  await dialog.getByLabel(/^Type/).fill("Oak Library")
  await dialog.getByRole("button", { name: "Delete in 30 days" }).click()
  await expect(page.getByRole("region", { name: "Deletion of this account" })).toBeVisible()
  await lookAt(page)
  await page.getByRole("button", { name: "Keep account" }).click()
  await expect(page.getByRole("region", { name: "Deletion of this account" })).toHaveCount(0)

  await look(page, `${agency.origin}/settings/audit`)
  const log = page.getByRole("table", { name: "Audit log" })
  await expect(log).toContainText("asked for the account to be deleted")
  await expect(log).toContainText("kept the account after all")
  await expect(log).toContainText("signed in")
  await page.getByLabel("About").selectOption({ label: "Sign-ins and security" })
  await page.getByRole("button", { name: "Show" }).click()
  await page.waitForURL("**/settings/audit?topic=sign-in*")
  await expect(log).not.toContainText("exported everything")
  await page.getByLabel("About").selectOption({ label: "Webhooks" })
  await page.getByRole("button", { name: "Show" }).click()
  await expect(page.getByRole("heading", { name: "No entry fits" })).toBeVisible()
  await lookAt(page)
  await page.getByRole("link", { name: "Show everything" }).click()
  const [csv] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download CSV" }).click(),
  ])
  expect(csv.suggestedFilename()).toBe("audit.csv")
  await page.reload()
  await expect(log).toContainText("downloaded the audit log")
  await page.context().close()
})
