import { lookAt } from "./support/look.ts"
import { expect, test } from "./support/test.ts"

test("questions that a bot must answer are kept, run, and compared with the run before", async ({
  agency,
  customer,
  signedIn: page,
}) => {
  await page.goto(`${agency.origin}/bots/${customer.botId}/tests`)
  await expect(page.getByRole("heading", { name: "Know before your visitors do" })).toBeVisible()
  await lookAt(page)
  const dialog = page.getByRole("dialog")

  await test.step("write two down", async () => {
    await page.getByRole("button", { name: "Add question" }).first().click()
    await dialog.getByLabel("Question").fill("Is the workshop open on Saturdays?")
    await dialog.getByRole("button", { name: "Save question" }).click()
    await expect(dialog).toContainText("Say what a right answer has to contain")
    await dialog.getByLabel("The answer contains").fill("from 10 to 14")
    await dialog.getByRole("combobox", { name: "It quotes" }).click()
    await page.getByRole("option", { name: "Opening hours" }).click()
    await dialog.getByRole("button", { name: "Save question" }).click()
    await expect(page.getByRole("heading", { name: "Is the workshop open on Saturdays?" })).toBeVisible()
    await page.getByRole("button", { name: "Add question" }).click()
    await dialog.getByLabel("Question").fill("Do you collect bicycles?")
    await dialog.getByLabel("The answer contains").fill("on Fridays")
    await dialog.getByRole("button", { name: "Save question" }).click()
    await expect(page.getByRole("heading", { name: "Do you collect bicycles?" })).toBeVisible()
    await expect(page.getByText("Not asked yet")).toHaveCount(2)
  })

  const list = page.getByRole("list", { name: "Test questions" })
  await test.step("run them", async () => {
    await page.getByRole("button", { name: "Run tests" }).click()
    await expect(page.getByText("1 of 2 right", { exact: true })).toBeVisible()
    await expect(list.getByRole("listitem").first()).toContainText("Wrong")
    await list.getByRole("heading", { name: "Do you collect bicycles?" }).click()
    await expect(list).toContainText("Missing: on Fridays")
    await lookAt(page)
  })

  await test.step("ask in the playground, teach it there, and keep that as a test", async () => {
    await page.goto(`${agency.origin}/bots/${customer.botId}`)
    await page.getByLabel("Ask a question").fill("Do you collect bicycles?")
    await page.getByRole("button", { name: "Send" }).click()
    const answer = page.getByRole("article", { name: "Answer" }).last()
    await answer.getByRole("button", { name: "Teach an answer" }).click()
    await dialog.getByLabel("Answer").fill("We collect bicycles on Fridays.")
    await dialog.getByRole("button", { name: "Teach answer" }).click()
    await expect(dialog).toBeHidden()
    await page.getByLabel("Ask a question").fill("Is the workshop open on Saturdays?")
    await page.getByRole("button", { name: "Send" }).click()
    await expect(answer).toContainText("10 to 14")
    await answer.getByRole("button", { name: "Keep as test question" }).click()
    await expect(dialog.getByLabel("Question")).toHaveValue("Is the workshop open on Saturdays?")
    await dialog.getByLabel("The answer contains").fill("Saturdays from 10 to 14")
    await dialog.getByRole("button", { name: "Save question" }).click()
    await expect(dialog).toBeHidden()
  })

  await test.step("the next run says what has changed", async () => {
    await page.goto(`${agency.origin}/bots/${customer.botId}/tests`)
    await page.getByRole("button", { name: "Run tests" }).click()
    await expect(page.getByText("2 of 2 right", { exact: true })).toBeVisible()
    await expect(page.getByText("Since the run before: 1 fixed")).toBeVisible()
    await page.getByRole("link", { name: "Changed" }).click()
    await expect(list.getByRole("listitem")).toHaveCount(1)
    await expect(list).toContainText("Fixed")
    await list.getByRole("heading", { name: "Do you collect bicycles?" }).click()
    await expect(list).toContainText("Answer in the run before")
  })

  await test.step("no visitor is counted", async () => {
    await page.goto(`${agency.origin}/conversations`)
    await expect(page.getByText("Do you collect bicycles?")).toHaveCount(0)
  })
})
