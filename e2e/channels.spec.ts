import type { Page } from "@playwright/test"
import { look, lookAt } from "./support/look.ts"
import { type Customer, expect, test, unique } from "./support/test.ts"

const save = (page: Page) => page.getByRole("button", { name: "Save changes" }).click()
const part = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Parts of the channels" }).getByRole("link", { name })
const channels = (origin: string, { botId }: Customer, named = "") =>
  `${origin}/bots/${botId}/channels${named && `?part=${named}`}`

for (const named of ["", "forms", "behaviour", "sites", "page", "install", "api"])
  test(`the channels' part ${named || "look"} is accessible and fits a phone`, async ({
    agency,
    customer,
    signedIn,
  }) => look(signedIn, channels(agency.origin, customer, named)))

test("what visitors see is changed across parts, saved together, and shown before it is saved", async ({
  agency,
  customer,
  signedIn: page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(channels(agency.origin, customer))
  const preview = page.frameLocator("iframe")
  await preview.locator("livery-widget").getByRole("button").first().click()
  await expect(preview.getByRole("dialog")).toBeVisible()
  await page.getByLabel("Title").fill("Ask the workshop")
  // The chat is drawn anew beside whoever writes, and takes nothing of it.
  await expect(preview.getByRole("dialog", { name: "Ask the workshop" })).toBeVisible()
  await expect(page.getByLabel("Title")).toBeFocused()
  await page.getByRole("button", { name: "Add question" }).click()
  await page.getByLabel("Question 1").fill("When are you open?")
  await page.keyboard.press("Enter")
  await page.getByLabel("Question 2").fill("What costs a service?")
  await page.getByRole("button", { name: "Move “What costs a service?” up" }).click()
  await expect(page.getByLabel("Question 1")).toHaveValue("What costs a service?")
  // What is open stays open, with what was changed.
  await expect(preview.getByRole("dialog", { name: "Ask the workshop" })).toBeVisible()
  await expect(preview.getByRole("dialog")).toContainText("What costs a service?")

  await part(page, "Forms").click()
  expect(page.url()).toContain("part=forms")
  await page.getByLabel("When to ask").click()
  await page.getByRole("option", { name: "When a question could not be answered" }).click()
  await page.getByRole("button", { name: "Add field" }).click()
  await save(page)
  // The new field has no label.
  await expect(page.getByRole("alert").first()).toBeVisible()
  await part(page, "Look").click()
  await save(page)
  await expect(page).toHaveURL(/part=forms/)
  await page.getByLabel("Label").last().fill("Company")
  await save(page)
  await expect(page.getByText("Your site shows it within a minute")).toBeVisible()

  await page.goto(channels(agency.origin, customer, "forms"))
  await expect(page.getByLabel("Label")).toHaveCount(3)
  await expect(page.getByLabel("Label").last()).toHaveValue("Company")
  await part(page, "Look").click()
  await expect(page.getByLabel("Title")).toHaveValue("Ask the workshop")
  await page.getByLabel("Title").fill("")
  await page.getByRole("button", { name: "Discard" }).click()
  await expect(page.getByLabel("Title")).toHaveValue("Ask the workshop")
})

test("the AI disclosure is left out only for a reason", async ({ agency, customer, signedIn: page }) => {
  await page.goto(channels(agency.origin, customer, "forms"))
  await page.getByLabel("Leave the sentence out").click()
  await page.getByLabel("Reason for leaving it out").fill("Our page says so above the chat.")
  await save(page)
  await expect(page.getByText("Your site shows it within a minute")).toBeVisible()
  await page.reload()
  await expect(page.getByLabel("Reason for leaving it out")).toHaveValue("Our page says so above the chat.")
  await page.getByLabel("Leave the sentence out").click()
  await save(page)
  await expect(page.getByLabel("Reason for leaving it out")).toHaveCount(0)
})

test("sites are allowed and removed at once", async ({ agency, customer, signedIn: page }) => {
  await page.goto(channels(agency.origin, customer, "sites"))
  const address = page.getByLabel("Address")
  await address.fill("not a site")
  await page.getByRole("button", { name: "Allow site" }).click()
  await expect(page.getByRole("alert").first()).toHaveText(/Write an address such as/)
  await address.fill("shop.lind.test/cart")
  await page.keyboard.press("Enter")
  const allowed = page.getByRole("list", { name: "Allowed sites" })
  await expect(allowed).toContainText("https://shop.lind.test")
  await address.fill("https://shop.lind.test")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("alert").first()).toHaveText("This site is allowed already.")
  await page.getByRole("button", { name: "Remove https://shop.lind.test" }).click()
  await expect(page.getByText("No site is allowed yet.")).toBeVisible()
})

