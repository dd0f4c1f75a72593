import { lookAt } from "./support/look.ts"
import { clickFor } from "./support/press.ts"
import { api, expect, test } from "./support/test.ts"

test("a flow is built, mended, deployed, met by a visitor and taken back", async ({
  agency,
  customer,
  signedIn: page,
  browser,
}) => {
  // A bot of its own: others are asked without a flow.
  const made = await page.request.post(`${api}/bots`, {
    headers: { "x-api-key": customer.key },
    data: { name: "Led bot", channel_type: "webchat" },
  })
  const botId = (await made.json()).data.id as string
  const source = { bot_id: botId, source_type: "text", name: "Opening hours" }
  await page.request.post(`${api}/knowledge/sources`, {
    headers: { "x-api-key": customer.key },
    data: { ...source, content: "The workshop is open on Saturdays from 10 to 14." },
  })
  await page.goto(`${agency.origin}/bots/${botId}/flow?view=outline`)
  const list = page.getByRole("list", { name: "Blocks of the flow" })
  const line = (id: string) => list.locator(`#block-${id}`)
  const headOf = (id: string) => line(id).locator("button[aria-expanded]")

  await test.step("begin with an example", async () => {
    await expect(page.getByRole("heading", { name: "This bot answers by itself" })).toBeVisible()
    await lookAt(page)
    await clickFor(page.getByRole("button", { name: /^Answers with people behind them/ }), list)
    await expect(list.getByRole("button", { expanded: false })).toHaveCount(3)
  })

  await test.step("put a choice between, which is not whole yet", async () => {
    const hello = line("message1")
    await clickFor(headOf("message1"), hello.getByLabel("What the bot says"))
    await hello.getByLabel("What the bot says").fill("Welcome to the workshop.")
    await hello.getByLabel("Then").selectOption({ label: "+ Choice" })
    const choice = line("choice1")
    await expect(headOf("choice1")).toBeFocused()
    await choice.getByLabel("What the bot says").fill("How can we help?")
    await choice.getByRole("textbox", { name: "Option 1" }).fill("When are you open?")
    await expect(page.getByRole("status").filter({ hasText: "Saved as a draft" })).toBeVisible()
    await expect(choice.getByText("“When are you open?” leads nowhere.")).toBeVisible()
    await lookAt(page)
    await page.getByRole("button", { name: "Deploy" }).hover()
    await expect(page.getByRole("tooltip")).toContainText("Mend it first")
    await choice.getByLabel("When “When are you open?” is chosen").selectOption({ label: "Answer 1" })
    await choice.getByLabel("Otherwise").selectOption({ label: "Answer 1" })
    await expect(choice.getByText("leads nowhere.")).toHaveCount(0)
  })

  await test.step("a step back and forth", async () => {
    await page.getByRole("button", { name: "Undo" }).click()
    await expect(line("choice1").getByLabel("Otherwise")).toHaveValue("")
    await page.getByRole("button", { name: "Redo" }).click()
    await expect(line("choice1").getByLabel("Otherwise")).toHaveValue("answer1")
  })

  const releases = page.getByRole("region", { name: "Releases" })
  await test.step("deploy it", async () => {
    await page.getByRole("button", { name: "Deploy" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByLabel("What has changed").fill("A choice first")
    await dialog.getByRole("button", { name: "Deploy" }).click()
    await expect(dialog).toBeHidden()
    await expect(releases.getByRole("listitem")).toContainText(["Release 1Live"])
    await expect(releases).toContainText("A choice first")
    await lookAt(page)
  })

  const visitor = await browser.newPage()
  await test.step("a visitor is led by it", async () => {
    await visitor.goto(`${agency.origin}/chat/${botId}`)
    const field = visitor.getByRole("textbox", { name: "Ask a question" })
    await field.fill("Hi")
    await field.press("Enter")
    await expect(visitor.getByText("Welcome to the workshop.")).toBeVisible()
    await visitor.getByRole("button", { name: "When are you open?" }).click()
    await expect(visitor.getByText("What would you like to know?")).toBeVisible()
    await expect(visitor.getByRole("button", { name: "When are you open?" })).toHaveCount(0)
    await field.fill("Is the workshop open on Saturdays?")
    await field.press("Enter")
    await expect(visitor.getByText("from 10 to 14").first()).toBeVisible()
    await expect(visitor.getByRole("button", { name: "Stop", exact: true })).toHaveCount(0)
    await field.fill("Do you sell moon rockets?")
    await field.press("Enter")
    await expect(visitor.getByText("A colleague will look into it.")).toBeVisible()
  })

  await test.step("change it, load the release again, and let the bot answer by itself", async () => {
    const hello = line("message1")
    await clickFor(headOf("message1"), hello.getByLabel("What the bot says"))
    await hello.getByLabel("What the bot says").fill("Something else.")
    await expect(page.getByRole("status").filter({ hasText: "Saved as a draft" })).toBeVisible()
    await releases.getByRole("button", { name: "Load into the draft" }).click()
    await expect(list).toContainText("Welcome to the workshop.")
    await releases.getByRole("button", { name: "Answer without a flow" }).click()
    await expect(releases).toContainText("Nothing is deployed")
    await releases.getByRole("button", { name: "Make live" }).click()
    await expect(releases.getByRole("listitem")).toContainText(["Release 1Live"])
  })
  await visitor.close()
})

test("somebody else's change is not overwritten unasked", async ({ agency, customer, signedIn: page }) => {
  const headers = { "x-api-key": customer.key }
  const data = { name: "Shared bot", channel_type: "webchat" }
  const made = await page.request.post(`${api}/bots`, { headers, data })
  const address = `${agency.origin}/bots/${(await made.json()).data.id}/flow?view=outline`
  await page.goto(address)
  const begin = page.getByRole("button", { name: /^Nothing/ })
  const list = page.getByRole("list", { name: "Blocks of the flow" })
  await clickFor(begin, list)
  const other = await page.context().newPage()
  await other.goto(address)
  const write = async (from: typeof page, text: string) => {
    const line = from.locator("#block-message1")
    const field = line.getByLabel("What the bot says")
    await clickFor(line.locator("button[aria-expanded]"), field)
    await field.fill(text)
  }
  await write(other, "Theirs")
  await expect(other.getByRole("status").filter({ hasText: "Saved as a draft" })).toBeVisible()
  await write(page, "Mine")
  await expect(page.getByText("Somebody else has changed this flow meanwhile.")).toBeVisible()
  await page.getByRole("button", { name: "Keep mine" }).click()
  await expect(page.getByRole("status").filter({ hasText: "Saved as a draft" })).toBeVisible()
  await other.reload()
  await expect(other.getByRole("list", { name: "Blocks of the flow" })).toContainText("Mine")
  await other.close()
})
