import type { Page } from "@playwright/test"
import { livery } from "./support/livery.ts"
import { look, lookAt } from "./support/look.ts"
import { expect, test, unique } from "./support/test.ts"

test("an owner invites somebody for the inbox, changes what they may do, and removes them", async ({
  agency,
  browser,
}) => {
  const owner = { email: `${unique("ina")}@inbox.test`, password: "a pass phrase of an owner" }
  await livery(
    ...["customer", "create", "--partner", agency.id, "--name", "Inbox Ltd"],
    ...["--email", owner.email, "--password", owner.password],
  )
  const page = await enter(await fresh(browser), agency.origin, owner)
  await look(page, `${agency.origin}/settings/people`)
  const people = page.getByRole("list", { name: "People and invitations" })
  await expect(people.getByRole("listitem")).toContainText(["You"])
  await expect(page.getByRole("row", { name: /Create and change bots/ })).toContainText("Yes")

  // The only owner stays.
  await people.getByRole("button", { name: "Leave account" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Leave account" }).click()
  await expect(page.getByRole("alert").first()).toContainText("only owner")
  await page.keyboard.press("Escape")

  const email = `${unique("ben")}@inbox.test`
  await page.getByRole("button", { name: "Invite person" }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel("E-mail").fill(email)
  await dialog.getByRole("radio", { name: /^Agent/ }).check()
  await lookAt(page)
  await dialog.getByRole("button", { name: "Invite person" }).click()
  const link = await dialog.getByLabel("Link").inputValue()
  await dialog.getByRole("button", { name: "Done" }).click()

  const agent = await fresh(browser)
  await agent.goto(link)
  await agent.getByLabel("Your name").fill("Ben Birch")
  await agent.getByLabel("Password", { exact: true }).fill("a garden full of birches")
  await agent.getByRole("button", { name: "Set password and sign in" }).click()
  await agent.waitForURL("**/home")
  await look(agent, `${agency.origin}/settings/people`)
  const seen = agent.getByRole("list", { name: "People and invitations" })
  await expect(seen).toContainText("Ben Birch")
  await expect(seen).toContainText("Agent")
  // What an agent may not do is not offered.
  await expect(seen.getByRole("button", { name: /Change role|Remove/ })).toHaveCount(0)
  await expect(agent.getByRole("button", { name: "Invite person" })).toHaveAttribute("aria-disabled", "true")

  await page.reload()
  await people.getByRole("button", { name: "Change role of Ben Birch" }).click()
  await lookAt(page)
  await dialog.getByRole("radio", { name: /^Admin/ }).check()
  await dialog.getByRole("button", { name: "Change role" }).click()
  await expect(page.getByText("Role of Ben Birch changed")).toBeVisible()
  await expect(people).toContainText(`${email}, Admin`)
  await agent.reload()
  await expect(agent.getByRole("button", { name: "Invite person" })).not.toHaveAttribute(
    "aria-disabled",
    "true",
  )
  await agent.getByRole("button", { name: "Invite person" }).click()
  await expect(agent.getByRole("radio", { name: /^Editor/ })).toBeVisible()
  await expect(agent.getByRole("radio", { name: /^Owner/ })).toHaveCount(0)

  await page.getByRole("button", { name: "Create team" }).click()
  await dialog.getByLabel("Name").fill("Support")
  await dialog.getByRole("checkbox", { name: "Ben Birch" }).check()
  await lookAt(page)
  await dialog.getByRole("button", { name: "Create team" }).click()
  await expect(page.getByRole("list", { name: "Teams" })).toContainText("Ben Birch")

  await people.getByRole("button", { name: "Remove Ben Birch" }).click()
  await dialog.getByRole("button", { name: "Remove" }).click()
  await expect(page.getByText("Ben Birch removed")).toBeVisible()
  await expect(page.getByRole("list", { name: "Teams" })).toContainText("Nobody yet")
  await agent.goto(`${agency.origin}/home`)
  await expect(agent.getByRole("button", { name: "Sign in" })).toBeVisible()
  for (const each of [page, agent]) await each.context().close()
})

const fresh = async (browser: import("@playwright/test").Browser) => (await browser.newContext()).newPage()

async function enter(page: Page, origin: string, { email, password }: { email: string; password: string }) {
  await page.goto(`${origin}/sign-in`)
  await page.getByLabel("E-mail").fill(email)
  await page.getByLabel("Password", { exact: true }).fill(password)
  await page.getByRole("button", { name: "Sign in", exact: true }).click()
  await page.waitForURL("**/home")
  return page
}
