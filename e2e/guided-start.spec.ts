import { startWebSite } from "../tests/support/web-site.ts"
import { livery } from "./support/livery.ts"
import { lookAt } from "./support/look.ts"
import { privatePort } from "./support/private-host.ts"
import { expect, signIn, test, unique } from "./support/test.ts"

// Set by scripts/test for this process and for the app under test, which else calls no address of this machine.

const page = (title: string, text: string, ...links: string[]) =>
  `<!doctype html><title>${title}</title><style>body{background:#fff;color:#222}header{background:#7a1f3d;color:#fff}</style><header><nav>${links.map((href) => `<a href="${href}">${href.slice(1)}</a>`).join("")}</nav></header><main><h1>${title}</h1>${text}</main>`
const pages = {
  "/": page(
    "Lind Bicycles",
    "<p>We repair and build bicycles in Hamburg since 1984.</p><h2>Opening hours</h2><p>We are open from Monday to Saturday, 9 to 18.</p>",
    "/prices",
    "/rental",
    "/private",
  ),
  "/prices": page(
    "Prices of repairs",
    "<p>A full service of a bicycle costs 89 euros and takes two working days. A new chain costs 39 euros, fitted.</p>",
  ),
  "/rental": page(
    "Rental bicycles",
    "<p>Rental bicycles cost 18 euros a day, with helmet and lock. A deposit of 100 euros is paid in cash.</p>",
  ),
  "/robots.txt": {
    headers: { "content-type": "text/plain" },
    body: "User-agent: *\nDisallow: /private",
  },
}

test("from sign-up to the line for the site, left and taken up again on a phone", async ({
  agency,
  page,
  browser,
}) => {
  const site = await startWebSite(pages, privatePort)
  const mara = { email: `${unique("mara")}@lind.test`, password: "a pass phrase that is long" }

  await test.step("sign up with the website on the agency's front page", async () => {
    await page.goto(`${agency.origin}/sign-up?website=${encodeURIComponent(site.origin)}`)
    await page.getByLabel("Your name").fill("Mara Lind")
    await page.getByLabel("Company").fill("Lind Bicycles")
    await page.getByLabel("E-mail").fill(mara.email)
    await page.getByLabel("Password", { exact: true }).fill(mara.password)
    await page.getByRole("button", { name: "Create account" }).click()
    await expect(page.getByRole("heading", { level: 1, name: "Set up your bot" })).toBeVisible()
    await lookAt(page)
  })

  await test.step("an address that is none, one that nobody answers at, and then the website", async () => {
    const address = page.getByLabel("Your website")
    await address.fill("ftp://files.example")
    await page.getByRole("button", { name: "Read website" }).click()
    await expect(page.getByText("Enter the address of a public web page")).toBeVisible()
    await address.fill("http://nobody.invalid")
    await page.getByRole("button", { name: "Read website" }).click()
    await expect(page.getByText("Open the address in a private window.")).toBeVisible()
    await expect(page.getByRole("button", { name: "Ask it something" })).toHaveAttribute(
      "aria-disabled",
      "true",
    )
    await address.fill(site.origin)
    await page.getByRole("button", { name: "Read website" }).click()
    await expect(page.getByText("3 of 4 read")).toBeVisible()
    await expect(page.getByText("robots.txt does not allow").first()).toBeVisible()
    await lookAt(page)
  })

  await test.step("leave, and go on where it was left on a phone", async () => {
    await page.getByRole("button", { name: "Ask it something" }).click()
    await expect(page.getByRole("heading", { name: "Ask it, and make it better" })).toBeVisible()
    await page.getByRole("link", { name: "Do this later" }).click()
    await expect(page.getByRole("link", { name: "Go on with the guided start" })).toBeVisible()
  })

  const cookies = await signIn(browser, agency.origin, mara)
  const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  await phone.context().addCookies(cookies)
  await test.step("ask a question that comes from the website, and read the quote", async () => {
    await phone.goto(`${agency.origin}/home`)
    await phone.getByRole("link", { name: "Go on with the guided start" }).click()
    await expect(phone.getByText("Step 2 of 4")).toBeVisible()
    const suggested = phone.getByRole("list", { name: "Suggested questions" }).getByRole("button")
    expect(await suggested.count()).toBe(3)
    await lookAt(phone)
    for (let left = 3; left > 0; left--) {
      await suggested.first().click()
      const answer = phone.getByRole("article", { name: "Answer" }).nth(3 - left)
      await expect(answer.getByRole("list", { name: "Sources" })).toBeVisible()
    }
    await expect(suggested).toHaveCount(0)
  })

  await test.step("correct an answer and see it change", async () => {
    await phone.getByLabel("Ask a question").fill("Do you collect bicycles at home?")
    await phone.getByRole("button", { name: "Send" }).click()
    await expect(phone.getByRole("button", { name: "Correct this answer" })).toHaveCount(4)
    await phone.getByRole("button", { name: "Correct this answer" }).last().click()
    const dialog = phone.getByRole("dialog")
    await expect(dialog.getByLabel("Question")).toHaveValue("Do you collect bicycles at home?")
    await dialog.getByLabel("Answer").fill("We collect bicycles on Fridays, for 12 euros.")
    await dialog.getByRole("button", { name: "Teach answer" }).click()
    await expect(phone.getByRole("article", { name: "Answer" }).last()).toContainText(
      "on Fridays, for 12 euros",
    )
  })

  await test.step("take a colour of the website", async () => {
    await phone.getByRole("button", { name: "Next" }).click()
    await expect(phone.getByRole("heading", { name: "Make it look like you" })).toBeVisible()
    await phone.getByRole("button", { name: "Use #7a1f3d" }).click()
    await lookAt(phone)
    await phone.getByRole("button", { name: "Next" }).click()
  })

  await test.step("allow the site, put the line there, and see it detected", async () => {
    await expect(phone.getByRole("heading", { name: "Show it to your visitors" })).toBeVisible()
    const line = await phone.getByText(/^<script async src=/).innerText()
    const offered = phone.getByRole("listitem").filter({ hasText: site.origin })
    await offered.getByRole("button", { name: /^Allow/ }).click()
    await expect(phone.getByRole("button", { name: `Remove ${site.origin}` })).toBeVisible()
    // Else the bar at the top of a phone may lie over half of a button, which is too small then.
    await phone
      .getByRole("heading", { name: "Show it to your visitors" })
      .evaluate((heading) => heading.scrollIntoView({ block: "center" }))
    await lookAt(phone)
    site.pages["/"] = pages["/"].replace("</main>", `</main>${line}`)
    await page.goto(site.origin)
    await expect(offered.filter({ hasText: "Last seen" })).toContainText("Allowed")
    await phone.getByRole("button", { name: "Finish" }).click()
    await expect(phone.getByRole("heading", { level: 1, name: "Home" })).toBeVisible()
    await expect(phone.getByText("guided start")).toHaveCount(0)
  })
  site.close()
})

