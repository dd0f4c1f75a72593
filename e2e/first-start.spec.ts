import type { Page } from "@playwright/test"
import { livery } from "./support/livery.ts"
import { look, lookAt } from "./support/look.ts"
import { expect, test, unique } from "./support/test.ts"

/** Whether nobody has used this install before: the whole suite starts one of its own. */
const isFresh = process.env.LIVERY_CHROMIUM !== undefined

test("the front page leads to the first administrator, and they to the agencies", async ({
  page,
  baseURL,
}) => {
  await page.goto("/")
  const setUp = page.getByRole("link", { name: "Set up the administrator" })
  if (isFresh) await expect(setUp).toBeVisible()
  if (await setUp.isVisible()) {
    await setUp.click()
    await expect(page.getByRole("heading", { name: "No administrator yet" })).toBeVisible()
    await expect(page.getByText("livery -- setup")).toBeVisible()
    await lookAt(page)
    await setUpAnInstall(page)
  }
  const { link } = await livery<{ link: string }>(
    "admin",
    "create",
    "--email",
    `${unique("root")}@install.test`,
  )
  expect(link).toContain(`${baseURL}/invitation/`)
  await page.goto(link)
  await page.getByLabel("Your name").fill("Rosa Root")
  await page.getByLabel("Password", { exact: true }).fill("a pass phrase of the root")
  await page.getByRole("button", { name: "Set password and sign in" }).click()
  await page.waitForURL("**/platform")
  await expect(page.getByRole("region", { name: "Health" })).toContainText("Works")
  await expect(page.getByRole("link", { name: "Bots" })).toHaveCount(0)
  await look(page, "/platform")
  await setPrice(page)

  await page.context().clearCookies()
  await page.goto("/")
  await page.getByRole("link", { name: "Sign in as administrator" }).click()
  await expect(page.getByLabel("E-mail")).toBeVisible()
})

/** What a model costs is set, changed and taken back. */
async function setPrice(page: Page) {
  const name = "openai/our-own-model"
  await page.getByRole("link", { name: "Prices of models" }).click()
  await expect(page.getByRole("row", { name: "openai/gpt-4o-mini" })).toContainText("Known, 2026-11")
  await page.getByRole("button", { name: "Set a price" }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel("Model").fill("our-own-model")
  await dialog.getByLabel("Input (USD)").fill("0,15")
  await dialog.getByLabel("Output (USD)").fill("dear")
  await dialog.getByRole("button", { name: "Save price" }).click()
  await expect(dialog.getByText("Name it provider/model, such as openai/gpt-5.")).toBeVisible()
  await expect(dialog.getByText("Write an amount such as 0.15.")).toBeVisible()
  await dialog.getByLabel("Model").fill(name)
  await dialog.getByLabel("Output (USD)").fill("0.60")
  await dialog.getByRole("button", { name: "Save price" }).click()
  const row = page.getByRole("row", { name })
  await expect(row).toContainText("0.15")
  await look(page, "/platform/prices")
  await row.getByRole("button", { name: `Take back: ${name}` }).click()
  await dialog.getByRole("button", { name: "Take back", exact: true }).click()
  await expect(row).toHaveCount(0)
}

/** By the printed address: the administrator, then the first agency, whose owner comes in by a link. */
async function setUpAnInstall(page: Page) {
  const { link } = await livery<{ link: string }>("setup")
  await page.goto(`${link.slice(0, -1)}${link.endsWith("A") ? "B" : "A"}`)
  await expect(page.getByRole("heading", { name: "This address does not work any more" })).toBeVisible()
  await page.goto(link)
  await page.getByLabel("Your name").fill("Ada First")
  await page.getByLabel("E-mail").fill("ada@install.test")
  await page.getByLabel("Password", { exact: true }).fill("password123")
  await page.getByRole("button", { name: "Create administrator" }).click()
  await expect(page.getByRole("button", { name: "Create administrator" })).toBeEnabled()
  await expect(page.getByLabel("E-mail")).toHaveValue("ada@install.test")
  await lookAt(page)
  await page.getByLabel("Password", { exact: true }).fill("a pass phrase of the first")
  await page.getByRole("button", { name: "Create administrator" }).click()
  await page.waitForURL("**/platform/agencies/new")

  const slug = unique("tidewater")
  await page.getByLabel("Name", { exact: true }).fill("Tidewater")
  await page.getByLabel("Address", { exact: true }).fill(slug)
  await page.getByLabel("E-mail of its owner").fill(`owner@${slug}.test`)
  await lookAt(page)
  await page.getByRole("button", { name: "Create agency" }).click()
  await expect(page.getByRole("heading", { name: "Tidewater is ready" })).toBeVisible()
  await expect(page.getByLabel("Link for the owner")).toHaveValue(new RegExp(`${slug}.*/invitation/`))
  await lookAt(page)
  await page.getByRole("link", { name: "Go to the agencies" }).click()
  await page.getByRole("row").getByRole("link", { name: "Tidewater", exact: true }).click()
  await expect(page.getByRole("region", { name: "Facts" })).toContainText(slug)
  // The address has done its work.
  await page.context().clearCookies()
  await page.goto(link)
  await expect(page.getByRole("heading", { name: "This address does not work any more" })).toBeVisible()
}

test("the demo opens filled in, for the demo alone", async ({ agency, page }) => {
  await page.goto("/")
  await page.getByRole("link", { name: "Open: Client" }).click()
  await expect(page.getByLabel("E-mail")).toHaveValue("client@aldercoffee.example")
  await lookAt(page)
  await page.getByRole("button", { name: "Sign in" }).click()
  await page.waitForURL("**/home")
  await expect(page.getByText("Alder Coffee Roasters").first()).toBeVisible()

  // Signed in as one, the other still opens.
  await page.goto("/")
  await page.getByRole("link", { name: "Open: Agency" }).click()
  await page.getByRole("button", { name: "Sign in" }).click()
  await page.waitForURL("**/home")
  await page.goto(`${agency.origin}/sign-in?demo=client`)
  await expect(page.getByLabel("E-mail")).toHaveValue("")
  await expect(page.getByLabel("Password", { exact: true })).toHaveValue("")
})

test("an agency's people see no page of the platform", async ({ agency, owner }) => {
  await owner.goto(`${agency.origin}/platform`)
  await expect(
    owner.getByRole("heading", { level: 1, name: "There is nothing at this address" }),
  ).toBeVisible()
})

test("who is not signed in is told nothing of the platform's pages", async ({ page }) => {
  for (const path of ["/platform", "/platform/prices?page=2"]) {
    expect((await page.goto(path))?.status()).toBe(404)
    await expect(
      page.getByRole("heading", { level: 1, name: "There is nothing at this address" }),
    ).toBeVisible()
  }
  await page.goto("/sign-in")
  await expect(page.getByLabel("E-mail")).toBeVisible()
})
