import { type Browser, test as base, type Cookie, expect, type Page } from "@playwright/test"
import { livery } from "./livery.ts"

interface SignIn {
  email: string
  password: string
}

interface Agency extends SignIn {
  id: string
  /** Scheme, host and port of its own address. */
  origin: string
}

export interface Customer extends SignIn {
  id: string
  /** For the API. */
  key: string
  botId: string
  /** A question that was asked over the API, by a named visitor. */
  question: string
}

const port = process.env.PORT ?? "3000"

/** The API's address: `*.localhost` is known to browsers, not to every system. */
export const api = `http://127.0.0.1:${port}/api/v1`

/** Unique in the installation, so that the same one can be tested again. */
export const unique = (word: string) =>
  `${word}-${Date.now().toString(36)}${Math.floor(Math.random() * 1296).toString(36)}`

/** With an agency of its own, and one of its customers who has a bot that can answer. */
export const test = base.extend<
  {
    /** The customer's, and that of the agency's owner. */
    signedIn: Page
    owner: Page
  },
  { agency: Agency; customer: Customer; session: Cookie[]; ownerSession: Cookie[] }
>({
  agency: [
    // Playwright reads the names of fixtures from the pattern, so it cannot be left out.
    async ({ browserName: _ }, use) => {
      const slug = unique("brightdesk")
      const sign = { email: `owner@${slug}.test`, password: "a pass phrase of an owner" }
      const { account } = await livery<{ account: { id: string } }>(
        ...["partner", "create", "--name", "Brightdesk", "--slug", slug],
        ...["--email", sign.email, "--password", sign.password],
      )
      await use({ ...sign, id: account.id, origin: `http://${slug}.localhost:${port}` })
    },
    { scope: "worker" },
  ],
  customer: [
    async ({ agency, playwright }, use) => {
      const sign = { email: `${unique("mara")}@lind.test`, password: "a pass phrase of a client" }
      const made = await livery<{ account: { id: string }; apiKey: string }>(
        ...["customer", "create", "--partner", agency.id, "--name", "Lind Bicycles"],
        ...["--email", sign.email, "--password", sign.password],
      )
      const { id, key } = { id: made.account.id, key: made.apiKey }
      const request = await playwright.request.newContext({ extraHTTPHeaders: { "x-api-key": key } })
      const post = async (path: string, data: object) => {
        const answer = await request.post(`${api}${path}`, { data })
        if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
        return (await answer.json()) as { data: { id: string } }
      }
      const bot = await post("/bots", { name: "Workshop bot", channel_type: "webchat" })
      const source = { bot_id: bot.data.id, source_type: "text", name: "Opening hours" }
      await post("/knowledge/sources", {
        ...source,
        content: "The workshop is open on Saturdays from 10 to 14.",
      })
      const question = "Is the workshop open on Saturdays?"
      await post(`/conversations/${unique("web")}/messages`, { message: question, user_name: "Jonas Weber" })
      await request.dispose()
      await use({ ...sign, id, key, botId: bot.data.id, question })
    },
    { scope: "worker" },
  ],
  session: [
    async ({ agency, browser, customer }, use) => use(await signIn(browser, agency.origin, customer)),
    { scope: "worker" },
  ],
  ownerSession: [
    async ({ agency, browser }, use) => use(await signIn(browser, agency.origin, agency)),
    { scope: "worker" },
  ],
  signedIn: async ({ page, session }, use) => {
    await page.context().addCookies(session)
    await use(page)
  },
  owner: async ({ page, ownerSession }, use) => {
    await page.context().addCookies(ownerSession)
    await use(page)
  },
})

/** Signs somebody in on a page of their own; returns the cookies by which the same browser comes back. */
export async function signIn(
  browser: Browser,
  origin: string,
  { email, password }: SignIn,
): Promise<Cookie[]> {
  const page = await browser.newPage()
  await page.goto(`${origin}/sign-in`)
  await page.getByLabel("E-mail").fill(email)
  await page.getByLabel("Password", { exact: true }).fill(password)
  await page.getByRole("button", { name: "Sign in" }).click()
  await expect(page.getByRole("navigation", { name: "Main navigation" })).toBeVisible()
  const cookies = await page.context().cookies()
  await page.close()
  return cookies
}

export { expect } from "@playwright/test"
