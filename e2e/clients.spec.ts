import { readFile } from "node:fs/promises"
import { lookAt } from "./support/look.ts"
import { clickFor } from "./support/press.ts"
import { expect, test, unique } from "./support/test.ts"

test("an agency creates a client, works in its account, comes back and deletes it", async ({
  agency,
  page,
}) => {
  await page.goto(`${agency.origin}/sign-in`)
  await page.getByLabel("E-mail").fill(agency.email)
  await page.getByLabel("Password", { exact: true }).fill(agency.password)
  await page.getByRole("button", { name: "Sign in" }).click()
  await page.waitForURL("**/home")
  await page.goto(`${agency.origin}/clients`)

  const name = `Alder ${unique("coffee")}`
  await page.getByRole("button", { name: "Create client" }).first().click()
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel("Name").fill(name)
  await dialog.getByLabel("E-mail").fill("not an address@")
  await dialog.getByLabel("Bots").fill("many")
  await dialog.getByRole("button", { name: "Create client" }).click()
  if (await dialog.getByLabel("E-mail").evaluate((field: HTMLInputElement) => !field.validity.valid))
    await dialog.getByLabel("E-mail").fill(`${unique("owner")}@alder.test`)
  await dialog.getByRole("button", { name: "Create client" }).click()
  await expect(dialog.getByText("Enter a whole number, or leave it empty.")).toBeVisible()
  await dialog.getByLabel("Bots").fill("1")
  await dialog.getByRole("button", { name: "Create client" }).click()

  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible()
  await expect(
    page.getByRole("region", { name: "Usage" }).getByRole("progressbar", { name: "Bots" }),
  ).toHaveAttribute("aria-valuetext", "0 of 1")

  await page.getByRole("button", { name: "View as client" }).click()
  await page.waitForURL("**/home")
  const bar = page.getByRole("region", { name: `Working as ${name}` })
  await expect(bar).toBeVisible()
  await expect(page.getByRole("link", { name: "Clients" })).toHaveCount(0)
  await lookAt(page)
  await page.goto(`${agency.origin}/bots/new`)
  await page.getByLabel("Name").first().fill("Their bot")
  await page.getByRole("button", { name: "Create bot and add knowledge" }).click()
  await page.waitForURL("**/bots/*/knowledge*")
  await expect(bar).toBeVisible()
  await page.goto(`${agency.origin}/clients`)
  await expect(page.getByRole("button", { name: "Create client" })).toHaveCount(0)
  await expect(
    page.getByRole("heading", { level: 1, name: "There is nothing at this address" }),
  ).toBeVisible()
  await page.goto(`${agency.origin}/bots`)
  await expect(page.getByRole("link", { name: "Their bot" })).toBeVisible()
  await bar.getByRole("button", { name: "Back to Brightdesk" }).click()
  await page.waitForURL("**/clients/*")
  await expect(bar).toHaveCount(0)
  await page.goto(`${agency.origin}/bots`)
  await expect(page.getByRole("link", { name: "Their bot" })).toHaveCount(0)

  await page.goto(`${agency.origin}/clients`)
  await page.getByRole("searchbox", { name: "Search clients" }).fill(name.toUpperCase())
  await page.getByRole("button", { name: "Search", exact: true }).last().click()
  await page.waitForURL("**/clients?search=*")
  const row = page.getByRole("row", { name })
  await expect(row).toContainText("1 of 1")
  await row.getByRole("link", { name }).click()

  await page.getByRole("button", { name: "Suspend client" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Suspend client" }).click()
  await expect(page.getByText("Suspended", { exact: true })).toBeVisible()
  await expect(page.getByRole("button", { name: "View as client" })).toHaveAttribute("aria-disabled", "true")
  await page.getByRole("button", { name: "Resume client" }).click()
  await expect(page.getByText("Active", { exact: true })).toBeVisible()

  await page.getByRole("button", { name: "Delete client" }).click()
  await page.getByRole("dialog").getByRole("textbox").fill(name)
  await page.getByRole("dialog").getByRole("button", { name: "Delete client" }).click()
  await page.waitForURL("**/clients")
  // It is closed at once, and there until somebody undoes that or its days are over.
  const closed = page.getByRole("row", { name })
  await expect(closed).toContainText("Goes for good on")
  await lookAt(page)
  await closed.getByRole("link", { name }).click()
  await page.waitForURL("**/clients/*")
  await expect(page.getByText("Deleted", { exact: true })).toBeVisible()
  await expect(page.getByRole("button", { name: "View as client" })).toHaveAttribute("aria-disabled", "true")
  await page.getByRole("button", { name: "Undo" }).click()
  await expect(page.getByText("Active", { exact: true })).toBeVisible()

  await page.getByRole("button", { name: "Delete client" }).click()
  await page.getByRole("dialog").getByRole("textbox").fill(name)
  await page.getByRole("dialog").getByRole("button", { name: "Delete client" }).click()
  await page.waitForURL("**/clients")
  await closed.getByRole("button", { name: "Undo" }).click()
  await expect(closed).not.toContainText("Goes for good on")
  await closed.getByRole("link", { name }).click()
  await page.waitForURL("**/clients/*")
  await page.getByRole("button", { name: "Delete client" }).click()
  await page.getByRole("dialog").getByRole("textbox").fill(name)
  await page.getByRole("dialog").getByRole("button", { name: "Delete client" }).click()
  await page.waitForURL("**/clients")
  await closed.getByRole("link", { name }).click()
  await page.waitForURL("**/clients/*")
  await page.getByRole("button", { name: "Delete for good now" }).click()
  await page.getByRole("dialog").getByRole("textbox").fill(name)
  await page.getByRole("dialog").getByRole("button", { name: "Delete for good now" }).click()
  await page.waitForURL("**/clients")
  await expect(page.getByRole("row", { name })).toHaveCount(0)
})

test("clients are tagged, noted and suspended in the list and on their page, and taken along", async ({
  agency,
  owner: page,
}) => {
  const name = `Birch ${unique("books")}`
  await page.goto(`${agency.origin}/clients`)
  await clickFor(page.getByRole("button", { name: "Create client" }).first(), page.getByRole("dialog"))
  await page.getByRole("dialog").getByLabel("Name").fill(name)
  await page.getByRole("dialog").getByRole("button", { name: "Create client" }).click()
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible()
  await page.getByRole("textbox", { name: "New note" }).fill("Prefers calls on Fridays")
  await page.getByRole("button", { name: "Add note" }).click()
  await expect(page.getByRole("list", { name: "Notes" })).toContainText("Prefers calls on Fridays")
  await page.getByRole("combobox", { name: "Add a tag" }).fill("Retail")
  await page.getByRole("button", { name: "Add", exact: true }).click()
  await expect(page.getByRole("button", { name: "Remove tag Retail" })).toBeVisible()
  await lookAt(page)

  await page.goto(`${agency.origin}/clients?search=${encodeURIComponent(name)}`)
  const row = page.getByRole("row", { name })
  const chosen = page.getByRole("region", { name: "Chosen clients" })
  await expect(async () => {
    await row.getByRole("checkbox").setChecked(true)
    await expect(chosen).toBeVisible({ timeout: 1000 })
  }).toPass()
  await chosen.getByRole("button", { name: "Tag", exact: true }).click()
  await page.getByRole("dialog").getByLabel("Tag", { exact: true }).fill("At risk")
  await page.getByRole("dialog").getByRole("button", { name: "Add tag" }).click()
  await expect(row).toContainText("At risk")
  await row.getByRole("checkbox").check()
  await chosen.getByRole("button", { name: "Suspend", exact: true }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Suspend", exact: true }).click()
  await expect(row).toContainText("Suspended")
  await lookAt(page)
  await page.getByRole("combobox", { name: "Tag", exact: true }).click()
  await page.getByRole("option", { name: "At risk" }).click()
  await expect(page).toHaveURL(/tag=At(\+|%20)risk/)
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Export (CSV)" }).click(),
  ])
  expect(await readFile(await download.path(), "utf8")).toMatch(
    new RegExp(`"${name}",.*"suspended","At risk; Retail"`),
  )

  await row.getByRole("link", { name }).click()
  await page.getByRole("button", { name: "Delete client" }).click()
  await page.getByRole("dialog").getByRole("textbox").fill(name)
  await page.getByRole("dialog").getByRole("button", { name: "Delete client" }).click()
  await page.waitForURL("**/clients")
})

test("a customer sees no clients", async ({ agency, signedIn }) => {
  await signedIn.goto(`${agency.origin}/clients`)
  await expect(
    signedIn.getByRole("heading", { level: 1, name: "There is nothing at this address" }),
  ).toBeVisible()
  await signedIn.goto(`${agency.origin}/home`)
  await expect(signedIn.getByRole("link", { name: "Clients" })).toHaveCount(0)
})
