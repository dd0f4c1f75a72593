import { livery } from "./support/livery.ts"
import { look } from "./support/look.ts"
import { expect, test, unique } from "./support/test.ts"

test("a person who reads German finds every page in German, and English where they choose it", async ({
  agency,
  browser,
}) => {
  const [email, password] = [`${unique("ada")}@engines.test`, "a pass phrase to begin with"]
  await livery(
    ...["customer", "create", "--partner", agency.id, "--name", "Engines"],
    ...["--email", email, "--password", password],
  )
  const page = await (await browser.newContext({ locale: "de-DE" })).newPage()
  const faults: string[] = []
  page.on("pageerror", (error) => faults.push(error.message))
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()))

  await look(page, `${agency.origin}/sign-in`)
  await expect(page.locator("html")).toHaveAttribute("lang", "de")
  await page.getByLabel("E-Mail").fill(email)
  await page.getByLabel("Passwort", { exact: true }).fill(password)
  await page.getByRole("button", { name: "Anmelden" }).click()
  await page.waitForURL("**/home")
  // Words stay where the page is not loaded again.
  await page.getByRole("link", { name: "Wissen", exact: true }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Wissen" })).toBeVisible()
  await expect(page).toHaveTitle(/^Wissen/)
  for (const path of ["home", "bots", "conversations", "settings/account", "settings/webhooks"])
    await look(page, `${agency.origin}/${path}`)
  expect(faults).toEqual([])

  await page.context().clearCookies({ name: /session/ })
  await page.goto(`${agency.origin}/sign-in`)
  await page.getByLabel("Sprache").selectOption("en")
  await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible()
  await expect(page.locator("html")).toHaveAttribute("lang", "en")
  await page.goto(`${agency.origin}/`)
  await expect(page.getByLabel("Language")).toHaveValue("en")
})
