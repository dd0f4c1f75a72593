import { ask, expect, launcherOf, openPanel, pageWith, panelOf, QUESTION, test } from "../support/widget.ts"

test("complaint 26: sources open in place, with what is quoted marked", async ({ customer, page, site }) => {
  await page.goto(site.serve(pageWith(customer.botId)))
  const panel = await openPanel(page)
  await panel.getByRole("button", { name: QUESTION }).click()
  const chip = panel.getByRole("button", { name: /^Source 1 \W*Opening hours/ }).last()
  await chip.click()
  await expect(chip).toHaveAttribute("aria-expanded", "true")
  await expect(panel.locator("mark")).toContainText("Saturdays from 10 to 14")
  await expect(panel.getByText("Quoted from the sources")).toBeVisible()
  await expect(panel.locator("[data-ai-generated]")).toHaveCount(0)
  await panel.getByRole("button", { name: "Good answer" }).click()
  await expect(panel.getByRole("button", { name: "Good answer" })).toHaveAttribute("aria-pressed", "true")
  await panel.getByRole("button", { name: "Bad answer" }).click()
  await panel.getByLabel("What was wrong?").fill("Too short")
  await panel.getByLabel("What was wrong?").press("Enter")
  await expect(panel.getByText("Thank you for the feedback")).toBeVisible()
})

test("complaints 17 and 29: what was said stays, over a reload too, and a new conversation can begin", async ({
  customer,
  page,
  site,
}) => {
  await page.goto(site.serve(pageWith(customer.botId)))
  const panel = await openPanel(page)
  // The message is there before the install has heard of it, and is the same row afterwards.
  let release = () => {}
  const isHeld = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route("**/visitor/messages", async (route) => {
    await isHeld
    await route.continue()
  })
  const field = page.getByRole("textbox", { name: "Ask a question" })
  await field.fill(QUESTION)
  await field.press("Enter")
  const own = panel.getByRole("article", { name: "You" })
  await expect(own).toHaveText(QUESTION)
  const row = await own.elementHandle()
  release()
  await expect(panel.getByRole("button", { name: "Good answer" })).toBeVisible()
  expect(await row?.evaluate((element) => element.isConnected)).toBe(true)

  await page.reload()
  await openPanel(page)
  await expect(own).toHaveText(QUESTION)
  await expect(panel).toContainText("10 to 14")

  await panel.getByRole("button", { name: "More" }).click()
  await panel.getByRole("menuitem", { name: "New conversation" }).click()
  await expect(own).toHaveCount(0)
  await ask(page, "Are you open on Saturdays, please?")
  await panel.getByRole("button", { name: "More" }).click()
  await panel.getByRole("menuitem", { name: "Your conversations" }).click()
  const list = panel.getByRole("list", { name: "Your conversations" })
  await expect(list.getByRole("listitem")).toHaveCount(2)
  await list.getByRole("button", { name: QUESTION }).click()
  await expect(own).toHaveText(QUESTION)
})

test("an answer whose connection breaks is taken up again, and offline nothing typed is lost", async ({
  context,
  customer,
  page,
  site,
}) => {
  await page.goto(site.serve(pageWith(customer.botId)))
  const panel = await openPanel(page)
  // The install answers in full; the page hears no more than that its message was accepted.
  await page.route("**/visitor/messages", async (route) => {
    const response = await route.fetch()
    const [accepted] = (await response.text()).split("\n\n")
    await route.fulfill({ response, body: `${accepted}\n\n` })
  })
  await ask(page, QUESTION)
  await expect(panel).toContainText("10 to 14")
  await expect(panel.getByText("Reconnecting")).toBeHidden()
  await page.unroute("**/visitor/messages")

  await context.setOffline(true)
  const field = page.getByRole("textbox", { name: "Ask a question" })
  await field.fill("And on Saturdays in winter?")
  await field.press("Enter")
  await expect(panel.getByRole("alert")).toContainText("You are offline")
  await expect(panel.getByRole("article", { name: "You" }).last()).toContainText("in winter?")
  await context.setOffline(false)
  await panel.getByRole("button", { name: "Try again" }).click()
  await expect(panel.getByRole("alert")).toHaveCount(0)
  await expect(panel.getByRole("article", { name: "You" })).toHaveCount(2)
})

