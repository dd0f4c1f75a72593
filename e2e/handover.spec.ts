import { look, lookAt } from "./support/look.ts"
import { signIn } from "./support/test.ts"
import { ask, expect, openPanel, pageWith, test } from "./support/widget.ts"

test("hours, who sees to it and rules are set, and hold for the next visitor", async ({
  agency,
  browser,
  customer,
  site,
}) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.addCookies(await signIn(browser, agency.origin, customer))
  const owner = await context.newPage()
  const save = owner.getByRole("button", { name: "Save changes" })
  await look(owner, `${agency.origin}/bots/${customer.botId}/channels?part=people`)
  await expect(owner.getByText("When the bot asks for a person")).toBeVisible()

  // Closed all week: whoever asks reads that, before and after.
  await owner.getByRole("switch", { name: "Keep opening hours" }).click()
  for (const day of ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"])
    await owner.getByRole("button", { name: `Remove 09:00 to 17:00 on ${day}` }).click()
  await owner.getByRole("button", { name: "Add word" }).click()
  await owner.getByRole("textbox", { name: "Word 1" }).fill("complaint")
  await owner.getByRole("switch", { name: "An answer is rated as bad" }).click()
  await lookAt(owner)
  await save.click()
  await expect(owner.getByText("Saved. Your site shows it within a minute")).toBeVisible()
  await owner.reload()
  await expect(owner.getByRole("textbox", { name: "Word 1" })).toHaveValue("complaint")
  await expect(owner.getByText("Closed")).toHaveCount(7)

  const visitor = await (await browser.newContext()).newPage()
  await visitor.goto(site.serve(pageWith(customer.botId)))
  const panel = await openPanel(visitor)
  await ask(visitor, "I want to talk to a human")
  await expect(panel).toContainText("I have asked our team for a person to help you here.")
  await expect(panel).toContainText("Nobody from our team is here at the moment. We will get back to you.")
  await panel.getByRole("button", { name: "More" }).click()
  await panel.getByRole("menuitem", { name: "Talk to a person" }).click()
  await expect(panel).toContainText("Leave a way to reach you.")

  await owner.goto(`${agency.origin}/conversations?assignee=nobody`)
  await owner.getByRole("row").filter({ hasText: "Wants a person" }).first().getByRole("link").first().click()
  const log = owner.getByRole("log", { name: "Conversation" })
  await expect(log).toContainText("The visitor said that they want a person")
  await lookAt(owner)
  for (const page of [visitor, owner]) await page.context().close()
})
