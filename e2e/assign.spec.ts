import { execFile } from "node:child_process"
import { promisify } from "node:util"
import type { Browser, Page } from "@playwright/test"
import { lookAt } from "./support/look.ts"
import { escapeFrom } from "./support/press.ts"
import { api, type Customer, expect, signIn, test, unique } from "./support/test.ts"

/** A page of somebody who works in the customer's account, in a browser of their own. */
async function work(browser: Browser, origin: string, customer: Customer, name: string, width: number) {
  const sign = { email: `${unique(name.toLowerCase())}@lind.test`, password: "a pass phrase of a person" }
  const words = ["e2e/support/add-person.ts", customer.key, JSON.stringify({ ...sign, name })]
  await promisify(execFile)(process.execPath, words)
  const context = await browser.newContext({ viewport: { width, height: 900 } })
  await context.addCookies(await signIn(browser, origin, sign))
  return context.newPage()
}

const opened = async (page: Page, visitor: string) => {
  await page
    .getByRole("link", { name: `Read the conversation with ${visitor}` })
    .first()
    .click()
  await expect(page.getByRole("log", { name: "Conversation" })).toContainText("Saturdays")
}

test("a conversation is given to a person, a team and several at once, seen by all at once", async ({
  agency,
  browser,
  customer,
  request,
  signedIn: owner,
}) => {
  const [one, two] = [unique("Ida"), unique("Udo")]
  for (const user_name of [one, two])
    await request.post(`${api}/conversations/${unique("web")}/messages`, {
      headers: { "x-api-key": customer.key },
      data: { message: customer.question, user_name },
    })
  const [ana, ben] = [unique("Ana"), unique("Ben")]
  const [anas, bens] = [
    // A drawer over the list, which stays as the window becomes narrower, and columns.
    await work(browser, agency.origin, customer, ana, 1280),
    await work(browser, agency.origin, customer, ben, 1440),
  ]
  await owner.goto(`${agency.origin}/settings/people`)
  await owner.getByRole("button", { name: "Create team" }).click()
  const team = unique("Support")
  await owner.getByRole("dialog").getByLabel("Name").fill(team)
  await owner.getByRole("dialog").getByRole("checkbox", { name: ana }).check()
  await owner.getByRole("dialog").getByRole("button", { name: "Create team" }).click()
  await expect(owner.getByRole("list", { name: "Teams" })).toContainText(team)

  // By the keyboard: A opens the menu, and a choice is seen by everybody who looks.
  await anas.goto(`${agency.origin}/conversations`)
  await opened(anas, one)
  await bens.goto(anas.url())
  await expect(bens.getByRole("button", { name: "Assign", exact: true })).toBeVisible()
  await anas.keyboard.press("a")
  await expect(anas.getByRole("menuitemradio", { name: "Nobody" })).toBeChecked()
  await lookAt(anas)
  // As narrow as a phone the bar may be another one, without an open menu.
  const chosen = anas.getByRole("menuitemradio", { name: ben })
  if (!(await chosen.isVisible())) await anas.keyboard.press("a")
  await chosen.click()
  await expect(bens.getByRole("button", { name: `Assigned to ${ben}` })).toBeVisible()
  await bens
    .getByRole("button", { name: /Notifications, 1 new/ })
    .first()
    .click()
  await expect(bens.getByRole("dialog", { name: "Notifications" })).toContainText(`${one} is assigned to you`)
  await lookAt(bens)
  await escapeFrom(bens, bens.getByRole("dialog", { name: "Notifications" }))
  await expect(bens.getByRole("button", { name: "Notifications", exact: true }).first()).toBeVisible()
  await expect(bens.getByRole("log", { name: "Conversation" })).toContainText(
    `${ana} assigned this to ${ben}`,
  )
  await expect(bens.getByText("The bot answers", { exact: true })).toBeVisible()

  // Ben's own list has it, and Ana's has not.
  const choose = async (page: Page, option: string) => {
    await page.getByRole("combobox", { name: "Assigned to" }).click()
    await page.getByRole("option", { name: option, exact: true }).click()
  }
  await bens.goto(`${agency.origin}/conversations`)
  await choose(bens, "Assigned to me")
  await expect(bens).toHaveURL(/assignee=me/)
  await expect(bens.getByRole("row").filter({ hasText: one })).toContainText(ben)
  await expect(bens.getByRole("row").filter({ hasText: two })).toHaveCount(0)
  await anas.goto(`${agency.origin}/conversations?assignee=me`)
  await expect(anas.getByText("Nothing matches these filters")).toBeVisible()

  // Several at once, to the team.
  await anas.goto(`${agency.origin}/conversations`)
  for (const visitor of [one, two])
    await anas.getByRole("checkbox", { name: `Choose the conversation with ${visitor}` }).check()
  await anas.getByRole("button", { name: "Assign", exact: true }).click()
  await anas.getByRole("menuitemradio", { name: team }).click()
  await expect(anas.getByText("2 conversations assigned")).toBeVisible()
  await lookAt(anas)
  await choose(anas, team)
  for (const visitor of [one, two])
    await expect(anas.getByRole("row").filter({ hasText: visitor })).toContainText(team)
  // The other's list changes by itself.
  await expect(bens.getByText("Nothing matches these filters")).toBeVisible()

  // Who takes it over has it.
  await anas.setViewportSize({ width: 390, height: 844 })
  await opened(anas, two)
  await anas.getByRole("button", { name: "Take over", exact: true }).click()
  await expect(anas.getByRole("button", { name: `Assigned to ${ana}` })).toBeVisible()
  await lookAt(anas)
  for (const page of [anas, bens]) await page.context().close()
})
