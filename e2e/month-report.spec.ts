import { lookAt } from "./support/look.ts"
import { expect, test } from "./support/test.ts"

test("a month is read as one sheet, by the client and by its agency, and printed without the rest", async ({
  agency,
  customer,
  signedIn,
  browser,
  ownerSession,
}) => {
  await signedIn.goto(`${agency.origin}/analytics`)
  await signedIn.getByRole("link", { name: "Month report", exact: true }).click()
  await signedIn.waitForURL("**/analytics/month")
  const sheet = signedIn.getByRole("article", { name: /^Report for / })
  await expect(sheet).toContainText("What changed")
  await expect(sheet).toContainText("5 minutes of a person")
  await lookAt(signedIn)
  await signedIn.getByRole("combobox", { name: "Minutes a person takes" }).click()
  await signedIn.getByRole("option", { name: "10 minutes an answer" }).click()
  await signedIn.waitForURL("**/analytics/month?month=*&minutes=10")
  await expect(sheet).toContainText("10 minutes of a person")
  await signedIn.emulateMedia({ media: "print" })
  await expect(sheet).toBeVisible()
  await expect(signedIn.getByRole("navigation", { name: "Main navigation" })).toBeHidden()
  await expect(signedIn.getByRole("combobox", { name: "Month" })).toBeHidden()

  const context = await browser.newContext()
  await context.addCookies(ownerSession)
  const owner = await context.newPage()
  await owner.goto(`${agency.origin}/clients/${customer.id}`)
  await owner.getByRole("link", { name: "Month report", exact: true }).click()
  await owner.waitForURL("**/month")
  await expect(owner.getByRole("article", { name: /^Report for / })).toContainText("What changed")
  await context.close()
})
