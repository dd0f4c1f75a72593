import type { Page } from "@playwright/test"
import { startDnsServer } from "../tests/support/dns-server.ts"
import { look, lookAt } from "./support/look.ts"
import { expect, test, unique } from "./support/test.ts"

const port = process.env.PORT ?? "3000"
type Dns = Awaited<ReturnType<typeof startDnsServer>>

/** What a page says has to be entered, as the name server then has it. */
async function enter(page: Page, dns: Dns, host: string) {
  const proof = page.getByRole("table", { name: `DNS records of ${host}` }).getByRole("row", { name: "TXT" })
  const [name = "", value = ""] = await proof.locator("code").allTextContents()
  expect(name).toBe(`_domain-proof.${host}`)
  dns.zone.set(name, { TXT: [value] })
  dns.zone.set(host, { A: ["127.0.0.1"] })
}

test("an agency connects a domain of its own, which shows its brand until it is given up", async ({
  agency,
  owner,
  browser,
}) => {
  test.setTimeout(240_000)
  const dns = await startDnsServer(Number(port) + 2)
  const host = `${unique("chat")}.own-domain.test`
  const address = `http://${host}:${port}`
  const visitor = await (await browser.newContext()).newPage()
  const dialog = owner.getByRole("dialog")
  try {
    await look(owner, `${agency.origin}/addresses`)
    await expect(owner.getByText(`Links in mails lead to ${agency.origin}.`)).toBeVisible()

    // What is no name of one's own is refused in words.
    await owner.getByRole("button", { name: "Add domain" }).click()
    const field = dialog.getByLabel("Domain", { exact: true })
    for (const [text, reason] of [
      [`https://${host}/`, "Write the name alone"],
      ["co.uk", "Many share this name"],
      ["10.1.2.3", "Nobody could reach this name"],
      ["another.localhost", "This name belongs to the server"],
    ]) {
      await field.fill(text ?? "")
      await dialog.getByRole("button", { name: "Add domain" }).click()
      await expect(dialog.getByText(reason ?? "")).toBeVisible()
    }
    await field.fill(host.toUpperCase())
    await dialog.getByRole("button", { name: "Add domain" }).click()
    await expect(dialog).toHaveCount(0)

    // Pending: plain words here, and nothing of the brand there.
    const card = owner.getByRole("article", { name: host })
    await expect(card.getByText("Not connected")).toBeVisible()
    await expect(card.getByText("We found no such TXT record yet.")).toBeVisible()
    await expect(card.getByText("The name leads nowhere yet.")).toBeVisible()
    await lookAt(owner)
    await expectNothing(visitor, address)

    // Wrong records are named.
    dns.zone.set(`_domain-proof.${host}`, { TXT: ["domain-proof=of-somebody-else"] })
    dns.zone.set(host, { A: ["198.51.100.9"] })
    await owner.waitForTimeout(3_000)
    await card.getByRole("button", { name: "Check now" }).click()
    await expect(
      card.getByText("We found “domain-proof=of-somebody-else”, but not this value."),
    ).toBeVisible()
    await expect(card.getByText("It leads to 198.51.100.9, not to localhost.")).toBeVisible()
    await expectNothing(visitor, address)

    // Right ones are seen without a click.
    await enter(owner, dns, host)
    await expect(card.getByText("Works", { exact: true })).toBeVisible({ timeout: 40_000 })
    await lookAt(owner)
    const answer = await visitor.goto(address)
    expect(answer?.status()).toBe(200)
    await expect(visitor).toHaveTitle(/Brightdesk/)
    await visitor.goto(`${address}/sign-in`)
    await visitor.getByLabel("E-mail").fill(agency.email)
    await visitor.getByLabel("Password", { exact: true }).fill(agency.password)
    await visitor.getByRole("button", { name: "Sign in", exact: true }).click()
    await expect(visitor.getByRole("navigation", { name: "Main navigation" })).toBeVisible()
    expect(new URL(visitor.url()).host).toBe(`${host}:${port}`)
    // Of the other host they are nobody.
    await visitor.goto(`${agency.origin}/clients`)
    await expect(visitor).toHaveURL(/\/sign-in/)

    await owner.reload()
    await expect(owner.getByText(`Links in mails lead to ${address}.`)).toBeVisible()
    await card.getByRole("button", { name: "Give up" }).click()
    await dialog.getByRole("button", { name: "Give up" }).click()
    // Behind a dialog nothing is to be found either.
    await expect(dialog).toHaveCount(0)
    await expect(card).toHaveCount(0)
    await expectNothing(visitor, address)
    await expect(owner.getByText(`Links in mails lead to ${agency.origin}.`)).toBeVisible()
    await owner.goto(`${agency.origin}/settings/audit`)
    await expect(owner.getByRole("row", { name: host }).first()).toContainText("gave a domain up")
  } finally {
    dns.close()
    await visitor.context().close()
  }
})

test("a client's domain shows the chat of the bot that it chose, and nothing else", async ({
  agency,
  customer,
  signedIn,
  browser,
}) => {
  test.setTimeout(240_000)
  const dns = await startDnsServer(Number(port) + 2)
  const host = `${unique("help")}.own-domain.test`
  const address = `http://${host}:${port}`
  const visitor = await (await browser.newContext()).newPage()
  const dialog = signedIn.getByRole("dialog")
  try {
    await look(signedIn, `${agency.origin}/addresses`)
    await signedIn.getByRole("button", { name: "Add domain" }).click()
    await dialog.getByLabel("Domain", { exact: true }).fill(host)
    await dialog.getByLabel("Bot", { exact: true }).selectOption({ label: "Workshop bot" })
    await dialog.getByRole("button", { name: "Add domain" }).click()
    await expect(dialog).toHaveCount(0)
    const card = signedIn.getByRole("article", { name: host })
    await expect(card.getByLabel(`Bot that ${host} shows`)).toHaveValue(customer.botId)
    await enter(signedIn, dns, host)
    await expect(card.getByText("Works", { exact: true })).toBeVisible({ timeout: 40_000 })
    await lookAt(signedIn)

    const answer = await visitor.goto(address)
    expect(answer?.status()).toBe(200)
    await expect(visitor).toHaveTitle(/Workshop bot/)
    await visitor.getByRole("textbox").fill("Is the workshop open on Saturdays?")
    await visitor.keyboard.press("Enter")
    await expect(visitor.getByText(/open on Saturdays from 10 to 14/).first()).toBeVisible()
    await expect(visitor.locator("link[rel=canonical]")).toHaveAttribute("href", address)
    for (const path of [
      "/sign-in",
      "/sign-up",
      "/home",
      "/addresses",
      "/docs/api",
      "/clients",
      "/forgot-password",
    ])
      expect(
        (await visitor.request.get(`http://127.0.0.1:${port}${path}`, { headers: { host } })).status(),
      ).toBe(404)

    await card.getByRole("button", { name: "Give up" }).click()
    await dialog.getByRole("button", { name: "Give up" }).click()
    // Behind a dialog nothing is to be found either.
    await expect(dialog).toHaveCount(0)
    await expect(card).toHaveCount(0)
    await expectNothing(visitor, address)
  } finally {
    dns.close()
    await visitor.context().close()
  }
})

/** Nothing of anybody's brand is served there. */
async function expectNothing(visitor: Page, address: string) {
  const answer = await visitor.goto(address)
  expect(answer?.status()).toBe(421)
  await expect(visitor.getByText("This name is not connected to anything here, or not yet.")).toBeVisible()
  expect(await visitor.content()).not.toMatch(/brightdesk|livery|workshop/i)
}