test("complaints 16 and 19: a long conversation draws its end, and stays where the reader is", async ({
  customer,
  page,
  site,
}) => {
  await page.goto(site.serve(pageWith(customer.botId)))
  const panel = await openPanel(page)
  await page.evaluate(async (question) => {
    for (let round = 0; round < 36; round++) await window.Livery?.send(`${question} ${round}`)
  }, QUESTION)
  await expect(panel.getByText(`${QUESTION} 35`)).toBeVisible()
  const rows = panel.locator("article")
  expect(await rows.count()).toBeLessThanOrEqual(61)
  const scroller = panel.locator(".scroller")
  const end = () => scroller.evaluate((box) => box.scrollHeight - box.scrollTop - box.clientHeight)
  await expect.poll(end).toBeLessThan(2)

  // What grows below does not move what one reads above.
  await scroller.evaluate((box) => {
    box.scrollTop = box.scrollHeight / 2
  })
  await expect(panel.getByRole("button", { name: "Newest messages" })).toBeVisible()
  const top = await scroller.evaluate((box) => box.scrollTop)
  await panel
    .getByRole("button", { name: /^Source 1/ })
    .last()
    .dispatchEvent("click")
  await expect(panel.locator("mark")).toBeAttached()
  expect(await scroller.evaluate((box) => box.scrollTop)).toBe(top)
  await panel.getByRole("button", { name: "Newest messages" }).click()
  await expect.poll(end).toBeLessThan(2)

  // Further up the rest comes.
  await scroller.evaluate((box) => {
    box.scrollTop = 0
  })
  await expect(panel.getByText(`${QUESTION} 0`, { exact: true })).toBeAttached()
})

test("complaint 25: at a limit the bot says so in its own words, and a message can be left", async ({
  customer,
  page,
  setWidget,
  site,
}) => {
  const limitText = "The workshop is very busy today."
  await setWidget({ limitText, budget: { perDay: 0, perVisitorPerDay: null } })
  await page.goto(site.serve(pageWith(customer.botId)))
  const panel = await openPanel(page)
  await panel.getByRole("button", { name: QUESTION }).click()
  await expect(panel.getByRole("alert")).toContainText(limitText)
  await panel.getByRole("button", { name: "Leave a message" }).click()
  await expect(panel.getByLabel("Message")).toBeVisible()
  await page.keyboard.press("Escape")
  await setWidget({ limitText: null, budget: { perDay: null, perVisitorPerDay: null } })
  await panel.getByRole("button", { name: "Try again" }).click()
  await expect(panel).toContainText("10 to 14")
})

test("complaint 30: each part can be switched off", async ({ customer, page, setWidget, site }) => {
  const parts = ["sources", "feedback", "copy", "attachments", "history", "restart"] as const
  const more = ["end", "transcript", "erase", "maximize", "poweredBy"] as const
  const all = [...parts, ...more]
  await setWidget({ parts: Object.fromEntries(all.map((part) => [part, false])), person: { enabled: false } })
  await page.goto(site.serve(pageWith(customer.botId, { attributes: `data-launcher="h1"` })))
  await page.locator("h1").click()
  const panel = panelOf(page)
  await panel.getByRole("button", { name: QUESTION }).click()
  await expect(panel).toContainText("10 to 14")
  await expect(panel.getByRole("button", { name: /Source|answer|Copy|More|Enlarge|Attach/ })).toHaveCount(0)
  await expect(panel.getByText("Powered by")).toHaveCount(0)
  await setWidget({ parts: Object.fromEntries(all.map((part) => [part, true])), person: { enabled: true } })
  await page.reload()
  await page.locator("h1").click()
  await expect(panel.getByRole("button", { name: /^Source 1/ }).first()).toBeVisible()
  for (const name of ["Good answer", "Copy", "More", "Enlarge", "Attach a file"])
    await expect(panel.getByRole("button", { name }).first()).toBeVisible()
  await setWidget({ parts: { attachments: false } })
})

test("it speaks the language of the visitor's browser, and stands within the page where that has a place for it", async ({
  browser,
  customer,
  site,
}) => {
  const context = await browser.newContext({ locale: "fr-CA" })
  const page = await context.newPage()
  const body = `<div id="here" style="height:600px;width:500px"></div>`
  const attributes = `data-mode="inline" data-target="#here"`
  await page.goto(site.serve(pageWith(customer.botId, { body, attributes })))
  const region = page.getByRole("region", { name: /^Discuter avec/ })
  await expect(region).toBeVisible()
  expect(await region.boundingBox()).toMatchObject({ width: 500, height: 600 })
  await expect(region.getByRole("button", { name: "Fermer" })).toHaveCount(0)
  await expect(launcherOf(page)).toHaveCount(0)
  await context.close()
})
