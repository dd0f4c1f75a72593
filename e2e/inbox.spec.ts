import { look, lookAt } from "./support/look.ts"
import { clickFor, escapeFrom, pressFor } from "./support/press.ts"
import { api, expect, signIn, test, unique } from "./support/test.ts"

test("filters lead to conversations, stand as chips, and are kept as a view", async ({
  agency,
  customer,
  signedIn: page,
}) => {
  await ask(customer, "Do you sell submarines?", "Sub Marine")
  await page.goto(`${agency.origin}/conversations?view=all`)
  const list = page.getByRole("table", { name: "Conversations" })
  await expect(list).toContainText("Jonas Weber")
  const questions = page.getByRole("combobox", { name: "Questions" })
  await clickFor(page.getByRole("button", { name: "More filters" }), questions)
  await questions.click()
  await page.getByRole("option", { name: "Found no answer" }).click()
  await expect(list).toContainText("Sub Marine")
  await expect(list).not.toContainText("Jonas Weber")
  await page.getByRole("combobox", { name: "Began" }).click()
  await page.getByRole("option", { name: "In the last 7 days" }).click()
  await expect(page).toHaveURL(/unanswered=yes&days=7/)
  await page.keyboard.press("Escape")
  await lookAt(page)

  // What nothing fits says which filter to take away.
  await page.goto(`${page.url()}&feedback=good`)
  await expect(page.getByText("Nothing matches these filters")).toBeVisible()
  await page.getByRole("link", { name: "Without Feedback: Rated good" }).click()
  await expect(list).toContainText("Sub Marine")
  const file = await page.evaluate(
    async (filters) => (await fetch(`/conversations/export?${filters}`)).text(),
    page.url().split("?")[1],
  )
  expect(file).toContain("Sub Marine")
  expect(file).not.toContain("Jonas Weber")

  await page.getByRole("button", { name: "Save view" }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel("Name").fill("Open questions")
  await lookAt(page)
  await dialog.getByRole("button", { name: "Save view" }).click()
  const views = page.getByRole("navigation", { name: "Views" })
  await expect(views.getByRole("link", { name: "Open questions" })).toHaveAttribute("aria-current", "page")
  const menu = (name: string) => page.getByRole("button", { name: `Change the view ${name}` })
  await menu("Open questions").click()
  await page.getByRole("menuitem", { name: "Begin with this view" }).click()
  await expect(page.getByText("Your list begins with Open questions")).toBeVisible()
  // The list itself begins with it, and all conversations are one click away.
  await page.goto(`${agency.origin}/conversations`)
  await expect(page).toHaveURL(/unanswered=yes&days=7/)
  await views.getByRole("link", { name: "All" }).click()
  await expect(list).toContainText("Jonas Weber")
  await views.getByRole("link", { name: "Open questions" }).click()
  await menu("Open questions").click()
  await page.getByRole("menuitem", { name: "Rename" }).click()
  await dialog.getByLabel("Name").fill("To teach")
  await dialog.getByRole("button", { name: "Rename" }).click()
  await menu("To teach").click()
  await page.getByRole("menuitem", { name: "Delete view" }).click()
  await dialog.getByRole("button", { name: "Delete view" }).click()
  await expect(page.getByText("View To teach deleted")).toBeVisible()
  await expect(views).toHaveCount(0)
})

test("a person answers with a saved reply, a suggestion and a file, by keys alone", async ({
  agency,
  customer,
  signedIn: page,
}) => {
  const shortcut = unique("hours").slice(0, 30)
  await look(page, `${agency.origin}/settings/replies`)
  await page.getByRole("button", { name: "Add reply" }).first().click()
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel("Shortcut").fill(`/${shortcut}`)
  await dialog.getByLabel("Reply", { exact: true }).fill("Hello {{frist_name}}, we open at ten.")
  await dialog.getByRole("button", { name: "Add reply" }).click()
  await expect(dialog.getByRole("alert")).toContainText("{{frist_name}}")
  await dialog.getByLabel("Reply", { exact: true }).fill("Hello {{first_name|there}}, we open at ten.")
  await dialog.getByRole("button", { name: "Add reply" }).click()
  await expect(page.getByRole("row", { name: new RegExp(shortcut) })).toBeVisible()

  const id = await ask(customer, customer.question, "Ada Lovelace")
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(`${agency.origin}/conversations?view=all&open=${id}`)
  const log = page.getByRole("log", { name: "Conversation" })
  await expect(log).toContainText(customer.question)
  await pressFor(page, "?", dialog.getByText("Write a note for your team"))
  await lookAt(page)
  await escapeFrom(page, dialog)
  await page.keyboard.press("n")
  const note = page.getByRole("textbox", { name: "Write a note for your team" })
  await expect(note).toBeFocused()
  await page.keyboard.type("Knows us already")
  await page.keyboard.press("Escape")
  await page.keyboard.press("r")
  const reply = page.getByRole("textbox", { name: /^Write to the visitor/ })
  const box = page.getByRole("combobox", { name: /^Write to the visitor/ })
  await expect(reply).toBeFocused()
  await page.keyboard.type(`/${shortcut.slice(0, 8)}`)
  await expect(page.getByRole("option", { name: new RegExp(shortcut) })).toBeVisible()
  await expect(box).toHaveAttribute("aria-expanded", "true")
  await page.keyboard.press("Enter")
  await expect(reply).toHaveValue("Hello Ada, we open at ten.")

  await page.getByRole("button", { name: "Suggest an answer" }).click()
  await expect(reply).toHaveValue(/we open at ten\.\n\n.*Saturdays from 10 to 14/s)
  await expect(page.getByRole("region", { name: "From your knowledge" })).toContainText("Opening hours")
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name: "map.png",
      mimeType: "image/png",
      buffer: Buffer.from(PIXEL, "base64"),
    })
  await expect(page.getByRole("list", { name: "Files of the reply" })).toContainText("map.png")
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name: "run.html",
      mimeType: "text/html",
      buffer: Buffer.from("<p>"),
    })
  await expect(page.getByText(/run\.html: Pictures, PDF/)).toBeVisible()
  // Nothing is sent before the file is there.
  await reply.focus()
  await pressFor(page, "Enter", log.getByRole("link", { name: "map.png" }))
  await expect(reply).toHaveValue("")
  // The note that was begun still stands there.
  await page.getByRole("button", { name: "Note" }).click()
  await expect(note).toHaveValue("Knows us already")
  await lookAt(page)

  // What the person answered is taught in place, and the next asker gets it.
  await page.getByRole("button", { name: "Teach an answer" }).last().click()
  await expect(dialog.getByLabel("Answer", { exact: true })).toHaveValue(/Hello Ada/)
  await dialog.getByLabel("Question", { exact: true }).fill("Do you have a map?")
  await dialog.getByLabel("Answer", { exact: true }).fill("The map stands on our site.")
  await dialog.getByRole("button", { name: "Teach answer" }).click()
  await expect(dialog).toHaveCount(0)
  await expect(async () => {
    const answer = await post(customer, `/conversations/${unique("web")}/messages`, {
      message: "Do you have a map?",
    })
    expect(JSON.stringify(answer)).toContain("The map stands on our site.")
  }).toPass({ timeout: 15_000 })
})

