import { livery } from "./support/livery.ts"
import { lookAt } from "./support/look.ts"
import { expect, test, unique } from "./support/test.ts"

test("an agency invites a client's owner, who chooses a password and enters", async ({
  agency,
  owner,
  browser,
}) => {
  const name = `Cedar ${unique("garden")}`
  const email = `${unique("kim")}@cedar.test`
  await owner.goto(`${agency.origin}/clients`)
  await owner.getByRole("button", { name: "Create client" }).first().click()
  await owner.getByRole("dialog").getByLabel("Name").fill(name)
  await owner.getByRole("dialog").getByLabel("E-mail").fill(email)
  await owner.getByRole("dialog").getByRole("button", { name: "Create client" }).click()
  await expect(owner.getByRole("heading", { level: 1, name })).toBeVisible()
  await expect(owner.getByText("Nobody can sign in yet.")).toBeVisible()

  await owner.getByRole("button", { name: "Invite person" }).click()
  const dialog = owner.getByRole("dialog")
  await expect(dialog.getByLabel("E-mail")).toHaveValue(email)
  await dialog.getByRole("button", { name: "Invite person" }).click()
  const first = await dialog.getByLabel("Link").inputValue()
  expect(first).toContain(`${agency.origin}/invitation/`)
  await lookAt(owner)
  await dialog.getByRole("button", { name: "Done" }).click()

  const people = owner.getByRole("list", { name: "People and invitations" })
  await expect(people.getByRole("listitem")).toContainText([email])
  await lookAt(owner)
  await people.getByRole("button", { name: `New link for ${email}` }).click()
  await dialog.getByRole("button", { name: "New link" }).click()
  const second = await dialog.getByLabel("Link").inputValue()
  expect(second).not.toBe(first)
  await dialog.getByRole("button", { name: "Done" }).click()

  const visitor = await (await browser.newContext()).newPage()
  await visitor.goto(first)
  await expect(visitor.getByRole("heading", { name: "This link does not work" })).toBeVisible()
  await lookAt(visitor)
  await visitor.goto(second)
  await expect(visitor.getByRole("heading", { name: `Welcome to ${name}` })).toBeVisible()
  await lookAt(visitor)
  await visitor.getByLabel("Your name").fill("Kim Cedar")
  await visitor.getByLabel("Password", { exact: true }).fill("1234567890")
  await visitor.getByRole("button", { name: "Set password and sign in" }).click()
  await expect(visitor.getByRole("alert").first()).toContainText("easy to guess")
  await expect(visitor.getByLabel("Your name")).toHaveValue("Kim Cedar")
  await visitor.getByLabel("Password", { exact: true }).fill("a garden full of cedars")
  await visitor.getByRole("button", { name: "Set password and sign in" }).click()
  await visitor.waitForURL("**/home")
  await expect(visitor.getByText(name).first()).toBeVisible()
  await visitor.goto(second)
  await expect(visitor.getByRole("heading", { name: "This invitation has been used" })).toBeVisible()
  await visitor.context().close()

  await owner.goto(`${agency.origin}/clients?search=${encodeURIComponent(email.toUpperCase())}`)
  await expect(owner.getByRole("row", { name })).toContainText(email)
  await owner.getByRole("link", { name }).click()
  await expect(people.getByRole("listitem")).toContainText(["Kim Cedar"])
  await expect(people).toContainText(`${email}, Owner`)
})

test("somebody who signs in already joins another client with their own password", async ({
  agency,
  owner,
}) => {
  // Not the customer of the other journeys: who joins a second client signs in to that one from then on.
  const person = { email: `${unique("noa")}@oak.test`, password: "a pass phrase of Noa" }
  await livery(
    ...["customer", "create", "--partner", agency.id, "--name", "Oak Bicycles"],
    ...["--email", person.email, "--password", person.password],
  )
  const name = `Second ${unique("shop")}`
  await owner.goto(`${agency.origin}/clients`)
  await owner.getByRole("button", { name: "Create client" }).first().click()
  const dialog = owner.getByRole("dialog")
  await dialog.getByLabel("Name").fill(name)
  await dialog.getByRole("button", { name: "Create client" }).click()
  await expect(owner.getByRole("heading", { level: 1, name })).toBeVisible()
  await owner.getByRole("button", { name: "Invite person" }).click()
  await dialog.getByLabel("E-mail").fill(person.email)
  await dialog.getByRole("button", { name: "Invite person" }).click()
  const link = await dialog.getByLabel("Link").inputValue()

  // The owner's own browser: it says who is signed in, and accepting signs them out.
  await owner.goto(link)
  await expect(owner.getByText(`You are signed in as ${agency.email}.`)).toBeVisible()
  await owner.getByLabel("Password", { exact: true }).fill("not their password")
  await owner.getByRole("button", { name: "Join and sign in" }).click()
  await expect(owner.getByRole("alert").first()).toContainText("not the password")
  await owner.context().clearCookies()
  await owner.goto(link)
  await owner.getByLabel("Password", { exact: true }).fill(person.password)
  await owner.getByRole("button", { name: "Join and sign in" }).click()
  await owner.waitForURL("**/home")
  await expect(owner.getByRole("button", { name: `${name} (Switch account)` })).toBeVisible()
})
