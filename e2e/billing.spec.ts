import { readFile } from "node:fs/promises"
import { livery } from "./support/livery.ts"
import { look, lookAt } from "./support/look.ts"
import { expect, test, unique } from "./support/test.ts"

test("an agency charges a client, pauses it for an open invoice and lets it go on once that is paid", async ({
  agency,
  owner,
  browser,
}) => {
  test.setTimeout(240_000)
  const { origin } = agency
  const [client, plan] = [unique("Yew Bakery"), unique("Studio")]
  const person = { email: `${unique("yara")}@yew.test`, password: "a pass phrase of a bakery" }
  await livery(
    ...["customer", "create", "--partner", agency.id, "--name", client],
    ...["--email", person.email, "--password", person.password],
  )
  const dialog = owner.getByRole("dialog")

  // Charging is off until the agency says who sells.
  await look(owner, `${origin}/billing`)
  await owner.getByRole("link", { name: "Set up charging" }).click()
  await owner.getByRole("radio", { name: /^By invoice/ }).check()
  const save = owner.getByRole("button", { name: "Save changes" })
  await save.click()
  await expect(owner.getByText("Say who sells: the name stands on every invoice.")).toBeVisible()
  await owner.getByLabel("Name", { exact: true }).fill("Brightdesk Ltd")
  await owner.getByLabel("Address").fill("1 Harbour Street\nBristol")
  await owner.getByLabel("Rate in percent").fill("20")
  await owner.getByLabel("Begins with").fill("B-")
  await owner.getByLabel("Days to pay").fill("0")
  await owner.getByLabel("Days of grace").fill("0")
  await owner.getByLabel("Bank details or a link").fill("Pay to account 12345")
  await lookAt(owner)
  await save.click()
  await expect(owner.getByText("Billing is saved")).toBeVisible()

  // A client on a plan with a price is charged at once.
  await owner.goto(`${origin}/plans/new`)
  await owner.getByLabel("Name", { exact: true }).fill(plan)
  await owner.getByLabel("Price", { exact: true }).fill("30")
  await owner.getByRole("button", { name: "Create plan" }).click()
  await owner.waitForURL("**/plans")
  await owner.goto(`${origin}/clients`)
  await owner.getByRole("link", { name: client }).click()
  await owner.getByRole("button", { name: "Change plan" }).click()
  await dialog.getByLabel("New plan").selectOption({ label: `${plan}, €30 a month` })
  await dialog.getByRole("radio", { name: /^Now/ }).check()
  await dialog.getByRole("button", { name: "Change plan" }).click()
  await expect(dialog).toHaveCount(0)
  await expect(owner.getByText(new RegExp(`^${plan}, €30 a month, next invoice on`))).toBeVisible()
  await lookAt(owner)
  const clientPage = owner.url()

  await owner.goto(`${origin}/billing`)
  const row = owner.getByRole("row", { name: client })
  await expect(row).toContainText("€36")
  await expect(row).toContainText("Overdue")
  await lookAt(owner)
  const downloading = owner.waitForEvent("download")
  await owner.getByRole("link", { name: "Export CSV" }).click()
  const file = await readFile(await (await downloading).path(), "utf8")
  expect(file).toContain(`"B-0001","${client}"`)
  expect(file).toContain(`"30.00","6.00","36.00","EUR"`)
  await row.getByRole("link").click()
  await expect(owner.getByRole("heading", { level: 1, name: "Invoice B-0001" })).toBeVisible()
  const sheet = owner.getByRole("article", { name: "Invoice B-0001" })
  for (const text of ["Brightdesk Ltd", client, "VAT 20%", "€36.00", "Pay to account 12345"])
    await expect(sheet.getByText(text, { exact: true })).toBeVisible()
  await lookAt(owner)

  // Paid, and not after all: without days of grace the client is paused.
  await owner.getByRole("button", { name: "Mark as paid" }).click()
  await expect(owner.getByText("Noted as paid")).toBeVisible()
  await owner.getByRole("button", { name: "Not paid after all" }).click()
  await expect(owner.getByRole("button", { name: "Mark as paid" })).toBeVisible()

  const context = await browser.newContext()
  const buyer = await context.newPage()
  await buyer.goto(`${origin}/sign-in`)
  await buyer.getByLabel("E-mail").fill(person.email)
  await buyer.getByLabel("Password", { exact: true }).fill(person.password)
  await buyer.getByRole("button", { name: "Sign in", exact: true }).click()
  await expect(buyer.getByText(/^Your bots and keys are paused/)).toBeVisible()
  await buyer.getByRole("link", { name: "Open invoices" }).click()
  await buyer.getByRole("link", { name: "B-0001" }).click()
  await expect(buyer.getByRole("article", { name: "Invoice B-0001" })).toContainText("Pay to account 12345")
  await lookAt(buyer)
  // What is printed is the sheet alone.
  await buyer.emulateMedia({ media: "print" })
  await expect(buyer.getByRole("article", { name: "Invoice B-0001" })).toBeVisible()
  await expect(buyer.getByRole("link", { name: "Bots", exact: true })).toBeHidden()
  await expect(buyer.getByRole("button", { name: "Print or save as PDF" })).toBeHidden()
  await buyer.emulateMedia({ media: "screen" })

  // More time lets it go on, as paying does.
  await owner.getByRole("button", { name: "Give more time" }).click()
  await dialog.getByLabel("To be paid by").fill("2099-01-31")
  await dialog.getByRole("button", { name: "Save" }).click()
  await expect(dialog).toHaveCount(0)
  await buyer.goto(`${origin}/settings/plan`)
  await expect(buyer.getByText(/^Your bots and keys are paused/)).toHaveCount(0)
  await expect(buyer.getByRole("row", { name: "B-0001" })).toContainText("Open")
  await lookAt(buyer)
  await context.close()

  await owner.getByRole("button", { name: "Void" }).click()
  await dialog.getByRole("button", { name: "Void" }).click()
  await expect(owner.getByRole("heading", { level: 1, name: "Invoice B-0001" })).toBeVisible()
  await expect(owner.getByText("Void", { exact: true })).toBeVisible()

  // What others look for afterwards is as it was.
  await owner.goto(`${origin}/billing/settings`)
  await owner.getByRole("radio", { name: /^Not here/ }).check()
  await save.click()
  await expect(owner.getByText("Billing is saved")).toBeVisible()
  await owner.goto(clientPage)
  await expect(owner.getByText("Charging is off.")).toBeVisible()
  await owner.getByRole("button", { name: "Delete client" }).click()
  await dialog.getByRole("textbox").fill(client)
  await dialog.getByRole("button", { name: "Delete client" }).click()
  await owner.waitForURL("**/clients")
})

test("a customer has no billing of its agency, and no invoice of others", async ({ agency, signedIn }) => {
  const gone = signedIn.getByRole("heading", { level: 1, name: "There is nothing at this address" })
  for (const path of [
    "/billing",
    "/billing/settings",
    "/settings/plan/01a22a7c-9e28-7000-8d4d-558c5f2263bb",
  ]) {
    await signedIn.goto(`${agency.origin}${path}`)
    await expect(gone).toBeVisible()
  }
  const status = () => signedIn.evaluate(async () => (await fetch("/api/billing/invoices")).status)
  expect(await status()).toBe(403)
})
