import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import { chromium, type Page } from "@playwright/test"
import { channels } from "./pictures/channels.ts"
import { findChromium } from "./steps/find-chromium.ts"
import { root } from "./steps/root.ts"

const origin = process.argv[2] ?? "http://harbour.localhost:3000"
const question = "How much does delivery cost?"
const folder = join(root, "docs/pictures")

await mkdir(folder, { recursive: true })
const { path, env } = await findChromium()
const browser = await chromium.launch({
  executablePath: path,
  args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
  env: { ...(process.env as Record<string, string>), ...env },
})
const open = () =>
  browser.newPage({
    baseURL: origin,
    viewport: { width: 1280, height: 800 },
    colorScheme: "light",
    reducedMotion: "reduce",
  })
const page = await open()
await signIn(page, "client@aldercoffee.example")
await playground(page)
await takeOf(page, "knowledge", "Knowledge")
await page.getByRole("navigation").getByRole("link", { name: "Conversations" }).click()
await page.getByRole("link", { name: /Read the conversation with Maria/ }).click()
await page.getByRole("dialog").getByRole("article", { name: "Answer" }).last().waitFor()
await take(page, "conversations")
await contact(page)
await unanswered(page)
await webhook(page)
await reference(page)
await flow(page)
await channels(page, await open(), { question, take })
const owner = await open()
await signIn(owner, "owner@harbour.example")
await owner.goto("/clients")
await owner.getByRole("table").getByRole("link").first().click()
await owner.getByRole("progressbar").first().waitFor()
await take(owner, "client")
await owner.goto("/plans")
await owner.getByRole("link", { name: "Growth", exact: true }).click()
await owner.getByRole("complementary", { name: "As others see it" }).waitFor()
await take(owner, "plan")
await owner.goto("/branding")
await owner.getByRole("complementary", { name: "Preview" }).waitFor()
await take(owner, "branding")
await browser.close()

async function signIn(page: Page, email: string) {
  await page.goto("/sign-in")
  await page.getByLabel("E-mail").fill(email)
  await page.getByLabel("Password", { exact: true }).fill("demo-harbour-2026")
  await page.getByRole("button", { name: "Sign in" }).click()
  await page.getByRole("navigation", { name: "Main navigation" }).waitFor()
}

/** A question, its answer, and the passage that the answer quotes. */
async function playground(page: Page) {
  await page.goto("/bots")
  await page.getByRole("table").getByRole("link").first().click()
  await page.getByLabel("Ask a question").fill(question)
  await page.getByRole("button", { name: "Send" }).click()
  const answer = page.getByRole("article", { name: "Answer" }).last()
  await answer.getByRole("list", { name: "Sources" }).getByRole("button").first().click()
  await page.getByRole("dialog").locator("mark").waitFor()
  await take(page, "playground")
  await page.keyboard.press("Escape")
}

/** Somebody who came in a file. */
async function contact(page: Page) {
  const text =
    "Name,Email,Phone,Company,Tags\nMaria Hansen,maria@nordlicht.example,+49 40 1234567,Nordlicht Café,Wholesale;VIP\n"
  await page.goto("/contacts/import")
  const file = { name: "customers.csv", mimeType: "text/csv", buffer: Buffer.from(text) }
  await page.getByLabel("Choose a file").setInputFiles(file)
  await page.getByRole("button", { name: "Import 1 row" }).click()
  await page.getByRole("heading", { name: "The file is in" }).waitFor()
  await page.goto("/contacts")
  await page.getByRole("link", { name: "Maria Hansen" }).first().click()
  await page.getByRole("heading", { level: 1, name: "Maria Hansen" }).waitFor()
  await take(page, "contact")
}

/** What the bot could not answer, and the answer that somebody is teaching it. */
async function unanswered(page: Page) {
  await page.goto("/bots")
  const bot = await page.getByRole("table").getByRole("link").first().getAttribute("href")
  for (const asked of ["Do you sell espresso machines?", "Can a group visit the roastery?"]) {
    await page.goto(`${bot}`)
    await page.getByLabel("Ask a question").fill(asked)
    await page.getByRole("button", { name: "Send" }).click()
    await page
      .getByRole("article", { name: "Answer" })
      .last()
      .and(page.locator("[aria-busy=false]"))
      .waitFor()
  }
  await page.goto(`${bot}/knowledge/unanswered`)
  const list = page.getByRole("list", { name: "Unanswered questions" })
  await list
    .getByRole("button", { name: /^Teach an answer/ })
    .first()
    .click()
  await page
    .getByRole("dialog")
    .getByLabel("Answer", { exact: true })
    .fill("Yes, on Saturdays at 14:00, up to twelve people. Write to us a week ahead.")
  await take(page, "unanswered")
  await page.keyboard.press("Escape")
}

/** Adding a webhook. */
async function webhook(page: Page) {
  await page.goto("/settings/webhooks")
  await page.getByRole("button", { name: "Add webhook" }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel("Address").fill("https://shop.aldercoffee.example/hooks")
  await dialog.getByLabel("Description").fill("Shop backend")
  await take(page, "webhook")
  await page.keyboard.press("Escape")
}

/** The canvas of a flow, with a block chosen. */
async function flow(page: Page) {
  await page.goto("/bots")
  const bot = await page.getByRole("table").getByRole("link").first().getAttribute("href")
  await page.goto(`${bot}/flow`)
  await page.getByRole("button", { name: /^Support with hand-over/ }).click()
  await page.getByRole("region", { name: "Canvas of the flow" }).getByText("Choice 1").click()
  await page.getByRole("region", { name: "What visitors see" }).waitFor()
  await take(page, "flow")
}

/** An endpoint of the API reference, in the agency's brand. */
async function reference(page: Page) {
  await page.goto("/docs/api/tenant#post-bots")
  await page.getByRole("article", { name: "Create new bot" }).waitFor()
  await take(page, "reference")
}

/** One part of the bot, by its tab. */
async function takeOf(page: Page, name: string, tab: string) {
  await page
    .getByRole("navigation", { name: "Sections of this page" })
    .getByRole("link", { name: tab })
    .click()
  await page.getByRole("table").waitFor()
  await take(page, name)
}

async function take(page: Page, name: string) {
  await page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled" })
}
