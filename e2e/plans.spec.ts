import type { Page } from "@playwright/test"
import { deleteForGood } from "./support/delete-client.ts"
import { lookAt } from "./support/look.ts"
import { expect, test, unique } from "./support/test.ts"

interface Wanted {
  name: string
  price: string
  limits: Record<string, string>
  trialDays?: string
}

/** Makes a plan that is offered. */
async function makePlan(page: Page, origin: string, { name, price, limits, trialDays }: Wanted) {
  await page.goto(`${origin}/plans/new`)
  await page.getByLabel("Name", { exact: true }).fill(name)
  await page.getByLabel("Price", { exact: true }).fill(price)
  if (trialDays) await page.getByLabel("Days to try it").fill(trialDays)
  for (const [label, limit] of Object.entries(limits))
    await page.getByLabel(label, { exact: true }).fill(limit)
  await page.getByRole("switch", { name: "Show on the landing page and at sign-up" }).click()
  await page.getByRole("button", { name: "Create plan" }).click()
  await page.waitForURL("**/plans")
}

async function deletePlan(page: Page, origin: string, name: string) {
  await page.goto(`${origin}/plans`)
  await page.getByRole("link", { name, exact: true }).click()
  await page.getByRole("button", { name: "Delete plan" }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByRole("textbox").fill(name)
  await dialog.getByRole("button", { name: "Delete plan" }).click()
  await page.waitForURL("**/plans")
  await expect(page.getByRole("link", { name, exact: true })).toHaveCount(0)
}

const makeBot = async (page: Page, origin: string, name: string) => {
  await page.goto(`${origin}/bots/new`)
  await page.getByLabel("Name").first().fill(name)
  await page.getByRole("button", { name: "Create bot and add knowledge" }).click()
}

test("an agency sells a plan, a client signs up on it and gets a smaller one", async ({
  agency,
  owner,
  browser,
}) => {
  test.setTimeout(300_000)
  const { origin } = agency
  const [growth, small] = [unique("Growth"), unique("Small")]

  await owner.goto(`${origin}/plans/new`)
  await owner.getByLabel("Name", { exact: true }).fill(growth)
  await owner.getByLabel("Price", { exact: true }).fill("twenty")
  await owner.getByRole("button", { name: "Create plan" }).click()
  await expect(owner.getByText("Enter an amount such as 29 or 29.50.")).toBeVisible()
  const preview = owner.getByRole("complementary", { name: "As others see it" })
  await owner.getByLabel("Price", { exact: true }).fill("29,50")
  await expect(preview.getByText("€29.50")).toBeVisible()
  await expect(preview.getByText("Unlimited bots")).toBeVisible()
  await owner.getByLabel("Bots", { exact: true }).fill("2")
  await expect(preview.getByText("2 bots")).toBeVisible()
  await lookAt(owner)
  await owner.getByLabel("Days to try it").fill("14")
  await owner.getByRole("switch", { name: "Show on the landing page and at sign-up" }).click()
  await owner.getByRole("button", { name: "Create plan" }).click()
  await owner.waitForURL("**/plans")
  await makePlan(owner, origin, { name: small, price: "0", limits: { Bots: "1" } })
  const row = owner.getByRole("row", { name: growth })
  await expect(row).toContainText("€29.50 a month")
  await expect(row).toContainText("Offered")
  await lookAt(owner)

  // A stranger sees both, and starts with one of them.
  const context = await browser.newContext()
  const visitor = await context.newPage()
  await visitor.goto(origin)
  const section = visitor.getByRole("region", { name: "Plans" })
  await expect(section.getByRole("heading", { level: 3 })).toHaveText([growth, small])
  await expect(section.getByText("14 days to try it")).toBeVisible()
  await lookAt(visitor)
  await visitor.goto(`${origin}/sign-up?plan=00000000-0000-7000-8000-000000000009`)
  await expect(visitor.getByText("That plan is not offered any more. Choose one of these.")).toBeVisible()
  await lookAt(visitor)
  await visitor.goto(origin)
  await section.getByRole("link", { name: `Start with ${growth}` }).click()
  await visitor.waitForURL("**/sign-up?plan=*")
  await expect(visitor.getByText("€29.50 a month")).toBeVisible()
  await lookAt(visitor)
  const client = unique("Elm Press")
  const person = { email: `${unique("elm")}@elm.test`, password: "a pass phrase of a press" }
  await visitor.getByLabel("Your name").fill("Erin Elm")
  await visitor.getByLabel("Company").fill(client)
  await visitor.getByLabel("E-mail").fill(person.email)
  await visitor.getByLabel("Password", { exact: true }).fill(person.password)
  await visitor.getByRole("button", { name: "Create account" }).click()
  await visitor.waitForURL("**/start*")
  await makeBot(visitor, origin, "First")
  await visitor.waitForURL("**/bots/*/knowledge*")
  await makeBot(visitor, origin, "Second")
  await visitor.waitForURL("**/bots/*/knowledge*")
  await visitor.goto(`${origin}/settings/plan`)
  await expect(visitor.getByRole("heading", { level: 3, name: growth })).toBeVisible()
  await expect(visitor.getByText("Used up")).toBeVisible()
  await expect(visitor.getByText("For another plan, ask Brightdesk.")).toBeVisible()
  await lookAt(visitor)

  // The agency hears what exceeds the smaller plan before it decides.
  await owner.goto(`${origin}/clients`)
  await owner.getByRole("combobox", { name: "Plan" }).click()
  await owner.getByRole("option", { name: growth }).click()
  await owner.waitForURL("**/clients?plan=*")
  await owner.getByRole("link", { name: client }).click()
  await expect(owner.getByRole("heading", { level: 1, name: client })).toBeVisible()
  const dialog = owner.getByRole("dialog")
  const choose = async (when: RegExp | string) => {
    await owner.getByRole("button", { name: "Change plan" }).click()
    await dialog.getByLabel("New plan").selectOption({ label: `${small}, Free` })
    const over = dialog.getByRole("region", { name: "More is in use than the new plan allows" })
    await expect(over).toContainText("2 in use · 2 → 1")
    await dialog.getByRole("radio", { name: when }).check()
    await lookAt(owner)
    await dialog.getByRole("button", { name: "Change plan" }).click()
    await expect(dialog).toHaveCount(0)
  }
  await choose(/^On /)
  await expect(owner.getByText(new RegExp(`^${small} from .* on$`)).first()).toBeVisible()
  await visitor.reload()
  await expect(visitor.getByText(new RegExp(`^${small} from .* on$`))).toBeVisible()
  await owner.getByRole("button", { name: "Cancel the change" }).click()
  await expect(owner.getByRole("button", { name: "Cancel the change" })).toHaveCount(0)
  await choose(/^Now/)
  await expect(owner.getByRole("heading", { level: 3, name: small })).toBeVisible()
  await visitor.reload()
  await expect(visitor.getByRole("heading", { level: 3, name: small })).toBeVisible()
  await visitor.goto(`${origin}/bots/new`)
  await expect(visitor.getByText("You have 2 of 1 bots. Delete one, or ask for a larger plan.")).toBeVisible()
  await context.close()

  // Until it is gone, it could come back to its plan.
  await deleteForGood(owner, client)
  for (const name of [growth, small]) await deletePlan(owner, origin, name)
})

test("a customer sees no plans of its agency to edit", async ({ agency, signedIn }) => {
  await signedIn.goto(`${agency.origin}/plans`)
  await expect(
    signedIn.getByRole("heading", { level: 1, name: "There is nothing at this address" }),
  ).toBeVisible()
})
