import { startStripe } from "#tests/support/stripe/stripe-server.ts"
import { deleteForGood } from "./support/delete-client.ts"
import { livery } from "./support/livery.ts"
import { lookAt } from "./support/look.ts"
import { expect, test, unique } from "./support/test.ts"

const port = process.env.PORT ?? "3000"

test("an agency connects Stripe, and a client pays for a plan by card and switches to another one", async ({
  agency,
  owner,
  browser,
}) => {
  test.setTimeout(240_000)
  const { origin } = agency
  const [client, small, large] = [unique("Oak Cinema"), unique("Single"), unique("Double")]
  const person = { email: `${unique("olga")}@oak.test`, password: "a pass phrase of a cinema" }
  const told: Promise<Response>[] = []
  const stripe = await startStripe({
    secret: process.env.STRIPE_WEBHOOK_SECRET ?? "",
    onPort: Number(new URL(process.env.STRIPE_API_URL ?? "").port),
    send: ({ body, signature }) => {
      const headers = { "stripe-signature": signature, "content-type": "application/json" }
      told.push(fetch(`http://127.0.0.1:${port}/api/billing/stripe`, { method: "POST", headers, body }))
    },
  })
  await livery(
    ...["customer", "create", "--partner", agency.id, "--name", client],
    ...["--email", person.email, "--password", person.password],
  )

  await owner.goto(`${origin}/billing/settings`)
  await expect(owner.getByRole("radio", { name: /^By card/ })).toBeDisabled()
  await lookAt(owner)
  await owner.getByRole("button", { name: "Connect Stripe" }).click()
  await owner.getByRole("button", { name: "Agree" }).click()
  await owner.waitForURL("**/billing/settings")
  await expect(owner.getByText("Your account at Stripe is connected.")).toBeVisible()
  await owner.getByRole("radio", { name: /^By card/ }).check()
  await owner.getByLabel("Name", { exact: true }).fill("Brightdesk Ltd")
  await owner.getByRole("button", { name: "Save changes" }).click()
  await expect(owner.getByText("Billing is saved")).toBeVisible()
  for (const [name, price] of [
    [small, "30"],
    [large, "90"],
  ] as const) {
    await owner.goto(`${origin}/plans/new`)
    await owner.getByLabel("Name", { exact: true }).fill(name)
    await owner.getByLabel("Price", { exact: true }).fill(price)
    await owner.getByRole("switch", { name: "Show on the landing page and at sign-up" }).click()
    await owner.getByRole("button", { name: "Create plan" }).click()
    await owner.waitForURL("**/plans")
  }

  const context = await browser.newContext()
  const buyer = await context.newPage()
  await buyer.goto(`${origin}/sign-in?callbackUrl=%2Fsettings%2Fplan`)
  await buyer.getByLabel("E-mail").fill(person.email)
  await buyer.getByLabel("Password", { exact: true }).fill(person.password)
  await buyer.getByRole("button", { name: "Sign in", exact: true }).click()
  const card = (name: string) =>
    buyer.getByRole("article").filter({ has: buyer.getByRole("heading", { name }) })
  await card(small).getByRole("button", { name: "Pay for this plan" }).click()
  await expect(buyer.getByText("3000 eur")).toBeVisible()
  await buyer.getByRole("button", { name: "Pay" }).click()
  await buyer.waitForURL("**/settings/plan?paid=*")
  await expect(card(small).getByRole("button", { name: "Payment and receipts" })).toBeVisible()
  await expect(buyer.getByText(/^The next invoice comes on/)).toBeVisible()
  await lookAt(buyer)
  for (const response of await Promise.all(told)) expect(response.status).toBe(204)
  await card(large).getByRole("button", { name: "Switch to this plan" }).click()
  await expect(card(large).getByRole("button", { name: "Payment and receipts" })).toBeVisible()
  await context.close()

  const dialog = owner.getByRole("dialog")
  await owner.goto(`${origin}/clients`)
  await owner.getByRole("link", { name: client }).click()
  await expect(owner.getByText(new RegExp(`^${large}, €90 a month, next invoice on`))).toBeVisible()
  await deleteForGood(owner, client)
  await owner.goto(`${origin}/billing/settings`)
  await owner.getByRole("radio", { name: /^Not here/ }).check()
  await owner.getByRole("button", { name: "Save changes" }).click()
  await expect(owner.getByText("Billing is saved")).toBeVisible()
  for (const name of [small, large]) {
    await owner.goto(`${origin}/plans`)
    await owner.getByRole("link", { name, exact: true }).click()
    await owner.getByRole("button", { name: "Delete plan" }).click()
    await dialog.getByRole("textbox").fill(name)
    await dialog.getByRole("button", { name: "Delete plan" }).click()
    await owner.waitForURL("**/plans")
  }
  stripe.close()
})
