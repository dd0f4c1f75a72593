import { makePdf } from "./support/make-pdf.ts"
import { api, expect, test, unique } from "./support/test.ts"

const sentences = [
  "A full service of a bicycle costs 89 euros and takes two working days.",
  "Rental bicycles cost 18 euros a day, with helmet and lock.",
  "Flat tyres are repaired while you wait.",
]
const question = "How much does a full service cost?"

test("from sign-up to an answer that quotes the client's own document", async ({ agency, page, request }) => {
  await test.step("sign up on the agency's host", async () => {
    await page.goto(`${agency.origin}/sign-up`)
    await page.getByLabel("Your name").fill("Mara Lind")
    await page.getByLabel("Company").fill("Lind Bicycles")
    await page.getByLabel("E-mail").fill(`${unique("mara")}@lind.test`)
    await page.getByLabel("Password", { exact: true }).fill("a pass phrase that is long")
    await page.getByRole("button", { name: "Create account" }).click()
    await expect(page.getByText("Lind Bicycles").first()).toBeVisible()
  })

  await test.step("create a bot", async () => {
    await page.getByRole("navigation").getByRole("link", { name: "Bots" }).click()
    await page.getByRole("link", { name: "New bot" }).first().click()
    await page.getByLabel("Name", { exact: true }).fill("Workshop bot")
    await page.getByRole("button", { name: "Create bot" }).click()
    await expect(page.getByRole("heading", { level: 1, name: "Workshop bot" })).toBeVisible()
  })

  await test.step("give it a PDF", async () => {
    const buffer = makePdf("Workshop prices", sentences)
    await page
      .getByLabel("choose files")
      .setInputFiles({ name: "Prices.pdf", mimeType: "application/pdf", buffer })
    await expect(page.getByRole("row", { name: /Prices\.pdf/ })).toContainText("Ready")
    await page.getByRole("link", { name: "Read the passages of Prices.pdf" }).click()
    await expect(page.getByRole("dialog")).toContainText(sentences[0] ?? "")
    await page.keyboard.press("Escape")
  })

  await test.step("ask, and read the quote in its source", async () => {
    await page.getByRole("link", { name: "Playground" }).click()
    await page.getByLabel("Ask a question").fill(question)
    const [stream] = await Promise.all([
      page.waitForResponse(
        (response) => response.request().method() === "POST" && response.url().includes("/chat"),
      ),
      page.getByRole("button", { name: "Send" }).click(),
    ])
    expect(stream.headers()["content-type"]).toContain("text/event-stream")
    const answer = page.getByRole("article", { name: "Answer" }).last()
    await expect(answer).toContainText("89 euros")
    await answer.getByRole("list", { name: "Sources" }).getByRole("button").first().click()
    const passage = page.getByRole("dialog")
    await expect(passage).toContainText("Prices.pdf")
    const quote = await passage.locator("mark").innerText()
    expect(sentences.join(" ")).toContain(quote)
    expect(quote).toContain("89 euros")
    await page.keyboard.press("Escape")
  })

  await test.step("find the conversation with both messages", async () => {
    await page.getByRole("navigation").getByRole("link", { name: "Conversations" }).click()
    // What is asked in the playground is a test and stands apart.
    await page.getByRole("link", { name: "Show tests" }).click()
    await page.getByRole("link", { name: /Read the conversation/ }).click()
    const transcript = page.getByRole("dialog").getByRole("log")
    await expect(transcript).toContainText(question)
    await expect(transcript.getByRole("article", { name: "Answer" }).last()).toContainText("89 euros")
    await page.keyboard.press("Escape")
    await expect(page.getByRole("dialog")).toBeHidden()
  })

  await test.step("ask the same over HTTP with a key", async () => {
    await page.getByRole("navigation").getByRole("link", { name: "API keys" }).click()
    await page.getByRole("button", { name: "Create key" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByLabel("Name").fill("Shop backend")
    await dialog.getByRole("button", { name: "Create key" }).click()
    const key = await dialog.getByLabel("Key", { exact: true }).inputValue()
    await expect(dialog).toContainText(`curl ${agency.origin}`)
    await dialog.getByRole("button", { name: "Done" }).click()
    await expect(page.getByRole("row", { name: /Shop backend/ })).toContainText(key.slice(-4))
    await expect(page.locator("body")).not.toContainText(key)

    const answer = await request.post(`${api}/conversations/${unique("http")}/messages`, {
      headers: { "x-api-key": key },
      data: { message: question },
    })
    expect(answer.status()).toBe(200)
    const { data } = await answer.json()
    expect(data.bot_response.message).toContain("89 euros")
    expect(sentences.join(" ")).toContain(data.bot_response.sources[0].quote)

    await page.getByRole("button", { name: "Revoke Shop backend" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click()
    await expect(page.getByRole("heading", { name: "No keys yet" })).toBeVisible()
    const refused = await request.get(`${api}/tenant/info`, { headers: { "x-api-key": key } })
    expect(refused.status()).toBe(401)
  })

  await test.step("sign out", async () => {
    await page.getByRole("button", { name: "Account menu of Mara Lind" }).click()
    await page.getByRole("menuitem", { name: "Sign out" }).click()
    await page.waitForURL(`${agency.origin}/`)
    await page.goto(`${agency.origin}/conversations`)
    await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible()
  })
})