test("what is being written stays, whatever the window and the list do, until it is sent or one signs out", async ({
  agency,
  customer,
  browser,
  page,
}) => {
  // A session of its own, since it ends.
  await page.context().addCookies(await signIn(browser, agency.origin, customer))
  const [id, other] = [
    await ask(customer, customer.question, "Dora Draft"),
    await ask(customer, "Hello", "Otto Other"),
  ]
  await page.setViewportSize({ width: 1440, height: 900 })
  const open = (conversation: string) => `${agency.origin}/conversations?view=all&open=${conversation}`
  await page.goto(open(id))
  const reply = page.getByRole("textbox", { name: /^Write to the visitor/ })
  await reply.fill("We are open")
  // From columns to the drawer and back.
  await page.setViewportSize({ width: 1200, height: 900 })
  await expect(page.getByRole("dialog")).toBeVisible()
  await expect(reply).toHaveValue("We are open")
  await reply.fill("We are open at ten")
  await page.setViewportSize({ width: 1440, height: 900 })
  await expect(page.getByRole("dialog")).toHaveCount(0)
  await expect(reply).toHaveValue("We are open at ten")
  // Another conversation has its own.
  await page.goto(open(other))
  await expect(page.getByRole("log", { name: "Conversation" })).toContainText("Hello")
  await expect(reply).toHaveValue("")
  await page.goto(open(id))
  await expect(reply).toHaveValue("We are open at ten")
  await page.reload()
  await expect(reply).toHaveValue("We are open at ten")
  await reply.press("Enter")
  await expect(page.getByRole("log", { name: "Conversation" })).toContainText("We are open at ten")
  await expect(reply).toHaveValue("")
  await page.reload()
  await expect(page.getByRole("log", { name: "Conversation" })).toContainText("We are open at ten")
  await expect(reply).toHaveValue("")

  await reply.fill("Never sent")
  const kept = () => page.evaluate(() => JSON.stringify({ ...sessionStorage }))
  // A sign-out that does not reach the server loses nothing.
  await page.context().setOffline(true)
  await page.getByRole("button", { name: /^Account menu of/ }).click()
  await page.getByRole("menuitem", { name: "Sign out" }).click()
  await expect(page.getByText("The server could not be reached")).toBeVisible()
  expect(await kept()).toContain("Never sent")
  await expect(reply).toHaveValue("Never sent")
  await page.context().setOffline(false)
  await page.getByRole("button", { name: /^Account menu of/ }).click()
  await page.getByRole("menuitem", { name: "Sign out" }).click()
  await page.waitForURL(`${agency.origin}/`)
  expect(await kept()).not.toContain("Never sent")
})

