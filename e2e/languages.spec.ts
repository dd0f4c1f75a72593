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
  await page.getByRole("button", { name: "Anmelden", exact: true }).click()
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
  await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible()
  await expect(page.locator("html")).toHaveAttribute("lang", "en")
  await page.goto(`${agency.origin}/`)
  await expect(page.getByLabel("Language")).toHaveValue("en")
})

test("what a person chooses under Account is spoken at once, and by their other browsers from then on", async ({
  agency,
  browser,
}) => {
  const [email, password] = [`${unique("ida")}@engines.test`, "a pass phrase to begin with"]
  await livery(
    ...["customer", "create", "--partner", agency.id, "--name", "Engines"],
    ...["--email", email, "--password", password],
  )
  const signedIn = async () => {
    const page = await (await browser.newContext({ locale: "en-GB" })).newPage()
    await page.goto(`${agency.origin}/sign-in`)
    await page.getByLabel("E-mail").fill(email)
    await page.getByLabel("Password", { exact: true }).fill(password)
    await page.getByRole("button", { name: "Sign in", exact: true }).click()
    await page.waitForURL("**/home")
    return page
  }
  const page = await signedIn()
  await page.goto(`${agency.origin}/settings/account`)
  await page.getByLabel("Your name").fill("Ida Moreau")
  await page.getByLabel("Language", { exact: true }).selectOption("fr")
  await page.getByRole("button", { name: "Save changes" }).click()
  await expect(page.locator("html")).toHaveAttribute("lang", "fr")
  await expect(page.getByLabel("Langue")).toHaveValue("fr")
  const other = await signedIn()
  await expect(other.locator("html")).toHaveAttribute("lang", "fr")

  await page.getByLabel("Langue").selectOption("")
  await page.getByRole("button", { name: "Enregistrer" }).click()
  await expect(page.locator("html")).toHaveAttribute("lang", "en")
})

test("an agency sets what its pages speak to those who chose nothing", async ({ agency, owner, browser }) => {
  await owner.goto(`${agency.origin}/branding`)
  await owner.getByLabel("Language", { exact: true }).selectOption("it")
  await owner.getByRole("button", { name: "Save changes" }).click()
  await expect(owner.getByText("Brand saved")).toBeVisible()
  const visitor = await (await browser.newContext({ locale: "de-DE" })).newPage()
  // Another process of the same install would take five seconds to see it.
  await expect(async () => {
    await visitor.goto(`${agency.origin}/sign-in`)
    await expect(visitor.locator("html")).toHaveAttribute("lang", "it", { timeout: 1_000 })
  }).toPass()
  await expect(visitor.getByRole("button", { name: "Accedi", exact: true })).toBeVisible()
  // The owner chose nothing either.
  await owner.reload()
  await owner.getByLabel("Lingua").selectOption("")
  await owner.getByRole("button", { name: "Salva" }).click()
  await expect(async () => {
    await owner.goto(`${agency.origin}/home`)
    await expect(owner.locator("html")).toHaveAttribute("lang", "en", { timeout: 1_000 })
  }).toPass()
})
