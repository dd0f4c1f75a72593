import { randomUUID } from "node:crypto"
import { readFile } from "node:fs/promises"
import { startMockModel } from "../tests/support/mock-model.ts"
import { livery } from "./support/livery.ts"
import { look, lookAt } from "./support/look.ts"
import { privatePort } from "./support/private-host.ts"
import { api, expect, signIn, test, unique } from "./support/test.ts"

const MODEL = "openai/margin-model"

test("an agency sees what a client's answers cost and what is left of what it pays", async ({ browser }) => {
  test.setTimeout(300_000)
  const model = await startMockModel(
    { answer: "On Saturdays.", usage: { prompt: 10_000, completion: 500 } },
    privatePort,
  )
  await livery("price", "set", MODEL, "--input", "100", "--output", "1000")

  const slug = unique("marginal")
  const sign = { email: `owner@${slug}.test`, password: "a pass phrase of an owner" }
  const { account } = await livery<{ account: { id: string } }>(
    ...["partner", "create", "--name", "Marginal", "--slug", slug],
    ...["--email", sign.email, "--password", sign.password],
  )
  const origin = `http://${slug}.localhost:${process.env.PORT ?? "3000"}`
  const context = await browser.newContext()
  await context.addCookies(await signIn(browser, origin, sign))
  const page = await context.newPage()

  // Without clients there is nothing to see yet.
  await look(page, `${origin}/usage`)
  await expect(page.getByText("No clients yet")).toBeVisible()

  const made = await livery<{ account: { id: string }; apiKey: string }>(
    ...["customer", "create", "--partner", account.id, "--name", "Elm Cafe"],
    ...["--email", `${unique("elm")}@elm.test`, "--password", "a pass phrase of a cafe"],
  )
  const { token } = await livery<{ token: string }>(
    ...["token", "create", "--account", made.account.id, "--kind", "secret"],
  )
  const post = async (path: string, headers: Record<string, string>, data: object) => {
    const answer = await fetch(`${api}${path}`, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify(data),
    })
    expect(answer.ok, path).toBe(true)
    return (await answer.json()) as { id: string }
  }
  const bot = await post(
    "/bot/create",
    { authorization: `Bearer ${token}` },
    { name: "Counter", model: MODEL },
  )
  const question = { message: "When are you open?", bot_id: bot.id }
  await post(`/conversations/${unique("web")}/messages`, { "x-api-key": made.apiKey }, question)

  // Charged in euros, from a plan that the agency sells.
  await page.goto(`${origin}/billing/settings`)
  await page.getByRole("radio", { name: /^By invoice/ }).check()
  await page.getByLabel("Name", { exact: true }).fill("Marginal Ltd")
  await page.getByRole("button", { name: "Save changes" }).click()
  await expect(page.getByText("Billing is saved")).toBeVisible()
  await page.goto(`${origin}/plans/new`)
  await page.getByLabel("Name", { exact: true }).fill("Studio")
  await page.getByLabel("Price", { exact: true }).fill("3000")
  await page.getByRole("button", { name: "Create plan" }).click()
  await page.waitForURL("**/plans")
  await page.goto(`${origin}/clients`)
  await page.getByRole("link", { name: "Elm Cafe" }).click()
  await page.getByRole("button", { name: "Change plan" }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel("New plan").selectOption({ label: "Studio, €3,000 a month" })
  await dialog.getByRole("radio", { name: /^Now/ }).check()
  await dialog.getByRole("button", { name: "Change plan" }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText(/^Studio, €3,000 a month, next invoice on/)).toBeVisible()

  // 10,000 tokens at 100 and 500 at 1,000 for a million.
  await page
    .getByRole("navigation", { name: "Main navigation" })
    .getByRole("link", { name: "Usage", exact: true })
    .click()
  await expect(page.getByRole("heading", { level: 1, name: "Usage and margin" })).toBeVisible()
  const row = page.getByRole("row", { name: /Elm Cafe/ })
  await expect(row).toContainText("$1.50")
  await expect(page.getByText(/^Models are paid in USD and clients in EUR/)).toBeVisible()
  await lookAt(page)
  await page.getByRole("button", { name: "Set rate" }).click()
  await dialog.getByLabel("1 USD in EUR").fill("none")
  await dialog.getByRole("button", { name: "Save" }).click()
  await expect(dialog.getByText("Write an amount above zero, as 0.92.")).toBeVisible()
  await dialog.getByLabel("1 USD in EUR").fill("0,9")
  await dialog.getByRole("button", { name: "Save" }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole("button", { name: "1 USD = 0.90 EUR" })).toBeVisible()
  await expect(row).toContainText("%")
  await lookAt(page)

  const downloading = page.waitForEvent("download")
  await page.getByRole("link", { name: "Export CSV" }).click()
  const file = await readFile(await (await downloading).path(), "utf8")
  expect(file).toContain(`${made.account.id},Elm Cafe,USD,EUR,`)
  expect(file).toContain(",1.5,0,")

  // One client in parts, and the month before.
  await row.getByRole("link").click()
  await expect(
    page.getByRole("table", { name: "By bot" }).getByRole("row", { name: /Counter/ }),
  ).toContainText("$1.50")
  await expect(page.getByRole("table", { name: "By model" }).getByRole("row", { name: MODEL })).toContainText(
    "$1.50",
  )
  await expect(page.getByRole("table", { name: "By channel" })).toBeVisible()
  await lookAt(page)
  await page.getByRole("link", { name: /^Earlier/ }).click()
  await expect(page.getByRole("region", { name: "By model" })).toContainText(
    "Nothing was used in these two months.",
  )
  await page.goto(`${origin}/usage?client=${randomUUID()}`)
  await expect(
    page
      .getByText("Page not found")
      .or(page.getByRole("heading", { name: /not|gone/i }))
      .first(),
  ).toBeVisible()
  await livery("price", "remove", MODEL)
  await context.close()
  model.close()
})
