import type { Page } from "@playwright/test"
import { livery } from "./support/livery.ts"
import { expect, test, unique } from "./support/test.ts"

const password = "a pass phrase of a client"

async function enter(page: Page, origin: string, email: string, text: string) {
  await page.goto(`${origin}/sign-in`)
  await page.getByLabel("E-mail").fill(email)
  await page.getByLabel("Password", { exact: true }).fill(text)
  await page.getByRole("button", { name: "Sign in" }).click()
}
const inside = (page: Page) => expect(page.getByRole("navigation", { name: "Main navigation" })).toBeVisible()

test("strangers who guess wait, and the person gets in where they were before", async ({
  agency,
  browser,
}) => {
  const email = `${unique("nora")}@lind.test`
  await livery(
    ...["customer", "create", "--partner", agency.id, "--name", "Lind Cargo"],
    ...["--email", email, "--password", password],
  )
  const own = await browser.newContext()
  const page = await own.newPage()
  await enter(page, agency.origin, email, password)
  await inside(page)
  await own.clearCookies({ name: "livery.session" })

  const stranger = await (await browser.newContext()).newPage()
  for (let n = 0; n < 10; n++) {
    await enter(stranger, agency.origin, email, "not the pass phrase")
    await expect(stranger.getByRole("alert").first()).toContainText("do not match")
  }
  await enter(stranger, agency.origin, email, password)
  await expect(stranger.getByRole("alert").first()).toContainText(/Try again in \d+ seconds/)

  await enter(page, agency.origin, email, password)
  await inside(page)
  await Promise.all([own.close(), stranger.context().close()])
})
