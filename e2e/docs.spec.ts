import type { Page } from "@playwright/test"
import { expect, test } from "./support/test.ts"

test("a developer finds an endpoint, copies its example and tries it", async ({ agency, customer, page }) => {
  await page.goto(`${agency.origin}/`)
  await page.getByRole("link", { name: "API reference" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("API reference")
  await page
    .getByRole("main")
    .getByRole("link", { name: /REST API/ })
    .click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("REST API")

  const contents = page.getByRole("navigation", { name: "Contents" })
  const search = contents.getByRole("searchbox")
  // The page listens to the key a moment after it is painted.
  await expect(async () => {
    await search.fill("")
    await search.blur()
    await page.keyboard.press("/")
    await expect(search).toBeFocused({ timeout: 1_000 })
  }).toPass()
  await page.keyboard.type("post bots")
  await expect(contents.getByRole("link", { name: /Create new bot/ })).toBeVisible()
  await expect(contents.getByRole("link", { name: /List all bots/ })).toBeHidden()
  await contents.getByRole("link", { name: /Create new bot/ }).click()
  await expect(page).toHaveURL(/#post-bots$/)

  const entry = page.getByRole("article", { name: "Create new bot" })
  await expect(entry).toContainText(`curl "${agency.origin}/api/v1/bots"`)
  await entry.getByRole("button", { name: "Python" }).click()
  await expect(entry).toContainText("requests.post(")
  await expect(page.getByRole("article", { name: "Update bot" })).toContainText("requests.put(")

  await entry.getByRole("button", { name: /Try it/ }).click()
  const form = page.getByRole("dialog")
  await form.getByLabel("API key").fill(customer.key)
  await form.getByLabel("Body as JSON").fill("{ no JSON")
  await form.getByRole("button", { name: "Send request" }).click()
  await expect(form.getByRole("alert")).toHaveText("This is not valid JSON.")
  await form.getByLabel("Body as JSON").fill('{"name": "Tried out", "channel_type": "fax"}')
  await form.getByRole("button", { name: "Send request" }).click()
  await expect(form.getByRole("figure", { name: "Answer" })).toContainText("Invalid field: channel_type")
  await form.getByLabel("Body as JSON").fill('{"name": "Tried out", "channel_type": "webchat"}')
  await form.getByRole("button", { name: "Send request" }).click()
  await expect(form.getByRole("figure", { name: "Answer" })).toContainText("Bot created successfully")
  await expect(form.getByRole("figure", { name: "Answer" })).toContainText(/201.*\d+ ms/)
  await page.keyboard.press("Escape")

  // The key is kept for the next endpoint, and gone with the page.
  const list = page.getByRole("article", { name: "List all bots" })
  await list.getByRole("button", { name: /Try it/ }).click()
  await expect(page.getByRole("dialog").getByLabel("API key")).toHaveValue(customer.key)
  await page.getByRole("dialog").getByRole("button", { name: "Send request" }).click()
  await expect(page.getByRole("figure", { name: "Answer" })).toContainText("Tried out")
  await page.reload()
  await list.getByRole("button", { name: /Try it/ }).click()
  await expect(page.getByRole("dialog").getByLabel("API key")).toHaveValue("")
  const stored = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage, document.cookie]))
  expect(stored).not.toContain(customer.key)
})

test("an agency's reference bears its name alone, and large families have a page a section", async ({
  agency,
  page,
}) => {
  for (const path of ["", "/tenant", "/channel", "/action", "/action/bot"]) {
    await page.goto(`${agency.origin}/docs/api${path}`)
    await expect(page).toHaveTitle(/Brightdesk/)
    expect(await page.locator("body").innerText()).not.toMatch(/\blivery\b/i)
  }
  await expect(page.getByRole("article", { name: "Fetch bot" })).toBeVisible()
  for (const path of ["/nothing", "/action/nothing", "/tenant/bots"]) {
    const answer = await page.goto(`${agency.origin}/docs/api${path}`)
    expect(answer?.status()).toBe(404)
  }
})

/** What is on the wire stays as it is: two paths, and the exact words of one refusal. */
const ON_THE_WIRE = /\/tenant\/(?:info|usage)|API key not found or tenant inactive/g
const OTHERS_WORDS = /\w*(?:partner|sub-?account|run-?as|tenant|(?<!de)livery)\w*/gi

test("a visitor and a client read of no partner or sub-account on any page of the reference", async ({
  agency,
  page,
  session,
}) => {
  for (const cookies of [[], session]) {
    await page.context().addCookies(cookies)
    const pages = await crawl(page, `${agency.origin}/docs/api`)
    expect(pages.size).toBeGreaterThan(15)
    for (const [address, text] of pages)
      expect({ address, found: text.replaceAll(ON_THE_WIRE, "").match(OTHERS_WORDS) }).toEqual({
        address,
        found: null,
      })
    expect((await page.goto(`${agency.origin}/docs/api/partner`))?.status()).toBe(404)
  }
})

test("the agency's people read of the Partner API too", async ({ agency, owner }) => {
  const pages = await crawl(owner, `${agency.origin}/docs/api`)
  expect(pages.get("/docs/api")).toContain("Partner API")
  expect(pages.get("/docs/api/partner")).toMatch(/sub-account/)
  expect(pages.get("/docs/api/partner")).toContain("/partner/user/create")
  expect(pages.get("/docs/api/action")).toContain("X-RunAs-UserId")
})

/** All that can be read on every page of the reference, by its path: what is folded too, and what is read aloud. */
async function crawl(page: Page, start: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  const waiting = [new URL(start).pathname]
  for (const path of waiting) {
    await page.goto(new URL(path, start).href)
    const { text, links } = await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true
      const told = [...document.querySelectorAll("[aria-label], [title], [placeholder], [alt]")].flatMap(
        (each) => ["aria-label", "title", "placeholder", "alt"].map((name) => each.getAttribute(name) ?? ""),
      )
      return {
        text: [document.title, document.body.innerText, ...told].join("\n"),
        links: [...document.querySelectorAll<HTMLAnchorElement>('a[href^="/docs/api"]')].map(
          (a) => a.pathname,
        ),
      }
    })
    texts.set(path, text)
    waiting.push(...new Set(links.filter((link) => !waiting.includes(link))))
  }
  return texts
}
