import type { Page } from "@playwright/test"
import { livery } from "./support/livery.ts"
import { api, expect, test, unique } from "./support/test.ts"

test("names of 200 letters without a space overflow nothing", async ({ browser, request }) => {
  const long = (letter: string, length = 200) => letter.repeat(length)
  const slug = unique("long")
  const sign = { email: `owner@${slug}.test`, password: "a pass phrase of an owner" }
  const made = await livery<{ account: { id: string } }>(
    ...["partner", "create", "--name", long("A", 100), "--slug", slug],
    ...["--email", sign.email, "--password", sign.password],
  )
  const email = `${unique("mara")}@lind.test`
  const client = await livery<{ apiKey: string }>(
    ...["customer", "create", "--partner", made.account.id, "--name", long("C", 100)],
    ...["--email", email, "--password", sign.password],
  )
  const headers = { "x-api-key": client.apiKey }
  const post = async (path: string, data: object) => {
    const answer = await request.post(api + path, { headers, data })
    expect(answer.ok(), await answer.text()).toBe(true)
    return (await answer.json()).data as { id: string }
  }
  const bot = await post("/bots", { name: long("B", 100), description: long("d"), channel_type: "webchat" })
  await post("/knowledge/sources", {
    ...{ bot_id: bot.id, source_type: "text", name: long("S"), content: "We open at nine." },
  })
  const session = unique("web")
  await post(`/conversations/${session}/messages`, { message: long("m"), user_name: long("V", 100) })
  const origin = `http://${slug}.localhost:${new URL(api).port}`
  const page = await browser.newPage()
  await page.goto(`${origin}/sign-in`)
  await fits(page)
  await page.getByLabel("E-mail").fill(email)
  await page.getByLabel("Password", { exact: true }).fill(sign.password)
  await page.getByRole("button", { name: "Sign in" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  await expect(page).toHaveURL(/home/)
  const inside = ["/home", "/bots", "/knowledge", "/conversations", `/conversations/${session}`]
  const ofBot = ["", "/knowledge", "/channels", "/settings"].map((part) => `/bots/${bot.id}${part}`)
  for (const path of [...inside, ...ofBot, "/", "/sign-up"]) {
    await page.goto(origin + path)
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
    await fits(page)
  }
  await page.close()
})

async function fits(page: Page) {
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    expect.soft(await widthOf(page), `${page.url()} at ${width}`).toBeLessThanOrEqual(width)
  }
}

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)
