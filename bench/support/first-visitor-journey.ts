import type { Browser, Page } from "@playwright/test"
import type { startWebSite } from "../../tests/support/web-site.ts"
import type { Install } from "./install.ts"

interface Journey {
  app: Install
  browser: Browser
  site: Awaited<ReturnType<typeof startWebSite>>
  port: number
  round: number
}

export interface Stage {
  name: string
  seconds: number
}

const QUESTION = "How much does a full service cost?"
const ANSWER = "89 euros"

const html = (title: string, text: string, rest = "") =>
  `<!doctype html><title>${title}</title><h1>${title}</h1><p>${text}</p>${rest}`

/**
 * A client signs in to an empty account, has a bot learn from a website, allows that site, pastes the line into its page, and
 * a visitor gets an answer there. Returns how long each stage took; throws where one does not come to its end.
 */
export async function firstVisitor({ app, browser, site, port, round }: Journey): Promise<Stage[]> {
  site.pages["/"] = html("Lind Bicycles", "We repair bicycles in Hamburg.", '<a href="/prices">Prices</a>')
  site.pages["/prices"] = html(
    "Prices",
    `A full service of a bicycle costs ${ANSWER}. A new chain costs 39 euros.`,
  )
  const { origin, email, password } = await emptyAccount(app, port, round)
  const client = await (await browser.newContext()).newPage()
  const stages: Stage[] = []
  const stage = async <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
    const begun = performance.now()
    const result = await work()
    stages.push({ name, seconds: (performance.now() - begun) / 1000 })
    return result
  }

  await stage("sign in", () => signIn(client, origin, email, password))
  await stage("make a bot", () => makeBot(client))
  await stage("have it learn from the website", () => learn(client, site.origin))
  const snippet = await stage("allow the site and copy the line", () => allowAndCopy(client))
  site.pages["/"] = html("Lind Bicycles", "We repair bicycles in Hamburg.", snippet)
  const visitor = await (await browser.newContext()).newPage()
  await stage("open the chat on the site", () => openChat(visitor, site.origin))
  await stage("ask, and read the answer", () => ask(visitor))
  await stage("see that it was detected", () => client.getByText(`Detected on ${site.origin}`).waitFor())
  await client.context().close()
  await visitor.context().close()
  return stages
}

async function emptyAccount(app: Journey["app"], port: number, round: number) {
  const slug = `brightdesk${round}`
  const email = `mara${round}@lind.test`
  const password = "a pass phrase of a client"
  const { account } = await app.livery<{ account: { id: string } }>(
    ...["partner", "create", "--name", "Brightdesk", "--slug", slug],
    ...["--email", `owner${round}@brightdesk.test`, "--password", password],
  )
  await app.livery(
    ...["customer", "create", "--partner", account.id, "--name", "Lind Bicycles"],
    ...["--email", email, "--password", password],
  )
  return { origin: `http://${slug}.localhost:${port}`, email, password }
}

async function signIn(page: Page, origin: string, email: string, password: string) {
  await page.goto(`${origin}/sign-in`)
  await page.getByLabel("E-mail").fill(email)
  await page.getByLabel("Password", { exact: true }).fill(password)
  await page.getByRole("button", { name: "Sign in" }).click()
  await page.getByRole("heading", { name: "What to do next" }).waitFor()
}

async function makeBot(page: Page) {
  await page.getByRole("navigation").getByRole("link", { name: "Bots" }).click()
  await page.getByRole("link", { name: "New bot" }).first().click()
  await page.getByLabel("Name", { exact: true }).fill("Workshop bot")
  await page.getByRole("button", { name: "Create bot and add knowledge" }).click()
  await page.getByRole("heading", { level: 1, name: "Workshop bot" }).waitFor()
}

async function learn(page: Page, site: string) {
  await page.getByRole("button", { name: "Add website" }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel("Address").fill(site)
  await dialog.getByLabel("The whole site").check()
  await dialog.getByRole("button", { name: "Add source" }).click()
  await page
    .getByRole("row", { name: new URL(site).host })
    .getByText("Ready")
    .waitFor()
}

async function allowAndCopy(page: Page): Promise<string> {
  await page.getByRole("link", { name: "Channels" }).click()
  await page.getByRole("link", { name: "Sites" }).click()
  await page.getByRole("button", { name: /^Allow\b.*127\.0\.0\.1/ }).click()
  await page.getByRole("list", { name: "Allowed sites" }).getByText("127.0.0.1").waitFor()
  await page.getByRole("link", { name: "Install" }).click()
  return page.locator("figure code").first().innerText()
}

async function openChat(page: Page, site: string) {
  await page.goto(site)
  await page.locator("livery-widget").getByRole("button").first().click()
  await page.getByRole("dialog").waitFor()
}

async function ask(page: Page) {
  await page.getByRole("dialog").getByRole("textbox").fill(QUESTION)
  await page.keyboard.press("Enter")
  await page.getByRole("dialog").getByText(ANSWER).first().waitFor()
}
