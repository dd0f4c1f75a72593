import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import { chromium, type Page } from "@playwright/test"
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
const page = await browser.newPage({
  baseURL: origin,
  viewport: { width: 1280, height: 800 },
  colorScheme: "light",
  reducedMotion: "reduce",
})
await signIn(page)
await playground(page)
await takeOf(page, "knowledge", "Knowledge")
await page.getByRole("navigation").getByRole("link", { name: "Conversations" }).click()
await page.getByRole("link", { name: /Read the conversation with Maria/ }).click()
await page.getByRole("dialog").getByRole("article", { name: "Answer" }).last().waitFor()
await take(page, "conversations")
await browser.close()

async function signIn(page: Page) {
  await page.goto("/sign-in")
  await page.getByLabel("E-mail").fill("client@aldercoffee.example")
  await page.getByLabel("Password", { exact: true }).fill("demo-harbour-2026")
  await page.getByRole("button", { name: "Sign in" }).click()
  await page.waitForURL("**/home")
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
