import { startGitHub } from "../tests/support/github-server.ts"
import { startOidcProvider } from "../tests/support/oidc-provider.ts"
import { livery } from "./support/livery.ts"
import { look, lookAt } from "./support/look.ts"
import { privatePort } from "./support/private-host.ts"
import { expect, signIn, test, unique } from "./support/test.ts"

const slug = unique("lind")
const origin = `http://${slug}.localhost:${process.env.PORT ?? "3000"}`
const boss = { email: `boss@${slug}.test`, password: "a pass phrase of an owner" }

let agencyId: string
test.beforeAll(async () => {
  const { account } = await livery<{ account: { id: string } }>(
    ...["partner", "create", "--name", "Lind Studio", "--slug", slug],
    ...["--email", boss.email, "--password", boss.password],
  )
  agencyId = account.id
})

test("an agency offers Google, and somebody new signs up by it and comes back", async ({ browser }) => {
  const google = await startOidcProvider(privatePort)
  google.person = { sub: "ada", email: `ada@${slug}.test`, email_verified: true, name: "Ada Lind" }
  const owner = await (await browser.newContext()).newPage()
  await owner.context().addCookies(await signIn(browser, origin, boss))
  await owner.goto(`${origin}/branding/sign-in`)
  await owner.getByRole("switch", { name: "Continue with Google" }).click()
  await lookAt(owner)
  await owner.getByRole("button", { name: "Save changes" }).click()
  await expect(owner.getByText("Sign-in saved")).toBeVisible()

  const ada = await (await browser.newContext()).newPage()
  const button = ada.getByRole("link", { name: "Continue with Google" })
  await look(ada, `${origin}/sign-in`)
  await expect(ada.getByRole("link", { name: "Continue with GitHub" })).toHaveCount(0)
  await button.click()
  await expect(ada.getByRole("alert").first()).toContainText("Nobody here has your e-mail address yet")
  await ada.getByRole("main").getByRole("link", { name: "Create an account" }).click()
  await expect(ada.getByRole("heading", { name: "Create your account" })).toBeVisible()
  await lookAt(ada)
  await button.click()
  await ada.waitForURL(`${origin}/start`)

  await look(ada, `${origin}/settings/security`)
  await expect(ada.getByText("You sign in without a password.")).toBeVisible()

  // On another device, where they are led to what they wanted to see.
  const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  await phone.goto(`${origin}/conversations`)
  await phone.getByRole("link", { name: "Continue with Google" }).click()
  await phone.waitForURL(`${origin}/conversations`)
  google.wrong = "denied"
  await phone.context().clearCookies()
  await phone.goto(`${origin}/sign-in`)
  await phone.getByRole("link", { name: "Continue with Google" }).click()
  await expect(phone.getByRole("alert").first()).toContainText("You were not signed in there")
  await google.close()
})

test("somebody who is invited comes in by GitHub", async ({ browser }) => {
  const github = await startGitHub(privatePort)
  github.addresses = [{ email: `grace@${slug}.test`, primary: true, verified: true }]
  const owner = await (await browser.newContext()).newPage()
  await owner.context().addCookies(await signIn(browser, origin, boss))
  await owner.goto(`${origin}/branding/sign-in`)
  await owner.getByRole("switch", { name: "Continue with GitHub" }).click()
  await owner.getByRole("button", { name: "Save changes" }).click()
  await expect(owner.getByText("Sign-in saved")).toBeVisible()
  const invited = ["--account", agencyId, "--email", `grace@${slug}.test`, "--role", "editor"]
  const { link } = await livery<{ link: string }>("invite", ...invited)
  const grace = await (await browser.newContext()).newPage()
  await look(grace, link)
  await grace.getByRole("link", { name: "Continue with GitHub" }).click()
  await expect(grace.getByRole("navigation", { name: "Main navigation" })).toBeVisible()
  await github.close()
})
