import { livery } from "./support/livery.ts"
import { look } from "./support/look.ts"
import { expect, test, unique } from "./support/test.ts"

test("a person changes name, company and password, and loses their other sessions", async ({
  agency,
  browser,
}) => {
  const email = `${unique("ada")}@engines.test`
  const [before, after] = ["a pass phrase to begin with", "another pass phrase later"]
  await livery(
    ...["customer", "create", "--partner", agency.id, "--name", "Engines"],
    ...["--email", email, "--password", before],
  )
  const enter = async (password: string) => {
    const page = await (await browser.newContext()).newPage()
    await page.goto(`${agency.origin}/sign-in`)
    await page.getByLabel("E-mail").fill(email)
    await page.getByLabel("Password", { exact: true }).fill(password)
    await page.getByRole("button", { name: "Sign in" }).click()
    return page
  }
  const [here, there] = [await enter(before), await enter(before)]
  await Promise.all([here.waitForURL("**/home"), there.waitForURL("**/home")])

  await look(here, `${agency.origin}/settings/account`)
  await here.getByLabel("Your name").fill("Ada Lovelace")
  await here.getByLabel("Company name").fill("Analytical Engines")
  await here.getByRole("button", { name: "Save changes" }).click()
  await expect(here.getByText("Account saved")).toBeVisible()
  await expect(here.getByRole("button", { name: "Account menu of Ada Lovelace" })).toBeVisible()
  await expect(here.getByText("Analytical Engines").first()).toBeVisible()

  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
    "base64",
  )
  await here
    .getByLabel("Choose a picture")
    .setInputFiles({ name: "me.png", mimeType: "image/png", buffer: png })
  await expect(here.getByText("Picture saved")).toBeVisible()
  await expect(here.locator("img[src^='/people/']").first()).toBeVisible()
  await here.getByLabel("Time zone").selectOption("Europe/Lisbon")
  await here.getByLabel("Theme").selectOption("dark")
  // What was told of the first time may still stand there.
  const saved = here.waitForResponse((answer) => answer.request().method() === "POST")
  await here.getByRole("button", { name: "Save changes" }).click()
  await saved
  // Its answer has begun: what it says was stored is there, or about to be.
  await expect(async () => {
    await here.reload()
    await expect(here.getByLabel("Time zone")).toHaveValue("Europe/Lisbon", { timeout: 2000 })
  }).toPass()
  await here.getByRole("link", { name: "Security" }).click()
  await look(here, `${agency.origin}/settings/security`)
  const devices = here.getByRole("list", { name: "Signed-in devices" })
  await expect(devices.getByRole("listitem")).toHaveCount(2)
  await expect(devices.getByRole("listitem").filter({ hasText: "This device" })).toContainText("Chrome")
  await here.getByLabel("Current password").fill("not the password")
  await here.getByLabel("New password").fill(after)
  await here.getByRole("button", { name: "Change password" }).click()
  await expect(here.getByRole("alert").first()).toContainText("This is not your password")
  await here.getByLabel("Current password").fill(before)
  await here.getByLabel("New password").fill(after)
  await here.getByRole("button", { name: "Change password" }).click()
  await expect(here.getByText("Password changed.")).toBeVisible()
  await there.goto(`${agency.origin}/home`)
  await expect(there.getByRole("button", { name: "Sign in" })).toBeVisible()
  const again = await enter(after)
  await again.waitForURL("**/home")

  await here.reload()
  await here.getByRole("button", { name: "Sign out everywhere else" }).click()
  await here.getByRole("dialog").getByRole("button", { name: "Sign out everywhere else" }).click()
  await expect(here.getByText("Signed out in one other place")).toBeVisible()
  await again.goto(`${agency.origin}/home`)
  await expect(again.getByRole("button", { name: "Sign in" })).toBeVisible()
  for (const page of [here, there, again]) await page.context().close()
})

test("a lost password is found again by the operator's link where no mail is sent", async ({
  agency,
  page,
}) => {
  const email = `${unique("lost")}@engines.test`
  await livery(
    ...["customer", "create", "--partner", agency.id, "--name", "Lost"],
    ...["--email", email, "--password", "a pass phrase that is lost"],
  )
  await page.goto(`${agency.origin}/sign-in`)
  await page.getByRole("link", { name: "Forgot password?" }).click()
  await expect(page.getByText("Brightdesk gives you a link")).toBeVisible()
  await look(page, `${agency.origin}/forgot-password`)
  const { link } = await livery<{ link: string }>("password", "reset", "--email", email)
  expect(link).toContain(`${agency.origin}/new-password/`)
  await look(page, link)
  await page.getByLabel("New password").fill("a pass phrase to keep")
  await page.getByRole("button", { name: "Set password and sign in" }).click()
  await page.waitForURL("**/home")
  await look(page, link, page.getByRole("heading", { name: "This link has been used" }))
})
