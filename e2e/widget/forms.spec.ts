import { ask, expect, openPanel, pageWith, QUESTION, test } from "../support/widget.ts"

const stored = "Object.keys(localStorage).length + Object.keys(sessionStorage).length"

test("nothing is said or stored before the visitor agrees, and they are asked once", async ({
  customer,
  page,
  setWidget,
  site,
}) => {
  const consent = {
    required: true,
    text: "What you write is kept for a month.",
    link: "https://lind.test/privacy",
  }
  await setWidget({ consent })
  await page.goto(site.serve(pageWith(customer.botId)))
  const panel = await openPanel(page)
  const field = page.getByRole("textbox", { name: "Ask a question" })
  await expect(panel.getByText("What you write is kept for a month.")).toBeVisible()
  await expect(panel.getByText("AI")).toBeVisible()
  await expect(panel.getByRole("link", { name: "Learn more" })).toHaveAttribute("href", consent.link)
  await expect(field).toHaveCount(0)
  await expect(panel.getByRole("button", { name: "Agree and start" })).toBeFocused()
  // Nor can the page speak in the visitor's name before.
  await page.evaluate((text) => window.Livery?.send(text), QUESTION)
  await expect(panel.getByRole("button", { name: "Agree and start" })).toBeVisible()
  expect(await page.evaluate(stored)).toBe(0)

  await panel.getByRole("button", { name: "Agree and start" }).click()
  await expect(field).toBeFocused()
  await ask(page, QUESTION)
  await expect(panel.getByRole("article", { name: "Workshop bot" }).last()).toContainText("10 to 14")
  await page.reload()
  await openPanel(page)
  await expect(field).toBeVisible()

  // Another text is asked for again, where the visitor is.
  await setWidget({ consent: { ...consent, text: "What you write is kept for a year." } })
  await field.fill("And on Sundays?")
  await field.press("Enter")
  await expect(panel.getByText("kept for a year")).toBeVisible()
  await panel.getByRole("button", { name: "Agree and start" }).click()
  await panel.getByRole("button", { name: "Try again" }).click()
  await expect(panel.getByRole("alert")).toHaveCount(0)
  await expect(panel.getByRole("article", { name: "You" }).last()).toHaveText("And on Sundays?")
  await setWidget({ consent: { required: false, text: null, link: null } })
})

test("a form before the chat is filled in first, and its answers are the visitor's details", async ({
  agency,
  customer,
  page,
  session,
  setWidget,
  site,
}) => {
  const fields = [
    { name: "name", label: "Name", kind: "text", choices: [], required: true },
    { name: "email", label: "E-mail", kind: "email", choices: [], required: true },
    { name: "bike", label: "Your bicycle", kind: "choice", choices: ["City", "Race"], required: false },
    { name: "news", label: "Send me news", kind: "checkbox", choices: [], required: false },
  ]
  await setWidget({ lead: { when: "before", intro: "Who are you?", fields } })
  await page.goto(site.serve(pageWith(customer.botId)))
  const panel = await openPanel(page)
  const field = page.getByRole("textbox", { name: "Ask a question" })
  await expect(panel.getByText("Who are you?")).toBeVisible()
  await expect(panel.getByLabel("Name *")).toBeFocused()
  await expect(field).toHaveCount(0)
  await expect(panel.getByRole("button", { name: "Not now" })).toHaveCount(0)
  await panel.getByRole("button", { name: "Send" }).click()
  await expect(panel.getByLabel("Name *")).toBeFocused()
  await panel.getByLabel("Name *").fill("Ada Lovelace")
  await panel.getByLabel("E-mail *").fill("ada@example.com")
  await panel.getByLabel("Your bicycle").selectOption("Race")
  await panel.getByLabel("Send me news").check()
  await panel.getByRole("button", { name: "Send" }).click()
  await ask(page, QUESTION)
  await page.reload()
  await openPanel(page)
  await expect(field).toBeVisible()
  await setWidget({ lead: { when: "never", intro: null, fields: [] } })

  await page.context().addCookies(session)
  await page.goto(`${agency.origin}/conversations`)
  await page.getByRole("link", { name: "Ada Lovelace" }).first().click()
  await expect(page.getByText("ada@example.com").first()).toBeVisible()
  await expect(page.getByText("Race").first()).toBeVisible()
})

