import { expect, MODEL, openPanel, pageWith, QUESTION, test } from "../support/widget.ts"

test("an answer that is being written is stopped, and stays as far as it came", async ({
  customer,
  model,
  page,
  setWidget,
  site,
}) => {
  model.say({ answer: "and then ".repeat(600), pace: 50 })
  await setWidget({}, { bot: { model: MODEL } })
  await page.goto(site.serve(pageWith(customer.botId)))
  const panel = await openPanel(page)
  const field = page.getByRole("textbox", { name: "Ask a question" })
  const answer = panel.getByRole("article", { name: "Workshop bot" }).last()
  await field.fill(QUESTION)
  // The second click of a double one does not stop what the first has begun.
  await panel.getByRole("button", { name: "Send" }).dblclick()
  await expect(answer).toContainText("and then and then")
  const stop = panel.getByRole("button", { name: "Stop" })
  await expect(stop).toBeFocused()
  await stop.press("Enter")
  await expect(answer).toContainText("You stopped the answer.")
  await expect(answer.getByRole("button", { name: "Copy" })).toBeAttached()
  await expect.poll(() => model.state.closedEarly).toBe(1)

  // The same after a reload, and the next question is answered in full.
  const said = await answer.locator(".text").textContent()
  await page.reload()
  await openPanel(page)
  await expect(answer).toContainText("You stopped the answer.")
  expect(await answer.locator(".text").textContent()).toBe(said)
  model.say({ answer: "At ten." })
  await field.fill("When, then?")
  await field.press("Enter")
  await expect(answer).toContainText("At ten.")
  await expect(panel.getByRole("button", { name: "Send" })).toBeVisible()
  await setWidget({}, { bot: { model: null } })
})