test("the snippet names the bot and this host, for every system", async ({
  agency,
  customer,
  signedIn: page,
}) => {
  await page.goto(channels(agency.origin, customer, "install"))
  await expect(page.getByRole("figure").first()).toContainText(
    `<script async src="${agency.origin}/widget.js" data-bot="${customer.botId}"></script>`,
  )
  for (const name of [
    "WordPress",
    "Shopify",
    "Webflow",
    "Wix",
    "Squarespace",
    "Google Tag Manager",
    "React",
  ]) {
    await page.getByRole("button", { name, exact: true }).click()
    await expect(page.getByRole("main").getByRole("list").first()).not.toBeEmpty()
  }
  await lookAt(page)
})

test("a hosted page has a name and a password, and is nowhere else", async ({
  agency,
  customer,
  signedIn: page,
  browser,
  baseURL,
}) => {
  const slug = unique("ask")
  await page.goto(channels(agency.origin, customer, "page"))
  await page.getByLabel("Name in the address").fill("-no-")
  await expect(page.getByRole("alert").first()).toHaveText(/Use 3 to 60/)
  await page.getByLabel("Name in the address").fill(slug)
  await expect(page.getByText("This name is free.")).toBeVisible()
  await page.getByLabel("With a password").check()
  await save(page)
  await expect(page.getByRole("alert").first()).toContainText("Choose a password")
  await page.getByLabel("Password", { exact: true }).fill("open sesame")
  await save(page)
  await expect(page.getByText("Page saved")).toBeVisible()
  await expect(page.getByLabel("Address", { exact: true })).toHaveValue(`${agency.origin}/chat/${slug}`)

  const context = await browser.newContext()
  const visitor = await context.newPage()
  await look(visitor, `${agency.origin}/chat/${slug}`, visitor.getByLabel("Password", { exact: true }))
  await visitor.getByLabel("Password", { exact: true }).fill("open barley")
  await visitor.getByRole("button", { name: "Open chat" }).click()
  await expect(visitor.getByRole("alert").first()).toHaveText("That is not the password.")
  await visitor.getByLabel("Password", { exact: true }).fill("open sesame")
  await visitor.getByRole("button", { name: "Open chat" }).click()
  await expect(visitor.locator("livery-widget")).toBeVisible()

  // Names belong to one agency, ids too; the platform's own host knows every bot by its id.
  const foreign = new URL(baseURL ?? "").port
  const answer = await visitor.goto(`http://harbour.localhost:${foreign}/chat/${customer.botId}`)
  expect(answer?.status()).toBe(404)
  await expect(visitor.getByRole("heading", { name: "There is no chat at this address" })).toBeVisible()
  await context.close()

  await page.getByLabel("The page is on").click()
  await save(page)
  // What was told of the first time may still stand there.
  await expect(page.getByRole("button", { name: "Save changes" })).toBeHidden()
  const status = async () => (await page.goto(`${agency.origin}/chat/${customer.botId}`))?.status()
  await expect.poll(status).toBe(404)
  // Other tests look at the page as it is at first.
  await page.goto(channels(agency.origin, customer, "page"))
  await page.getByLabel("The page is on").click()
  await page.getByLabel("Everybody").check()
  await page.getByLabel("Name in the address").fill("")
  await save(page)
  await expect(page.getByLabel("Address", { exact: true })).toHaveValue(
    `${agency.origin}/chat/${customer.botId}`,
  )
})

test("a hosted page says what it is where it is shared", async ({ agency, customer, page }) => {
  const address = `${agency.origin}/chat/${customer.botId}`
  const answer = await page.goto(address)
  expect(answer?.headers()["content-security-policy"]).toContain("frame-ancestors 'self'")
  expect(answer?.headers()["x-frame-options"]).toBeUndefined()
  const meta = (name: string) => page.locator(`meta[property="${name}"], meta[name="${name}"]`)
  await expect(meta("og:image").first()).toHaveAttribute("content", `${address}/share-picture`)
  await expect(meta("robots").first()).toHaveAttribute("content", /^index/)
  const picture = await page.goto(`${address}/share-picture`)
  expect(picture?.headers()["content-type"]).toBe("image/png")
  expect((await picture?.body())?.subarray(1, 4).toString()).toBe("PNG")
})
