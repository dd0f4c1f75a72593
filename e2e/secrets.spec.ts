import { lookAt } from "./support/look.ts"
import { clickFor, escapeFrom } from "./support/press.ts"
import { expect, test } from "./support/test.ts"

const VALUE = "canary-77b1-sesame"

test("a secret is entered once, changed without being seen, and deleted", async ({
  agency,
  signedIn: page,
}) => {
  await page.goto(`${agency.origin}/settings/secrets`)
  const dialog = page.getByRole("dialog")
  const row = page.getByRole("row", { name: /Shop orders/ })

  await test.step("add it", async () => {
    await clickFor(page.getByRole("button", { name: "Add secret" }).first(), dialog)
    await dialog.getByLabel("Name").fill("Shop orders")
    await dialog.getByLabel("Value").fill(VALUE)
    await dialog.getByLabel("Only sent to").fill("https://not.a.host/")
    await dialog.getByRole("button", { name: "Add secret" }).click()
    await expect(dialog).toContainText("must be the name of a host")
    await dialog.getByLabel("Only sent to").fill("api.shop.example, *.crm.example")
    await dialog.getByRole("button", { name: "Add secret" }).click()
    await expect(row).toContainText("api.shop.example, *.crm.example")
    expect(await page.content()).not.toContain(VALUE)
    await lookAt(page)
  })

  await test.step("change it, without the value", async () => {
    await clickFor(row.getByRole("button", { name: "Edit Shop orders" }), dialog)
    await expect(dialog.getByLabel("Value")).toHaveValue("")
    await lookAt(page)
    await escapeFrom(page, dialog)
    await clickFor(row.getByRole("button", { name: "Edit Shop orders" }), dialog)
    await dialog.getByLabel("Only sent to").fill("")
    await dialog.getByRole("button", { name: "Save secret" }).click()
    await expect(row).toContainText("Any address")
    await expect(row).toContainText("Token (Bearer)")
  })

  await test.step("delete it", async () => {
    await clickFor(row.getByRole("button", { name: "Delete Shop orders" }), dialog)
    await dialog.getByRole("button", { name: "Delete" }).click()
    await expect(page.getByText("No secrets yet")).toBeVisible()
  })
})
