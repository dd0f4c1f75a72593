import { execFile } from "node:child_process"
import { promisify } from "node:util"
import type { Browser, Page } from "@playwright/test"
import { type Customer, signIn, unique } from "../support/test.ts"
import { ask, expect, openPanel, pageWith, QUESTION, test } from "../support/widget.ts"

const DISCLOSURE = "You are chatting with an AI assistant, not with a person."

/** A page of somebody who works in the customer's account, in a browser of their own. */
async function work(browser: Browser, origin: string, customer: Customer, name: string, viewport: object) {
  const sign = { email: `${unique(name.toLowerCase())}@lind.test`, password: "a pass phrase of a person" }
  const words = ["e2e/support/add-person.ts", customer.key, JSON.stringify({ ...sign, name })]
  await promisify(execFile)(process.execPath, words)
  const context = await browser.newContext(viewport)
  await context.addCookies(await signIn(browser, origin, sign))
  return context.newPage()
}

/** The transcript, and what is written there. */
const log = (page: Page) => page.getByRole("log", { name: "Conversation" })

for (const [where, viewport] of [
  ["on a wide screen", { viewport: { width: 1440, height: 900 } }],
  ["on a phone", { viewport: { width: 390, height: 844 } }],
] as const)
  test(`two people and a visitor: one takes over, both ways live, handed back again, ${where}`, async ({
    agency,
    browser,
    customer,
    site,
    setWidget,
  }) => {
    await setWidget({ person: { enabled: true } })
    const visitor = await (await browser.newContext(viewport)).newPage()
    await visitor.goto(site.serve(pageWith(customer.botId)))
    let panel = await openPanel(visitor)
    await ask(visitor, QUESTION)
    await panel.getByRole("button", { name: "More" }).click()
    await panel.getByRole("menuitem", { name: "Talk to a person" }).click()
    await panel.getByLabel("E-mail").fill("jo@example.com")
    await panel.getByLabel("Name").fill("Jo Visitor")
    await panel.getByRole("button", { name: "Send" }).click()
    await expect(panel.getByRole("textbox", { name: "Ask a question" })).toBeVisible()

    const [ana, ben] = [
      await work(browser, agency.origin, customer, "Ana", viewport),
      await work(browser, agency.origin, customer, "Ben", viewport),
    ]
    await ana.goto(`${agency.origin}/conversations?wants=person`)
    // The list may be read anew while it is pressed.
    await expect(async () => {
      await ana.getByRole("link", { name: "Read the conversation with Jo Visitor" }).first().click()
      await expect(log(ana)).toContainText(QUESTION, { timeout: 5000 })
    }).toPass()
    await ben.goto(ana.url())
    await expect(log(ben)).toContainText(QUESTION)
    await expect(ben.getByText("The bot answers", { exact: true })).toBeVisible()

    // One takes it, the other sees who has it, and the visitor whom they talk to.
    await ana.getByRole("button", { name: "Take over", exact: true }).click()
    await expect(ana.getByText("You answer, as Ana")).toBeVisible()
    await expect(ben.getByText("Ana has this conversation", { exact: true })).toBeVisible()
    await expect(ben.getByRole("textbox", { name: /Write to the visitor/ })).toHaveCount(0)
    await expect(panel.getByRole("status")).toContainText("You are talking to Ana")

    // Typing shows both ways.
    await ana.getByRole("textbox", { name: "Write to the visitor" }).pressSequentially("Hello Jo")
    await expect(panel.getByText("Ana is writing")).toBeVisible()
    await expect(log(ben).getByText("Ana is typing")).toBeVisible()
    await visitor.getByRole("textbox", { name: "Ask a question" }).pressSequentially("Are you")
    await expect(log(ana).getByText("The visitor is typing")).toBeVisible()

    // What each writes stands with the others, and the bot says nothing.
    await ana.getByRole("button", { name: "Send" }).click()
    await expect(panel.getByRole("article", { name: "Ana" })).toContainText("Hello Jo")
    await expect(log(ben).getByRole("article", { name: "Ana", exact: true })).toContainText("Hello Jo")
    await visitor.getByRole("textbox", { name: "Ask a question" }).fill("Are you a real person?")
    await visitor.getByRole("textbox", { name: "Ask a question" }).press("Enter")
    await expect(log(ana)).toContainText("Are you a real person?")
    await expect(log(ben)).toContainText("Are you a real person?")
    await expect(panel.getByRole("article", { name: "Workshop bot" })).toHaveCount(1)

    // A note stays inside.
    await ben.getByRole("button", { name: "Note", exact: true }).click()
    await ben.getByRole("textbox", { name: "Write a note for your team" }).fill("A regular of ours")
    await ben.getByRole("textbox", { name: "Write a note for your team" }).press("Enter")
    await expect(log(ana)).toContainText("A regular of ours")

    // After a reload the visitor still sees whom they talk to, and what was said.
    await visitor.reload()
    panel = await openPanel(visitor)
    await expect(panel.getByRole("article", { name: "Ana" })).toContainText("Hello Jo")
    await expect(panel.getByRole("status")).toContainText("You are talking to Ana")
    await expect(panel).not.toContainText("A regular of ours")

    // Ben takes it knowingly; Ana sees that.
    await ben.getByRole("button", { name: "Take over from Ana" }).click()
    await ben.getByRole("dialog").last().getByRole("button", { name: "Take over" }).click()
    await expect(ana.getByText("Ben has this conversation", { exact: true })).toBeVisible()
    await expect(panel.getByRole("status")).toContainText("You are talking to Ben")

    // The bot answers again, and says again what it is.
    await ben.getByRole("button", { name: "Hand back to the bot" }).click()
    await expect(panel.getByText("The assistant answers again")).toBeVisible()
    await expect(panel.getByText(DISCLOSURE).last()).toBeVisible()
    await expect(panel.getByRole("status")).not.toContainText("You are talking")
    await ask(visitor, QUESTION)
    await expect(panel.getByRole("article", { name: "Workshop bot" })).toHaveCount(2)
    await expect(log(ana)).toContainText("Ben handed back to the bot")
    for (const page of [visitor, ana, ben]) await page.context().close()
  })
