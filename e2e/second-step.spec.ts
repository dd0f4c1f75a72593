import type { Page } from "@playwright/test"
import { Secret, TOTP } from "otpauth"
import { livery } from "./support/livery.ts"
import { look, lookAt } from "./support/look.ts"
import { expect, test, unique } from "./support/test.ts"

const password = "a pass phrase of two steps"
const codeOf = (secret: string, ahead = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + ahead * 1000 })

async function customerOf(agencyId: string) {
  const email = `${unique("tess")}@steps.test`
  await livery(
    ...["customer", "create", "--partner", agencyId, "--name", "Steps"],
    ...["--email", email, "--password", password],
  )
  return email
}

async function giveEmail(page: Page, origin: string, email: string) {
  await page.goto(`${origin}/sign-in?callbackUrl=/settings/security`)
  await page.getByLabel("E-mail").fill(email)
  await page.getByLabel("Password", { exact: true }).fill(password)
  await page.getByRole("button", { name: "Sign in", exact: true }).click()
}

test("an app with codes is set up, asked for at sign-in, replaced by a recovery code and taken away", async ({
  agency,
  browser,
}) => {
  const email = await customerOf(agency.id)
  const page = await (await browser.newContext()).newPage()
  await giveEmail(page, agency.origin, email)
  await page.waitForURL("**/settings/security")
  const dialog = page.getByRole("dialog")
  await page.getByRole("button", { name: "Set up" }).click()
  await dialog.getByLabel("Your password").fill("not the password")
  await dialog.getByRole("button", { name: "Next" }).click()
  await expect(dialog.getByRole("alert").first()).toContainText("not your password")
  await lookAt(page)
  await dialog.getByLabel("Your password").fill(password)
  await dialog.getByRole("button", { name: "Next" }).click()
  await expect(dialog.getByRole("img", { name: /Square pattern/ })).toBeVisible()
  await lookAt(page)
  const secret = await dialog.getByLabel("Cannot scan it?").inputValue()
  await dialog.getByLabel("Code from the app").fill("000000")
  await dialog.getByRole("button", { name: "Turn on" }).click()
  await expect(dialog.getByRole("alert").first()).toContainText("does not fit")
  await dialog.getByLabel("Code from the app").fill(codeOf(secret, -30))
  await dialog.getByRole("button", { name: "Turn on" }).click()
  const list = dialog.getByRole("list", { name: "Recovery codes" }).getByRole("listitem")
  await expect(list).toHaveCount(10)
  const codes = await list.allInnerTexts()
  await lookAt(page)
  await dialog.getByRole("button", { name: "I have kept them" }).click()
  await page.reload()
  await expect(page.getByText("10 of 10 left")).toBeVisible()
  await look(page, `${agency.origin}/settings/security`)

  const other = await (await browser.newContext()).newPage()
  await giveEmail(other, agency.origin, email)
  await other.waitForURL("**/sign-in/second-step*")
  await look(other, other.url())
  await other.getByLabel("Code").fill("000000")
  await other.getByRole("button", { name: "Sign in", exact: true }).click()
  await expect(other.getByRole("alert").first()).toContainText("does not fit")
  // Nobody is signed in by the password alone.
  await other.goto(`${agency.origin}/home`)
  await other.waitForURL("**/sign-in*")
  await giveEmail(other, agency.origin, email)
  await other.getByLabel("Code").fill(codeOf(secret))
  await other.getByRole("button", { name: "Sign in", exact: true }).click()
  await other.waitForURL("**/settings/security")

  const third = await (await browser.newContext()).newPage()
  await giveEmail(third, agency.origin, email)
  await third.getByLabel("Code").fill(codes[0] ?? "")
  await third.getByRole("button", { name: "Sign in", exact: true }).click()
  await third.waitForURL("**/settings/security")
  await expect(third.getByText("9 of 10 left")).toBeVisible()

  const devices = third.getByRole("list", { name: "Signed-in devices" })
  await expect(devices.getByRole("listitem")).toHaveCount(3)
  await devices
    .getByRole("button", { name: /^Sign out/ })
    .first()
    .click()
  await expect(devices.getByRole("listitem")).toHaveCount(2)

  const { removed } = await livery<{ removed: number }>("second-step", "remove", "--email", email)
  expect(removed).toBe(1)
  await third.goto(`${agency.origin}/home`)
  await third.waitForURL("**/sign-in*")
  await giveEmail(third, agency.origin, email)
  await third.waitForURL("**/settings/security")
  for (const each of [page, other, third]) await each.context().close()
})

test("a passkey signs in without a password, and is the second step behind one", async ({
  agency,
  browser,
}) => {
  const email = await customerOf(agency.id)
  const page = await (await browser.newContext()).newPage()
  const cdp = await page.context().newCDPSession(page)
  await cdp.send("WebAuthn.enable")
  await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      ...{ protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  })
  await giveEmail(page, agency.origin, email)
  await page.waitForURL("**/settings/security")
  const dialog = page.getByRole("dialog")
  await page.getByRole("button", { name: "Add passkey" }).click()
  await dialog.getByLabel("Name").fill("Test laptop")
  await dialog.getByLabel("Your password").fill(password)
  await lookAt(page)
  await dialog.getByRole("button", { name: "Add passkey" }).click()
  await expect(dialog.getByRole("list", { name: "Recovery codes" }).getByRole("listitem")).toHaveCount(10)
  await dialog.getByRole("button", { name: "I have kept them" }).click()
  await page.reload()
  const keys = page.getByRole("list", { name: "Your passkeys" })
  await expect(keys).toContainText("Test laptop")
  await lookAt(page)

  await page.context().clearCookies()
  await page.goto(`${agency.origin}/sign-in`)
  await lookAt(page)
  await page.getByRole("button", { name: "Use a passkey instead" }).click()
  await page.waitForURL("**/home")

  await page.context().clearCookies()
  await giveEmail(page, agency.origin, email)
  await page.waitForURL("**/sign-in/second-step*")
  await lookAt(page)
  await page.getByRole("button", { name: "Use a passkey", exact: true }).click()
  await page.waitForURL("**/settings/security")

  await page.getByRole("button", { name: "Remove passkey Test laptop" }).click()
  await dialog.getByRole("button", { name: "Use a passkey instead" }).click()
  await dialog.getByRole("button", { name: "Remove" }).click()
  await expect(page.getByText("No passkeys yet.")).toBeVisible()
  await page.context().clearCookies()
  await giveEmail(page, agency.origin, email)
  await page.waitForURL("**/settings/security")
  await page.context().close()
})
