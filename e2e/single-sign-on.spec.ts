import { startOidcProvider } from "../tests/support/oidc-provider.ts"
import { livery } from "./support/livery.ts"
import { look, lookAt } from "./support/look.ts"
import { privatePort } from "./support/private-host.ts"
import { expect, signIn, test, unique } from "./support/test.ts"

const slug = unique("acme")
const origin = `http://${slug}.localhost:${process.env.PORT ?? "3000"}`
const boss = { email: `boss@${slug}.test`, password: "a pass phrase of an owner" }

let provider: Awaited<ReturnType<typeof startOidcProvider>>
test.beforeAll(async () => {
  provider = await startOidcProvider(privatePort)
  await livery(
    ...["partner", "create", "--name", "Acme Studio", "--slug", slug],
    ...["--email", boss.email, "--password", boss.password],
  )
})
test.afterAll(() => provider?.close())

test("an agency sets its own sign-in up, and its people come in by it and no other way", async ({
  browser,
}) => {
  const owner = await (await browser.newContext()).newPage()
  await owner.context().addCookies(await signIn(browser, origin, boss))
  await look(owner, `${origin}/branding/sign-in`)
  await owner.getByRole("switch", { name: "Use a provider of my own" }).click()
  await expect(owner.getByText(`${origin}/sign-in/provider/back`)).toBeVisible()
  await owner.getByLabel("Issuer").fill(`http://127.0.0.1:${privatePort + 1}`)
  await owner.getByLabel("Client ID").fill(provider.client.id)
  await owner.getByLabel("Client secret").fill(provider.client.secret)
  await owner.getByLabel("E-mail domains").fill(`${slug}.test`)
  await owner.getByLabel("Name on the button").fill("Acme ID")
  const save = owner.getByRole("button", { name: "Save changes" })
  await save.click()
  await expect(owner.getByRole("alert").first()).toHaveText("The address has to begin with https://.")
  await lookAt(owner)
  await owner.getByLabel("Issuer").fill(provider.issuer)
  await save.click()
  await expect(owner.getByText("Sign-in saved")).toBeVisible()
  await owner.reload()
  await expect(owner.getByLabel("Issuer")).toHaveValue(provider.issuer)
  await expect(owner.getByLabel("Client secret")).toHaveValue("")
  await expect(owner.getByText("One is stored. Leave this empty to keep it.")).toBeVisible()

  provider.person = { sub: "ada", email: `ada@${slug}.test`, email_verified: true, name: "Ada Acme" }
  const ada = await (await browser.newContext()).newPage()
  const button = ada.getByRole("link", { name: "Sign in with Acme ID" })
  await look(ada, `${origin}/sign-in`)
  await button.click()
  await expect(ada.getByRole("alert").first()).toHaveText(
    "Nobody here has your e-mail address yet. Ask for an invitation.",
  )
  await lookAt(ada)

  await owner.getByLabel("New people of these domains").selectOption("Acme Studio")
  await owner.getByLabel("What they may do").selectOption("Editor")
  await owner.getByRole("switch", { name: "This way only" }).click()
  await save.click()
  await expect(save).toBeHidden()
  await owner.reload()
  await expect(owner.getByLabel("What they may do")).toHaveValue("editor")
  await look(owner, `${origin}/branding/sign-in`)

  await ada.goto(`${origin}/conversations`)
  await button.click()
  await ada.waitForURL(`${origin}/conversations`)
  await expect(ada.getByRole("navigation", { name: "Main navigation" })).toBeVisible()

  provider.wrong = "signature"
  await ada.context().clearCookies()
  await ada.goto(`${origin}/sign-in`)
  await button.click()
  await expect(ada.getByRole("alert").first()).toContainText("does not hold")
  provider.wrong = undefined

  // The owner keeps the password, so that a provider that fails locks nobody out.
  await signIn(browser, origin, boss)
})
