import type { Page } from "@playwright/test"
import { api, expect, test, unique } from "./support/test.ts"

test("signing in, and reading a conversation, by keyboard alone", async ({ agency, customer, page }) => {
  // The newest stands first, however many there are.
  await page.request.post(`${api}/conversations/${unique("web")}/messages`, {
    headers: { "x-api-key": customer.key },
    data: { message: customer.question, user_name: "Kim Tabber" },
  })
  await page.goto(`${agency.origin}/sign-in?callbackUrl=/conversations`)
  await tabTo(page, "E-mail")
  await page.keyboard.type(customer.email)
  await tabTo(page, "Password")
  await page.keyboard.type(customer.password)
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { level: 1, name: "Conversations" })).toBeVisible()

  await page.keyboard.press("Tab")
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused()
  await page.keyboard.press("Enter")
  await tabTo(page, "Read the conversation with Kim Tabber")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("dialog")).toContainText(customer.question)
  await page.keyboard.press("Escape")
  await expect(page.getByRole("dialog")).toBeHidden()

  await page.keyboard.press("ControlOrMeta+k")
  await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused()
  await page.keyboard.type("API keys")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { level: 1, name: "API keys" })).toBeVisible()
})

/** Presses Tab until the focus is on what has this name; a person would give up after 30. */
async function tabTo(page: Page, name: string) {
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press("Tab")
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
      return element?.getAttribute("aria-label") ?? labels.map((label) => label.textContent).join(" ")
    })
    if (focused === name) return
  }
  throw new Error(`The keyboard does not reach ${name}`)
}
