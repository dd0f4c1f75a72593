import type { Page } from "@playwright/test"
import { lookAt } from "./support/look.ts"
import { expect, test } from "./support/test.ts"

async function setAndLift(page: Page): Promise<void> {
  const field = page.getByLabel("Budget a month in USD")
  const save = page.getByRole("button", { name: "Save changes" })
  await expect(page.getByText(/used this month, with what answers under way/)).toBeVisible()
  await field.fill("much")
  await save.click()
  await expect(page.getByText(/Write an amount such as/)).toBeVisible()
  await expect(field).toHaveValue("much")
  await field.fill("25,50")
  await save.click()
  await expect(page.getByText("Budget saved")).toBeVisible()
  await page.reload()
  await expect(field).toHaveValue("25.50")
  await lookAt(page)
  // What others look for afterwards is as it was.
  await field.fill("")
  await save.click()
  await expect(page.getByText("Budget saved")).toBeVisible()
  await page.reload()
  await expect(field).toHaveValue("")
}

test("an agency limits what the models of a client and of its bot may cost; the client sees neither", async ({
  agency,
  customer,
  signedIn,
  browser,
}) => {
  // Signed in anew: whoever works as a client does so in the whole session.
  const context = await browser.newContext()
  const owner = await context.newPage()
  await owner.goto(`${agency.origin}/sign-in`)
  await owner.getByLabel("E-mail").fill(agency.email)
  await owner.getByLabel("Password", { exact: true }).fill(agency.password)
  await owner.getByRole("button", { name: "Sign in" }).click()
  await owner.waitForURL("**/home")
  await owner.goto(`${agency.origin}/clients/${customer.id}`)
  await setAndLift(owner)
  await owner.getByRole("button", { name: "View as client" }).click()
  await owner.waitForURL("**/home")
  await owner.goto(`${agency.origin}/bots/${customer.botId}/settings`)
  await setAndLift(owner)
  const visitor = owner.getByLabel("Budget a day for each visitor in USD")
  await visitor.fill("0.25")
  await owner.getByRole("button", { name: "Save changes" }).click()
  await expect(owner.getByText("Budget saved")).toBeVisible()
  await owner.reload()
  await expect(visitor).toHaveValue("0.25")
  await lookAt(owner)
  await visitor.fill("")
  await owner.getByRole("button", { name: "Save changes" }).click()
  await expect(owner.getByText("Budget saved")).toBeVisible()
  await context.close()

  await signedIn.goto(`${agency.origin}/bots/${customer.botId}/settings`)
  await expect(signedIn.getByRole("button", { name: "Delete bot" })).toBeVisible()
  await expect(signedIn.getByLabel(/^Budget a month/)).toHaveCount(0)
})
