import { look } from "./support/look.ts"
import { expect, test } from "./support/test.ts"

/** One pixel. */
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
)

test("an agency changes its name, promise, colour and logo, and its address shows them", async ({
  agency,
  owner,
  browser,
}) => {
  await look(owner, `${agency.origin}/branding`)
  const preview = owner.getByRole("complementary", { name: "Preview" })
  await owner.getByLabel("Name", { exact: true }).fill("Brighter Desk")
  await owner.getByLabel("Promise").fill("Ask before you buy.")
  await expect(preview).toContainText("Brighter Desk")
  await expect(preview).toContainText("Ask before you buy.")
  await owner.getByLabel("Colour", { exact: true }).fill("yellow")
  await owner.getByRole("button", { name: "Save changes" }).click()
  await expect(owner.getByRole("alert").first()).toHaveText("Write a colour such as #0f766e.")
  await owner.getByLabel("Colour", { exact: true }).fill("#ffe600")
  await expect(owner.getByText("Text on this colour would be hard to read")).toBeVisible()
  await owner.getByLabel("Colour", { exact: true }).fill("#7a7a00")
  await expect(owner.getByText("Text on this colour would be hard to read")).toBeHidden()
  const picture = { name: "logo.svg", mimeType: "image/png", buffer: Buffer.from("<svg/>") }
  await owner.getByLabel("Logo").setInputFiles(picture)
  await owner.getByRole("button", { name: "Save changes" }).click()
  await expect(owner.getByRole("alert").first()).toHaveText("The logo must be a PNG, JPEG or WebP picture.")
  await owner.getByLabel("Logo").setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: png })
  await owner.getByRole("button", { name: "Save changes" }).click()
  await expect(owner.getByText("Brand saved")).toBeVisible()

  const visitor = await browser.newPage()
  // Another process of the same install would take five seconds to see it.
  await expect(async () => {
    await visitor.goto(agency.origin)
    await expect(visitor).toHaveTitle("Brighter Desk", { timeout: 1_000 })
  }).toPass()
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText("Ask before you buy.")
  const logo = visitor.getByRole("banner").locator("img")
  await expect(logo).toHaveAttribute("src", /^\/brand\/logo\?v=/)
  expect(
    await logo.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  ).toBe(1)
  await visitor.close()

  await owner.reload()
  // Other tests look at the agency as it was.
  await owner.getByLabel("Name", { exact: true }).fill("Brightdesk")
  await owner.getByLabel("Promise").fill("")
  await owner.getByLabel("Colour", { exact: true }).fill("#4f46e5")
  await owner.getByLabel("Take the logo away").check()
  await owner.getByRole("button", { name: "Save changes" }).click()
  await expect(owner.getByLabel("Take the logo away")).toHaveCount(0)
})

test("a customer sees no branding", async ({ agency, signedIn }) => {
  await signedIn.goto(`${agency.origin}/branding`)
  await expect(
    signedIn.getByRole("heading", { level: 1, name: "There is nothing at this address" }),
  ).toBeVisible()
})