test("a chat that stands in a page takes no focus as it comes up, and leads it once the visitor is in it", async ({
  customer,
  page,
  setWidget,
  site,
}) => {
  const fields = [{ name: "name", label: "Name", kind: "text", choices: [], required: true }]
  await setWidget({ lead: { when: "before", intro: "Who are you?", fields } })
  const body = `<input id="own"><div id="here" style="height:600px"></div>`
  const attributes = `data-mode="inline" data-target="#here"`
  await page.goto(site.serve(pageWith(customer.botId, { body, attributes })))
  const name = page.getByLabel("Name *")
  await expect(name).toBeVisible()
  await page.keyboard.type("nothing")
  await expect(name).toHaveValue("")
  await expect(page.locator("body")).toBeFocused()
  await name.fill("Ada")
  await page.getByRole("button", { name: "Send" }).click()
  await expect(page.getByRole("textbox", { name: "Ask a question" })).toBeFocused()

  // Nor from a field of the page.
  await page.evaluate(() => localStorage.clear())
  await page.reload()
  await page.locator("#own").fill("mine")
  await expect(name).toBeVisible()
  await expect(page.locator("#own")).toBeFocused()
  await setWidget({ lead: { when: "never", intro: null, fields: [] } })
  await page.evaluate(() => localStorage.clear())
  await page.reload()
  await expect(page.getByRole("textbox", { name: "Ask a question" })).toBeVisible()
  await page.keyboard.type("nothing")
  await expect(page.getByRole("textbox", { name: "Ask a question" })).toHaveValue("")
})

test("a file is attached, taken off again, and sent; what the bot does not take is said", async ({
  customer,
  page,
  setWidget,
  site,
}) => {
  await setWidget({ parts: { attachments: true } })
  await page.goto(site.serve(pageWith(customer.botId)))
  const panel = await openPanel(page)
  // A file belongs to a conversation.
  await expect(panel.getByRole("button", { name: "Attach a file" })).toHaveCount(0)
  await ask(page, QUESTION)
  const attach = async (name: string, mimeType: string) => {
    const choosing = page.waitForEvent("filechooser")
    await panel.getByRole("button", { name: "Attach a file" }).click()
    await (await choosing).setFiles({ name, mimeType, buffer: Buffer.from("The chain is worn.") })
  }
  await attach("run.exe", "application/x-msdownload")
  await expect(panel.getByText("Files of this kind cannot be attached")).toBeVisible()
  await attach("wrong.txt", "text/plain")
  await panel.getByRole("button", { name: "Remove wrong.txt" }).click()
  await expect(panel.getByText("wrong.txt")).toHaveCount(0)
  await attach("chain.txt", "text/plain")
  await expect(panel.getByText("chain.txt")).toBeVisible()
  await ask(page, "Is this worn, on Saturdays?")
  const own = panel.getByRole("article", { name: "You" }).last()
  await expect(own).toContainText("chain.txt")
  await expect(panel.getByRole("button", { name: "Remove chain.txt" })).toHaveCount(0)
  await page.reload()
  await openPanel(page)
  await expect(own.getByRole("button", { name: "chain.txt" })).toBeVisible()
  await setWidget({ parts: { attachments: false } })
})

test("what was said is taken along as a file, and by mail where the install can send any", async ({
  customer,
  page,
  site,
}) => {
  let canMail = false
  await page.route("**/visitor/widgets/*", async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...(await response.json()), transcript_mail: canMail } })
  })
  const address = site.serve(pageWith(customer.botId))
  await page.goto(address)
  const panel = await openPanel(page)
  await ask(page, QUESTION)
  await panel.getByRole("button", { name: "More" }).click()
  await expect(page.getByRole("menuitem", { name: "Send transcript by e-mail" })).toHaveCount(0)
  const downloading = page.waitForEvent("download")
  await page.getByRole("menuitem", { name: "Download transcript" }).click()
  const file = await (await downloading).createReadStream()
  let text = ""
  for await (const chunk of file) text += chunk
  expect(text).toContain(QUESTION)
  expect(text).toContain("10 to 14")

  // This install has no mail server, which a visitor who asks all the same is told.
  canMail = true
  await page.reload()
  await openPanel(page)
  await panel.getByRole("button", { name: "More" }).click()
  await page.getByRole("menuitem", { name: "Send transcript by e-mail" }).click()
  await panel.getByLabel("E-mail *").fill("ada@example.com")
  await panel.getByRole("button", { name: "Send" }).click()
  await expect(panel.getByText("Transcripts cannot be sent by e-mail here")).toBeVisible()
})
