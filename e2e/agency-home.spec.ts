import { lookAt } from "./support/look.ts"
import { expect, test, unique } from "./support/test.ts"

test("an agency sees what to do, its month, and which clients need a look", async ({ agency, owner }) => {
  await owner.goto(`${agency.origin}/clients`)
  const name = `Quiet ${unique("client")}`
  await owner.getByRole("button", { name: "Create client" }).first().click()
  const dialog = owner.getByRole("dialog")
  await dialog.getByLabel("Name").fill(name)
  await dialog.getByRole("button", { name: "Create client" }).click()
  await owner.waitForURL("**/clients/*")
  await owner.getByRole("button", { name: "Suspend client" }).click()
  await dialog.getByRole("button", { name: "Suspend client" }).click()
  await expect(owner.getByText("Suspended", { exact: true })).toBeVisible()

  await owner.goto(`${agency.origin}/home`)
  await expect(owner.getByRole("heading", { level: 1, name: "Home" })).toBeVisible()
  await expect(owner.getByRole("region", { name: /This month/ })).toContainText("Conversations")
  const look = owner.getByRole("region", { name: /^Clients that need a look/ })
  await lookAt(owner)
  await look.getByRole("link", { name: "All of them" }).click()
  await owner.waitForURL("**/clients?needs=look")
  await expect(owner.getByRole("row", { name })).toContainText("Suspended")
  await owner.getByRole("combobox", { name: "Health" }).click()
  await owner.getByRole("option", { name: "Limit reached" }).click()
  await owner.waitForURL("**/clients?needs=full")
  await expect(owner.getByRole("row", { name })).toHaveCount(0)

  await owner.goto(`${agency.origin}/clients?needs=suspended`)
  await owner.getByRole("link", { name }).click()
  await owner.getByRole("button", { name: "Delete client" }).click()
  await dialog.getByRole("textbox").fill(name)
  await dialog.getByRole("button", { name: "Delete client" }).click()
  await owner.waitForURL("**/clients")
})
