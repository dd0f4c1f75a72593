import { api, expect, test, unique } from "./support/test.ts"

test("an unanswered question is taught an answer, which is then given, corrected and deleted", async ({
  agency,
  customer,
  signedIn,
  request,
}) => {
  const knowledge = `${agency.origin}/bots/${customer.botId}/knowledge`
  const word = unique("tandem")
  const question = `Do you rent a ${word}?`
  const ask = async (message: string): Promise<string> => {
    const answer = await request.post(`${api}/conversations/${unique("web")}/messages`, {
      headers: { "x-api-key": customer.key },
      data: { message, bot_id: customer.botId },
    })
    return (await answer.json()).data.bot_response.message
  }

  await test.step("wait on the list, once for both spellings", async () => {
    await ask(question)
    await ask(`do you rent a ${word.toUpperCase()}`)
    await signedIn.goto(knowledge)
    await signedIn.getByRole("link", { name: "Unanswered" }).click()
    const row = signedIn.getByRole("listitem").filter({ hasText: new RegExp(word, "i") })
    await expect(row).toContainText("Asked 2 times")
    await row.getByRole("button", { name: /^Teach an answer/ }).click()
    const dialog = signedIn.getByRole("dialog")
    await expect(dialog.getByLabel("Question")).toHaveValue(/rent a/i)
    await dialog.getByLabel("Answer", { exact: true }).fill("Yes, for 35 euros a day.")
    await dialog.getByRole("button", { name: "Teach answer" }).click()
    await expect(dialog).toBeHidden()
    await expect(row).toBeHidden()
    expect(await ask(question)).toBe("Yes, for 35 euros a day. [1]")
  })

  await test.step("correct it under the answer in the playground", async () => {
    await signedIn.goto(`${agency.origin}/bots/${customer.botId}`)
    await signedIn.getByLabel("Ask a question").fill(question)
    await signedIn.getByRole("button", { name: "Send" }).click()
    const answer = signedIn.getByRole("article", { name: "Answer" }).last()
    await expect(answer.getByRole("list", { name: "Sources" })).toBeVisible()
    await answer.hover()
    await answer.getByRole("button", { name: "Teach an answer" }).click()
    const dialog = signedIn.getByRole("dialog")
    await expect(dialog.getByLabel("Question")).toHaveValue(question)
    await expect(dialog.getByLabel("Answer", { exact: true })).toHaveValue("Yes, for 35 euros a day.")
    await dialog.getByLabel("Answer", { exact: true }).fill("Yes, for 40 euros a day.")
    await dialog.getByRole("button", { name: "Teach answer" }).click()
    await expect(dialog).toBeHidden()
    expect(await ask(question)).toBe("Yes, for 40 euros a day. [1]")
  })

  await test.step("change and delete it on its list", async () => {
    await signedIn.goto(`${knowledge}/answers`)
    const row = signedIn.getByRole("listitem").filter({ hasText: new RegExp(word, "i") })
    await expect(row).toContainText("Yes, for 40 euros a day.")
    await row.getByRole("button", { name: /^Change the answer/ }).click()
    const dialog = signedIn.getByRole("dialog")
    await dialog.getByLabel("Answer", { exact: true }).fill("Yes, for 45 euros a day.")
    await dialog.getByRole("button", { name: "Save answer" }).click()
    await expect(dialog).toBeHidden()
    await expect(row).toContainText("Yes, for 45 euros a day.")
    await row.getByRole("button", { name: /^Delete the answer/ }).click()
    await dialog.getByRole("button", { name: "Delete answer" }).click()
    await expect(dialog).toBeHidden()
    await expect(row).toBeHidden()
    expect(await ask(question)).not.toContain("45 euros")
  })
})

test("questions with their answers are added as one source", async ({ agency, customer, signedIn }) => {
  const name = unique("Winter questions")
  await signedIn.goto(`${agency.origin}/bots/${customer.botId}/knowledge`)
  await signedIn.getByRole("button", { name: "Add questions" }).click()
  const dialog = signedIn.getByRole("dialog")
  await dialog.getByLabel("Name").fill(name)
  await dialog.getByLabel("Question 1").fill("Do you store bicycles in winter?")
  await dialog.getByLabel("Answer 1").fill("Yes, from November to March for 60 euros.")
  await dialog.getByRole("button", { name: "Add another" }).click()
  await dialog.getByLabel("Question 2", { exact: true }).fill("Are they cleaned?")
  await dialog.getByLabel("Answer 2").fill("Each is washed before it is stored.")
  await dialog.getByRole("button", { name: "Add source" }).click()
  const row = signedIn.getByRole("row", { name })
  await expect(row).toContainText("Ready")
  await row.getByRole("link").click()
  await expect(signedIn.getByRole("dialog")).toContainText("2 passages")
})
