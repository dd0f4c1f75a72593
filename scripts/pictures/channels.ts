import type { Page } from "@playwright/test"
import { SITE, serveSampleSite } from "./sample-site.ts"

type Take = (page: Page, name: string) => Promise<void>

/**
 * Pictures of a bot on the site of its client: the preview, the widget there, and the bot's own page. The app reads that
 * site from this machine, which it does only when it was started with `LIVERY_ALLOW_PRIVATE_HOSTS=127.0.0.1:3999`.
 */
export async function channels(
  page: Page,
  other: Page,
  { question, take }: { question: string; take: Take },
) {
  const site = await serveSampleSite(other)
  await page.goto("/bots")
  const bot = await page.getByRole("table").getByRole("link").first().getAttribute("href")
  const id = bot?.split("/").at(-1) ?? ""
  await page.goto(`${bot}/knowledge`)
  await page.getByRole("button", { name: "Add website" }).click()
  await page.getByRole("dialog").getByLabel("Address").fill(`http://${SITE}`)
  await page.getByRole("button", { name: "Add source" }).click()
  await page.getByRole("row", { name: SITE }).getByText("Ready").waitFor()
  await page.goto(`${bot}/channels?part=sites`)
  await page.getByLabel("Address").fill(`http://${SITE}`)
  await page.getByRole("button", { name: "Allow site" }).click()
  await page.getByRole("list", { name: "Allowed sites" }).getByText(SITE).waitFor()

  await page.setViewportSize({ width: 1440, height: 800 })
  await page.goto(`${bot}/channels`)
  const preview = page.frameLocator("iframe")
  await preview.getByRole("heading", { level: 1 }).waitFor()
  await preview.locator("livery-widget").getByRole("button").first().click()
  await preview.getByRole("dialog").getByText("AI", { exact: false }).first().waitFor()
  await take(page, "channels")

  const { origin } = new URL(page.url())
  site.put(`<script async src="${origin}/widget.js" data-bot="${id}"></script>`)
  await other.goto(`http://${SITE}/`)
  await other.getByRole("button", { name: "Open chat" }).click()
  await ask(other, question)
  await other.getByRole("dialog").getByRole("list").getByRole("button").first().click()
  await other.locator("mark").first().waitFor()
  await take(other, "widget")

  await other.goto(`${origin}/chat/${id}`)
  await ask(other, question)
  await take(other, "hosted-page")
  site.close()
}

/** Asks in the chat, and waits for all of the answer. */
async function ask(page: Page, question: string) {
  const field = page.getByRole("textbox", { name: "Ask a question" })
  await field.fill(question)
  await field.press("Enter")
  await page.getByRole("button", { name: "Good answer" }).last().waitFor()
}