test("whoever has no website writes down what visitors ask, or leaves every step out", async ({
  agency,
  browser,
}) => {
  const ben = { email: `${unique("ben")}@pine.test`, password: "a pass phrase that is long" }
  await livery(
    ...["customer", "create", "--partner", agency.id, "--name", "Pine Studio"],
    ...["--email", ben.email, "--password", ben.password],
  )
  const page = await (await browser.newContext()).newPage()
  await page.context().addCookies(await signIn(browser, agency.origin, ben))
  await page.goto(`${agency.origin}/home`)
  await page.getByRole("link", { name: "Guided start" }).click()
  await page.getByLabel("choose files").setInputFiles({
    name: "Empty.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.4 nothing"),
  })
  await expect(page.getByText("save it anew as PDF, DOCX or TXT").first()).toBeVisible()
  await page.getByRole("button", { name: "Skip this step" }).click()
  await expect(page.getByRole("heading", { name: "There is nothing to ask about yet" })).toBeVisible()
  await page.getByRole("link", { name: "Add content" }).click()
  await page.getByRole("button", { name: "Paste text" }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel("Name").fill("Prices")
  await dialog.getByLabel("Text", { exact: true }).fill("# Prices\n\nA portrait costs 120 euros.")
  await dialog.getByRole("button", { name: "Add source" }).click()
  await page.getByRole("button", { name: "Ask it something" }).click()
  await page.getByLabel("Ask a question").fill("What does a portrait cost?")
  await page.getByRole("button", { name: "Send" }).click()
  await expect(page.getByRole("article", { name: "Answer" }).last()).toContainText("120 euros")
  for (const [name, heading] of [
    ["Next", "Make it look like you"],
    ["Next", "Show it to your visitors"],
  ] as const) {
    await page.getByRole("button", { name, exact: true }).click()
    await expect(page.getByRole("heading", { name: heading })).toBeVisible()
  }
  await page.getByRole("button", { name: "Finish" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Home" })).toBeVisible()
})
