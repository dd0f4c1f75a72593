import { lookAt } from "./support/look.ts"
import { api, expect, test, unique } from "./support/test.ts"

test("figures of what visitors asked, by keyboard, as a table, as a file and down to the conversations", async ({
  agency,
  customer,
  request,
  signedIn: page,
}) => {
  const headers = { "x-api-key": customer.key }
  const say = async (session: string, message: string, user: string) => {
    const path = `${api}/conversations/${session}/messages`
    const data = { message, bot_id: customer.botId, user_name: user }
    expect((await request.post(path, { headers, data })).ok()).toBe(true)
  }
  const sessions = [unique("one"), unique("two"), unique("three")]
  for (const [index, session] of sessions.entries()) {
    await say(session, "Is the workshop open on Saturdays?", `Visitor ${index}`)
    await say(session, "Do you sell helicopters?", `Visitor ${index}`)
  }
  expect((await request.post(`${api}/conversations/${sessions[0]}/end`, { headers })).ok()).toBe(true)
  const shown = (await (await request.get(`${api}/analytics/overview?period=30`, { headers })).json()).data

  await page.goto(`${agency.origin}/home`)
  await page
    .getByRole("navigation", { name: "Main navigation" })
    .getByRole("link", { name: "Analytics" })
    .click()
  await expect(page.getByRole("heading", { level: 1, name: "Analytics" })).toBeVisible()
  const figures = page.getByRole("region", { name: "Figures" })
  const figure = (name: string) =>
    figures
      .locator("div")
      .filter({ has: page.getByText(name, { exact: true }) })
      .first()
  await expect(figure("Conversations")).toContainText(String(shown.total_conversations))
  await expect(figure("Messages")).toContainText(String(shown.total_messages))
  await expect(figure("Not found")).toContainText(/[3-9]/)
  await expect(page.getByRole("table", { name: "Top questions" })).toContainText(
    "Is the workshop open on Saturdays?",
  )
  await expect(page.getByRole("table", { name: "Unanswered questions" })).toContainText("helicopters")
  await expect(page.getByRole("table", { name: "Sources that answer" })).toContainText("Opening hours")
  await lookAt(page)

  // A figure of answers says in how many conversations they were, and the list has as many.
  const behind = figure("Not found").getByRole("link")
  const [, inSo] = /^In (\d+) conversations$/.exec((await behind.textContent()) ?? "") ?? []
  expect(Number(inSo)).toBeGreaterThanOrEqual(3)
  const href = (await behind.getAttribute("href")) ?? ""
  const list = await page.context().newPage()
  await list.goto(`${agency.origin}${href}`)
  const rows = list.getByRole("table", { name: "Conversations" }).getByRole("row")
  await expect(rows).toHaveCount(Math.min(Number(inSo), 25) + 1)
  await list.close()

  await page.getByRole("link", { name: "7 days" }).click()
  await expect(page).toHaveURL(/range=7/)
  const chart = page.getByRole("list", { name: "Conversations", exact: true })
  await expect(chart.getByRole("link")).toHaveCount(7)

  const toggle = page.getByRole("button", { name: "Show “Conversations” as a table", exact: true })
  await toggle.focus()
  await page.keyboard.press("Enter")
  const table = page.getByRole("table", { name: "Conversations", exact: true })
  await expect(table.getByRole("row")).toHaveCount(8)
  await expect(table.getByRole("row").last()).toContainText(String(shown.total_conversations))
  await page.keyboard.press("Enter")
  await expect(chart).toBeVisible()

  const download = page.waitForEvent("download")
  await page.getByRole("link", { name: "Export “By channel” as CSV" }).click()
  const file = await (await download).createReadStream()
  const text = (await file.toArray()).join("")
  expect(text.split("\r\n")[0]).toContain("channel,conversations,messages")

  // The last point is today; from it the arrow keys go back and forth, and Enter follows it.
  await chart.getByRole("link").last().focus()
  await page.keyboard.press("ArrowLeft")
  await expect(chart.getByRole("link").nth(5)).toBeFocused()
  await page.keyboard.press("ArrowRight")
  await page.keyboard.press("Enter")
  await expect(page).toHaveURL(/\/conversations\?from=\d{4}-\d{2}-\d{2}&to=/)
  await expect(page.getByRole("heading", { level: 1, name: "Conversations" })).toBeVisible()
})

test("a time without conversations says what will stand there", async ({ agency, signedIn: page }) => {
  await page.goto(`${agency.origin}/analytics?range=custom&from=2024-01-01&to=2024-01-31`)
  await expect(page.getByRole("heading", { name: "No conversations in this time" })).toBeVisible()
  await lookAt(page)
  await page.getByRole("link", { name: "Show 12 months" }).click()
  await expect(page).toHaveURL(/range=year/)
})
