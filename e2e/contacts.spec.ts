import { readFile } from "node:fs/promises"
import type { Download, Page } from "@playwright/test"
import { livery } from "./support/livery.ts"
import { lookAt } from "./support/look.ts"
import { clickFor, escapeFrom } from "./support/press.ts"
import { api, unique } from "./support/test.ts"
import { ask, expect, openPanel, pageWith, QUESTION, test } from "./support/widget.ts"

const textOf = async (download: Download) => readFile(await download.path(), "utf8")

/** What a click downloads. */
async function saved(page: Page, click: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), click()])
  return textOf(download)
}

const fields = [
  { name: "name", label: "Name", kind: "text", choices: [], required: true },
  { name: "email", label: "E-mail", kind: "email", choices: [], required: true },
  { name: "bike", label: "Your bicycle", kind: "choice", choices: ["City", "Race"], required: false },
]

test("a lead is found, written down, merged, exported and erased, with nothing of them left", async ({
  agency,
  browser,
  customer,
  page,
  session,
  setWidget,
  site,
}) => {
  const email = `${unique("ada")}@example.com`
  await setWidget({ lead: { when: "before", intro: "Who are you?", fields } })
  const visitor = await browser.newPage()
  await visitor.goto(site.serve(pageWith(customer.botId)))
  const panel = await openPanel(visitor)
  await panel.getByLabel("Name *").fill("Ada Lovelace")
  await panel.getByLabel("E-mail *").fill(email)
  await panel.getByLabel("Your bicycle").selectOption("Race")
  await panel.getByRole("button", { name: "Send" }).click()
  await ask(visitor, QUESTION)
  await visitor.close()
  await setWidget({ lead: { when: "never", intro: null, fields: [] } })

  // The same person as a program knows them.
  const { token } = await livery<{ token: string }>(
    ...["token", "create", "--account", customer.id, "--kind", "secret"],
  )
  const crm = unique("crm")
  const made = await fetch(`${api}/contact/create`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({
      fingerprint: crm,
      name: "A. Lovelace",
      email,
      phone: "+44 20 1234567",
      meta: { bike: "City" },
    }),
  })
  const { id: other } = (await made.json()) as { id: string }

  await page.context().addCookies(session)
  await page.goto(`${agency.origin}/contacts`)
  await page
    .getByRole("navigation", { name: "Sections of this page" })
    .getByRole("link", { name: "Leads" })
    .click()
  const row = page.getByRole("row", { name: /Ada Lovelace/ }).first()
  await expect(row).toContainText("Race")
  await lookAt(page)
  await row.getByRole("link", { name: "Ada Lovelace" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Ada Lovelace" })).toBeVisible()

  await page.getByLabel("Add a tag").fill("Prospect")
  await page.getByLabel("Add a tag").press("Enter")
  await expect(page.getByRole("button", { name: "Remove tag Prospect" })).toBeVisible()
  await page.getByLabel("Phone").fill("call me")
  await page.getByRole("button", { name: "Save changes" }).click()
  await expect(page.getByText("Must be a phone number, such as +49 170 1234567.")).toBeVisible()
  await page.getByLabel("Phone").fill("+44 20 7654321")
  await page.getByRole("button", { name: "Add field" }).click()
  await page.getByLabel("Name of field 3").fill("plan")
  await page.getByLabel("Value of the field").fill("pro")
  await page.getByRole("button", { name: "Save changes" }).click()
  await expect(page.getByText("Contact saved")).toBeVisible()
  await page.reload()
  await expect(page.getByLabel("Phone")).toHaveValue("+44 20 7654321")
  await expect(page.getByLabel("Value of plan")).toHaveValue("pro")
  await lookAt(page)
  const address = page.url()
  await page.getByRole("link", { name: /Workshop bot/ }).click()
  await page.waitForURL("**/conversations/*")
  await page.goto(address)

  await page.getByRole("link", { name: "Merge with another contact" }).click()
  await expect(page.getByRole("heading", { name: "Perhaps the same person" })).toBeVisible()
  await lookAt(page)
  await page.getByRole("link", { name: /A\. Lovelace/ }).click()
  await expect(page.getByRole("group", { name: "Which one do you keep?" })).toBeVisible()
  await page.getByRole("group", { name: "Bike" }).getByLabel("City").check()
  await lookAt(page)
  await page.getByRole("button", { name: "Merge contacts" }).click()
  await page.waitForURL(address)
  await expect(page.getByLabel("Value of bike")).toHaveValue("City")
  await expect(page.getByText(crm).first()).toBeVisible()
  // A link to the other one leads here.
  await page.goto(`${agency.origin}/contacts/${other}`)
  await page.waitForURL(address)

  const everything = JSON.parse(
    await saved(page, () => page.getByRole("link", { name: "Export everything" }).click()),
  )
  expect(everything.contacts).toMatchObject([{ name: "Ada Lovelace", email, tags: ["Prospect"] }])
  expect(everything.conversations).toHaveLength(1)

  await page.goto(`${agency.origin}/contacts`)
  await page.getByRole("searchbox", { name: "Search contacts" }).fill(email)
  await page.getByRole("searchbox", { name: "Search contacts" }).press("Enter")
  await page.waitForURL("**/contacts?search=*")
  await expect(page.getByRole("row", { name: /Ada Lovelace/ })).toHaveCount(1)
  await clickFor(page.getByRole("button", { name: "More filters" }), page.getByRole("dialog"))
  await lookAt(page)
  await escapeFrom(page, page.getByRole("dialog"))
  await page.getByRole("button", { name: "Export" }).click()
  const table = await saved(page, () => page.getByRole("menuitem", { name: /CSV/ }).click())
  expect(table).toContain(`"Ada Lovelace","${email}"`)
  expect(table.trim().split("\r\n")).toHaveLength(2)
  await page.getByRole("button", { name: "Export" }).click()
  const list = JSON.parse(await saved(page, () => page.getByRole("menuitem", { name: /JSON/ }).click()))
  expect(list).toMatchObject([{ email, externalId: crm, fields: { bike: "City", plan: "pro" } }])

  await page.goto(address)
  await page.getByRole("button", { name: "Erase contact" }).click()
  const dialog = page.getByRole("dialog")
  await expect(dialog).toContainText("1 conversation")
  await lookAt(page)
  await dialog.getByRole("textbox").fill("Ada Lovelace")
  await dialog.getByRole("button", { name: "Erase contact" }).click()
  await page.waitForURL("**/contacts")
  await page.goto(`${agency.origin}/contacts?search=${email}`)
  await expect(page.getByText("Nobody matches these filters")).toBeVisible()
  await lookAt(page)
  await page.goto(`${agency.origin}/settings/privacy`)
  await expect(page.getByText(/Erased|erased/).first()).toBeVisible()
})

test("a file is matched, shown, brought in and reported row by row; sent again it changes nothing", async ({
  agency,
  page,
  session,
}) => {
  const [one, two] = [unique("kim"), unique("lea")]
  const text = `Vorname;Nachname;E-Mail;Stadt\nKim;Berg;${one}@example.com;Ulm\nLea;Sommer;${two}@example.com;=1+1\nNo;Body;;\nWrong;Mail;nobody at home;\n`
  const file = { name: "Kunden.csv", mimeType: "text/csv", buffer: Buffer.from(text, "latin1") }
  await page.context().addCookies(session)
  await page.goto(`${agency.origin}/contacts/import`)
  await lookAt(page)
  await page.getByLabel("Choose a file").setInputFiles({ ...file, buffer: Buffer.alloc(0) })
  await expect(page.getByText("The file is empty.")).toBeVisible()
  await page.getByLabel("Choose a file").setInputFiles(file)
  await page.waitForURL("**/contacts/import/*-*")
  await expect(page.getByRole("combobox", { name: "What “Stadt” becomes" })).toHaveText("Field of its own")
  const preview = page.getByRole("table", { name: "First rows" })
  await expect(preview.getByText("New", { exact: true })).toHaveCount(2)
  await expect(preview.getByText("Refused")).toHaveCount(2)
  await lookAt(page)
  await page.getByRole("combobox", { name: "What “Stadt” becomes" }).click()
  await page.getByRole("option", { name: "Note" }).click()
  await page.getByLabel("Tags for all of them").fill("Fair 2026")
  await page.getByRole("button", { name: "Import 4 rows" }).click()
  await expect(page.getByRole("heading", { name: "The file is in" })).toBeVisible({ timeout: 30_000 })
  await lookAt(page)
  const report = await saved(page, () => page.getByRole("link", { name: "Download report" }).click())
  expect(report).toContain('"2","created",""')
  expect(report).toContain(
    '"5","refused","The e-mail address must be an e-mail address, such as ada@example.com."',
  )
  await page.goto(`${agency.origin}/contacts?search=${two}`)
  await expect(page.getByRole("row", { name: /Lea Sommer/ })).toContainText("Fair 2026")
  await page.getByRole("link", { name: "Lea Sommer" }).click()
  await expect(page.getByLabel("Note")).toHaveValue("=1+1")

  await page.goto(`${agency.origin}/contacts/import`)
  await page.getByLabel("Choose a file").setInputFiles(file)
  await page.waitForURL("**/contacts/import/*-*")
  await page.getByRole("combobox", { name: "What “Stadt” becomes" }).click()
  await page.getByRole("option", { name: "Note" }).click()
  await page.getByRole("button", { name: "Import 4 rows" }).click()
  await expect(page.getByRole("definition").nth(2)).toHaveText("2", { timeout: 30_000 })
  await page.getByRole("button", { name: "Delete report" }).click()
  await lookAt(page)
  await page.getByRole("dialog").getByRole("button", { name: "Delete report" }).click()
  await page.waitForURL("**/contacts/import")
})

test("lists fit their filters, an order and a keyboard, and what is no contact says so", async ({
  agency,
  page,
  session,
}) => {
  await page.context().addCookies(session)
  await page.goto(`${agency.origin}/contacts?channel=webchat&sort=name&after=nonsense&from=x&bot=y`)
  await expect(page.getByRole("link", { name: /Remove filter Channel/ })).toBeVisible()
  await lookAt(page)
  await page.goto(`${agency.origin}/contacts`)
  const first = page.getByRole("table", { name: "Contacts" }).getByRole("link").first()
  await first.focus()
  await page.keyboard.press("Enter")
  await page.waitForURL("**/contacts/*-*")
  await page.goto(`${agency.origin}/contacts/nothing`)
  await expect(
    page.getByRole("heading", { level: 1, name: "There is nothing at this address" }),
  ).toBeVisible()
})
