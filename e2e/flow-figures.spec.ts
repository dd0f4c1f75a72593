import { begin, canvasOf, newBot } from "./support/canvas.ts"
import { lookAt } from "./support/look.ts"
import { clickFor } from "./support/press.ts"
import { api, expect, test } from "./support/test.ts"

test("figures tell how visitors went through what is live, on canvas and outline", async ({
  agency,
  customer,
  signedIn: page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  const botId = await newBot(page, customer.key, "Counted bot")
  const { block, line } = canvasOf(page)
  await page.goto(`${agency.origin}/bots/${botId}/flow`)
  await begin(page, /^Survey/, block("choice1"))
  const figures = page.getByRole("button", { name: "Figures" })
  await test.step("nothing is live, and then nobody was there", async () => {
    await clickFor(figures, page.getByText("No release is live."))
    await figures.click()
    await expect(page.getByText("No release is live.")).toHaveCount(0)
    await page.getByRole("button", { name: "Deploy" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("button", { name: "Deploy" }).click()
    await expect(dialog).toBeHidden()
    await clickFor(figures, page.getByText("Nobody has met release 1 in the last 30 days."))
    await figures.click()
  })
  await test.step("one trial, and three visitors of whom two answer", async () => {
    await page.getByRole("button", { name: "Try it" }).click()
    const trial = page.getByRole("region", { name: "Try the draft" })
    await trial.getByRole("button", { name: "Hello" }).click()
    await expect(trial.getByText("How satisfied are you with us?")).toBeVisible()
    await trial.getByRole("button", { name: "Close" }).click()
    const say = async (visitor: number, message: string) => {
      const said = await page.request.post(`${api}/conversations/counted-${visitor}/messages`, {
        headers: { "x-api-key": customer.key },
        data: { bot_id: botId, message },
      })
      expect(said.status()).toBe(200)
    }
    for (const visitor of [1, 2, 3]) await say(visitor, "Hello")
    await say(1, "Very satisfied")
    await say(2, "Not satisfied")
  })
  await test.step("they stand on blocks and lines", async () => {
    await clickFor(figures, page.getByText("Release 1, the last 30 days"))
    await expect(block("choice1")).toHaveAccessibleName("Choice 1, Begins here, reached 3×")
    await expect(block("tag1")).toHaveAccessibleName("Tag 1, reached 1×")
    await expect(block("end1")).toHaveAccessibleName("End 1, reached 0×")
    await expect(line("choice1:poor")).toHaveAccessibleName("Choice 1, Not satisfied: to Tag 1, taken 1×")
    await expect(line("choice1:poor").locator(".line-figure")).toHaveText("1")
    await expect(line("choice1:fair").locator(".line-figure")).toHaveText("0")
    const width = (id: string) =>
      line(id)
        .locator(".react-flow__edge-path")
        .evaluate((path) => Number.parseFloat(getComputedStyle(path).strokeWidth))
    expect(await width("choice1:poor")).toBeGreaterThan(await width("choice1:fair"))
    await lookAt(page)
  })
  await test.step("and as text in the outline", async () => {
    await page.getByRole("button", { name: "Outline" }).click()
    const list = page.getByRole("list", { name: "Blocks of the flow" })
    const first = list.locator("#block-choice1")
    await expect(first).toContainText("reached 3×")
    await expect(first.getByRole("listitem")).toContainText([
      "Very satisfied → Question 1taken 1×",
      "Satisfied → Question 1taken 0×",
      "Not satisfied → Tag 1taken 1×",
      "Otherwise taken 0×",
    ])
    await lookAt(page)
    await page.getByRole("button", { name: "Figures" }).click()
    await expect(first).not.toContainText("reached 3×")
  })
})
