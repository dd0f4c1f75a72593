import type { Page } from "@playwright/test"
import { livery } from "./support/livery.ts"
import { look, lookAt } from "./support/look.ts"
import { expect, test, unique } from "./support/test.ts"

/** Signs somebody in who looks after the install. */
async function asAdministrator(page: Page) {
  const email = `${unique("ada")}@install.test`
  const { link } = await livery<{ link: string }>("admin", "create", "--email", email)
  await page.goto(link)
  await page.getByLabel("Your name").fill("Ada Operator")
  await page.getByLabel("Password", { exact: true }).fill("a pass phrase of the operator")
  await page.getByRole("button", { name: "Set password and sign in" }).click()
  await page.waitForURL("**/platform")
}

test("an administrator finds an account, suspends it, resumes it and looks into it", async ({
  agency,
  page,
}) => {
  const name = unique("Tidal Bakery")
  const email = `${unique("tia")}@tidal.test`
  await livery(
    ...["customer", "create", "--partner", agency.id, "--name", name],
    ...["--email", email, "--password", "a pass phrase of a bakery"],
  )
  await asAdministrator(page)
  await expect(page.getByRole("heading", { name: "What needs a look" })).toBeVisible()
  await look(page, "/platform")

  await page.getByRole("link", { name: "Accounts", exact: true }).click()
  await page.getByRole("searchbox", { name: "Search accounts" }).fill(email)
  await page.getByRole("button", { name: "Search", exact: true }).click()
  await expect(page.getByRole("row")).toHaveCount(2)
  await lookAt(page)
  await page.getByRole("link", { name, exact: true }).click()
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible()
  await lookAt(page)

  const dialog = page.getByRole("dialog")
  await page.getByRole("button", { name: "Suspend", exact: true }).click()
  await dialog.getByLabel("Reason").fill("Sends what nobody asked for")
  await lookAt(page)
  await dialog.getByRole("button", { name: "Suspend", exact: true }).click()
  await expect(page.getByText("Suspended: Sends what nobody asked for")).toBeVisible()
  await page.getByRole("button", { name: "Resume", exact: true }).click()
  await dialog.getByLabel("Reason").fill("It has stopped")
  await dialog.getByRole("button", { name: "Resume", exact: true }).click()
  await expect(page.getByText("Suspended: Sends what nobody asked for")).toHaveCount(0)

  await page.getByRole("button", { name: "View as" }).click()
  await dialog.getByLabel("Reason").fill("They asked for help")
  await dialog.getByRole("button", { name: "View account" }).click()
  await page.waitForURL("**/home")
  const bar = page.getByRole("region", { name: `Viewing ${name}` })
  await expect(bar).toContainText("read-only. They asked for help")
  await lookAt(page)
  await page.goto("/settings/people")
  const invite = page.getByRole("button", { name: /^Invite person/ })
  await expect(invite).toBeDisabled()
  await bar.getByRole("button", { name: "Allow changes" }).click()
  await dialog.getByRole("button", { name: "Allow changes" }).click()
  await expect(invite).toBeEnabled()
  await expect(bar).toContainText("changes are allowed")
  await page.goto("/settings/audit")
  await expect(
    page.getByText("allowed themselves changes while looking into the account").first(),
  ).toBeVisible()
  await expect(page.getByText("Ada Operator, for the operator").first()).toBeVisible()
  await bar.getByRole("button", { name: "Back to the platform" }).click()
  await page.waitForURL("**/platform/accounts/*")
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible()
})

test("an administrator sets what an agency's models may cost, and the agency sees it", async ({
  agency,
  owner,
  page,
}) => {
  await asAdministrator(page)
  await page.goto(`/platform/accounts/${agency.id}`)
  const field = page.getByLabel("Budget a month in USD")
  const save = page.getByRole("button", { name: "Save changes" })
  await expect(page.getByText(/used this month, with what answers under way/)).toBeVisible()
  await field.fill("750")
  await save.click()
  await expect(page.getByText("Budget saved")).toBeVisible()
  await lookAt(page)
  await owner.goto(`${agency.origin}/usage`)
  await expect(owner.getByText(/The platform allows \$750.00 a month/)).toBeVisible()
  // Both are signed in in one browser, each at their own host.
  await page.goto(`/platform/accounts/${agency.id}`)
  await expect(field).toHaveValue("750.00")
  await field.fill("")
  await save.click()
  await expect(page.getByText("Budget saved")).toBeVisible()
})

test("an administrator looks at jobs, health, all logs, sessions and settings", async ({ page }) => {
  await asAdministrator(page)
  for (const [path, shown] of [
    ["jobs", "Jobs"],
    ["health", "Health"],
    ["audit", "Audit"],
    ["sessions", "Sessions"],
    ["settings", "Settings"],
  ] as const)
    await look(page, `/platform/${path}`, page.getByRole("heading", { level: 1, name: shown }))
  await expect(page.getByRole("row", { name: /^LIVERY_SECRET Set, not shown/ })).toBeVisible()
  await page.goto("/platform/sessions")
  await expect(page.getByRole("row", { name: /This one/ })).toHaveCount(1)
  await page.goto("/platform/audit?actor=Ada+Operator&topic=people")
  await expect(page.getByRole("row").nth(1)).toContainText("joined the account")
})
