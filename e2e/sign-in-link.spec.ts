import { freePort } from "../scripts/steps/free-port.ts"
import { startInbox } from "../tests/support/smtp-inbox.ts"
import { look, lookAt } from "./support/look.ts"
import { type Install, startInstall } from "./support/own-install.ts"
import { expect, test, unique } from "./support/test.ts"

// An install of its own: with a mail server the journeys of others would go another way.
const port = await freePort()
const slug = unique("brightdesk")
const origin = `http://${slug}.localhost:${port}`
const person = { email: "kim@lind.test", password: "a pass phrase of a client" }

let inbox: Awaited<ReturnType<typeof startInbox>>
let install: Install
test.beforeAll(async () => {
  test.setTimeout(300_000)
  inbox = await startInbox()
  install = await startInstall(port, { SMTP_URL: inbox.url })
  const { account } = await install.livery<{ account: { id: string } }>(
    ...["partner", "create", "--name", "Brightdesk", "--slug", slug],
    ...["--email", "owner@brightdesk.test", "--password", "a pass phrase of an owner"],
  )
  await install.livery(
    ...["customer", "create", "--partner", account.id, "--name", "Lind Cargo"],
    ...["--email", person.email, "--password", person.password],
  )
})
test.afterAll(async () => {
  await install?.stop()
  await inbox?.close()
})

test("somebody signs in by a mailed link, which opens nothing until they press its button, and only once", async ({
  browser,
  page,
}) => {
  await page.goto(`${origin}/bots`)
  await page.waitForURL("**/sign-in?callbackUrl=*")
  await lookAt(page)
  await page.getByRole("link", { name: "Send me a link instead" }).click()
  await page.waitForURL("**/sign-in/link?*")
  await expect(page.getByRole("heading", { name: "Sign in by a link" })).toBeVisible()
  await lookAt(page)
  const email = page.getByLabel("E-mail")
  const send = page.getByRole("button", { name: "Send me a link" })

  await email.fill("nobody@lind.test")
  await send.click()
  await expect(page.getByRole("status")).toContainText("If nobody@lind.test has an account here")
  await page.reload()
  await email.fill(person.email)
  await send.click()
  await expect(page.getByRole("status")).toContainText(`If ${person.email} has an account here`)
  await lookAt(page)
  await expect.poll(() => inbox.received.length).toBe(1)
  const [mail] = inbox.received
  expect(mail?.to).toEqual([person.email])
  const link = /http:\/\/[^\s"]+\/sign-in\/link\/[^\s"]+/.exec(mail?.content ?? "")?.[0] ?? ""
  expect(link).toContain(`${origin}/sign-in/link/`)

  // A program that checks mail opens it as well, and uses nothing up.
  const scanner = await (await browser.newContext()).newPage()
  expect((await scanner.goto(link))?.status()).toBe(200)
  expect((await scanner.context().cookies()).map(({ name }) => name)).not.toContain("livery.session")
  await scanner.context().close()
  await look(page, link)
  await expect(page.getByText(`You sign in as ${person.email}.`)).toBeVisible()
  await page.getByRole("button", { name: "Sign in" }).click()
  await page.waitForURL(`${origin}/bots`)
  await expect(page.getByRole("navigation", { name: "Main navigation" })).toBeVisible()

  await look(page, link)
  await expect(page.getByRole("heading", { name: "This link has been used" })).toBeVisible()
  await page.getByRole("link", { name: "Ask for a new link" }).click()
  await expect(page.getByRole("heading", { name: "Sign in by a link" })).toBeVisible()
})
