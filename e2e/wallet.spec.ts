import { startMockModel } from "../tests/support/mock-model.ts"
import { livery } from "./support/livery.ts"
import { look, lookAt } from "./support/look.ts"
import { clickFor } from "./support/press.ts"
import { privatePort } from "./support/private-host.ts"
import { expect, signIn, test, unique } from "./support/test.ts"

test("an agency books into a client's wallet, and both see what is left", async ({
  agency,
  browser,
  owner: page,
}) => {
  const sign = { email: `${unique("elm")}@elm.test`, password: "a pass phrase of a cafe" }
  const { account } = await livery<{ account: { id: string } }>(
    ...["customer", "create", "--partner", agency.id, "--name", unique("Elm Cafe")],
    ...["--email", sign.email, "--password", sign.password],
  )
  const dialog = page.getByRole("dialog")
  await page.goto(`${agency.origin}/clients/${account.id}`)
  await clickFor(page.getByRole("button", { name: "Start wallet" }), page.getByText("Wallet started"))
  await page.getByRole("button", { name: "Top up" }).click()
  await dialog.getByLabel("Amount in USD").fill("plenty")
  await dialog.getByRole("button", { name: "Book" }).click()
  await expect(dialog.getByText("Write an amount such as 25 or 25.50.")).toBeVisible()
  await dialog.getByLabel("Amount in USD").fill("25.50")
  await dialog.getByLabel(/^Note/).fill("Invoice 12")
  await dialog.getByRole("button", { name: "Book" }).click()
  await expect(page.getByRole("table", { name: "Latest entries" })).toContainText("Invoice 12")
  await expect(page.getByText("$25.50").first()).toBeVisible()
  await lookAt(page)

  const context = await browser.newContext()
  await context.addCookies(await signIn(browser, agency.origin, sign))
  const client = await context.newPage()
  await look(client, `${agency.origin}/settings/plan`, client.getByText("$25.50"))
  await expect(client.getByRole("region", { name: "Balance" })).toHaveCount(0)

  // What is taken back leaves nothing: the client is told on every page, the agency in its list.
  await page.getByRole("button", { name: "Top up" }).click()
  await dialog.getByLabel("Amount in USD").fill("-25.50")
  await dialog.getByRole("button", { name: "Book" }).click()
  await expect(dialog).toHaveCount(0)
  await client.goto(`${agency.origin}/home`)
  const bar = client.getByRole("region", { name: "Balance" })
  await expect(bar).toContainText("is used up")
  await lookAt(client)
  await bar.getByRole("link", { name: "See balance" }).click()
  await client.waitForURL("**/settings/plan")
  await page.goto(`${agency.origin}/clients?needs=wallet`)
  const row = page.getByRole("row", { name: /Elm Cafe/i })
  await expect(row).toContainText("Wallet low")
  await expect(row).toContainText("$0.00")
  await lookAt(page)
  await context.close()
})

test("a client's key of a provider is tried before it is kept, and is not shown again", async ({
  agency,
  browser,
}) => {
  const sign = { email: `${unique("fir")}@fir.test`, password: "a pass phrase of a cafe" }
  await livery(
    ...["customer", "create", "--partner", agency.id, "--name", unique("Fir Cafe")],
    ...["--email", sign.email, "--password", sign.password],
  )
  const context = await browser.newContext()
  await context.addCookies(await signIn(browser, agency.origin, sign))
  const page = await context.newPage()
  await look(page, `${agency.origin}/settings/provider-keys`)
  const dialog = page.getByRole("dialog")
  const row = page.getByRole("row", { name: /OpenAI/ })
  await clickFor(page.getByRole("button", { name: "Enter key for OpenAI" }), dialog)
  await dialog.getByLabel("Key", { exact: true }).fill("sk-of-a-cafe-1234")
  await dialog.getByRole("button", { name: "Try and save" }).click()
  await expect(dialog.getByText(/could not be reached/)).toBeVisible()
  const model = await startMockModel({ answer: "Hello." }, privatePort)
  await dialog.getByRole("button", { name: "Try and save" }).click()
  await expect(row).toContainText("1234")
  await expect(page.locator("body")).not.toContainText("sk-of-a-cafe")
  await lookAt(page)
  await model.close()
  await page.getByRole("button", { name: "Remove the key for OpenAI" }).click()
  await dialog.getByRole("button", { name: "Remove" }).click()
  await expect(row).not.toContainText("1234")
  await context.close()
})