test("an open conversation has its shape in the first HTML, at every width", async ({
  agency,
  browser,
  customer,
  session,
}) => {
  const id = await ask(customer, customer.question, "Fritz First")
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 1440, height: 900 },
  })
  await context.addCookies(session)
  const page = await context.newPage()
  await page.goto(`${agency.origin}/conversations?view=all&open=${id}`)
  const log = page.getByRole("log", { name: "Conversation" })
  const table = page.getByRole("table", { name: "Conversations" })
  await expect(log).toContainText(customer.question)
  await expect(page.getByRole("complementary", { name: "Contact and context" })).toBeVisible()
  await expect(table).toBeHidden()
  await page.setViewportSize({ width: 1399, height: 900 })
  await expect(table).toBeVisible()
  await expect(log).toBeHidden()
  await context.close()
})

test("conversations are found by the language that their visitors write, and by their outcome", async ({
  agency,
  customer,
  signedIn: page,
}) => {
  await ask(customer, "Wann ist die Werkstatt am Samstag für mich geöffnet?", "Greta German")
  await page.goto(`${agency.origin}/conversations?view=all`)
  const list = page.getByRole("table", { name: "Conversations" })
  await expect(list).toContainText("Greta German")
  const language = page.getByRole("combobox", { name: "Language" })
  await clickFor(page.getByRole("button", { name: "More filters" }), language)
  await language.click()
  await page.getByRole("option", { name: "German" }).click()
  await expect(page).toHaveURL(/language=de/)
  await expect(list).toContainText("Greta German")
  await expect(list).not.toContainText("Jonas Weber")
  await lookAt(page)
  const address = page.url()
  await page.goto(`${address}&outcome=resolved`)
  await page.getByRole("link", { name: "Without Outcome: Resolved by the bot" }).click()
  await expect(list).toContainText("Greta German")
  const file = await page.evaluate(
    async (filters) => (await fetch(`/conversations/export?${filters}`)).text(),
    address.split("?")[1],
  )
  expect(file).toContain("Greta German")
  expect(file).not.toContain("Jonas Weber")
})

test("contacts of chosen conversations get a tag, and who has none is said", async ({
  agency,
  customer,
  signedIn: page,
}) => {
  const tag = unique("fair").slice(0, 30)
  await ask(customer, "Hello", "Tess Tagged")
  await page.goto(`${agency.origin}/conversations?view=all`)
  await page.getByRole("checkbox", { name: "Choose the conversation with Tess Tagged" }).first().check()
  await page.getByRole("button", { name: "Tag", exact: true }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel("Tag", { exact: true }).fill("a, b")
  await dialog.getByRole("button", { name: "Add tag" }).click()
  await expect(dialog.getByRole("alert")).toBeVisible()
  await dialog.getByLabel("Tag", { exact: true }).fill(tag)
  await lookAt(page)
  await dialog.getByRole("button", { name: "Add tag" }).click()
  // Who wrote over the API is no contact, which is said.
  await expect(page.getByText("1 conversation has no contact to tag.")).toBeVisible()
})

const PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="

async function post({ key }: { key: string }, path: string, body: object): Promise<unknown> {
  const headers = { "x-api-key": key, "content-type": "application/json" }
  const answer = await fetch(api + path, { method: "POST", headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}

/** Asks the customer's bot in a conversation of its own; returns its id. */
async function ask(customer: { key: string }, message: string, name: string): Promise<string> {
  const session = unique("web")
  await post(customer, `/conversations/${session}/messages`, { message, user_name: name })
  const headers = { "x-api-key": customer.key }
  const found = await (await fetch(`${api}/conversations/${session}`, { headers })).json()
  return found.data.session.id
}
