import type { Page } from "@playwright/test"
import { PAYLOADS } from "../support/payloads.ts"
import { api } from "../support/test.ts"
import { ask, expect, install, MODEL, openPanel, pageWith, panelOf, test } from "../support/widget.ts"

/** Watches for scripts that ran and hosts that were called beside these, whatever the page did. */
async function guard(page: Page, ...origins: string[]) {
  const foreign: string[] = []
  await page.exposeFunction("ran", () => foreign.push("a script ran"))
  const hosts = [install, ...origins].map((origin) => new URL(origin).host)
  await page.route(
    (url) => !hosts.includes(url.host),
    (route) => {
      foreign.push(route.request().url())
      return route.abort()
    },
  )
  page.on("popup", (popup) => foreign.push(popup.url()))
  return foreign
}

const linksOf = (page: Page) =>
  page
    .locator("livery-widget a")
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).protocol))

/** Nothing in the widget can run, or load anything, by itself or by a click. */
async function expectHarmless(page: Page) {
  const inside = page.locator("livery-widget")
  await expect(
    inside.locator("script,iframe,object,embed,link,style,form[action],img[src^=http]"),
  ).toHaveCount(0)
  for (const protocol of await linksOf(page)) expect(protocol).toMatch(/^(?:https?|mailto|tel):$/)
}

/** The payloads, as many at a time, as PostgreSQL can hold them. */
const batches = (size: number) =>
  Array.from({ length: Math.ceil(PAYLOADS.length / size) }, (_, at) =>
    PAYLOADS.slice(at * size, at * size + size).map((payload) => payload.replaceAll("\u0000", "")),
  )

test(`${PAYLOADS.length} payloads run nothing and call nobody, in no text that a widget shows`, async ({
  customer,
  page,
  setWidget,
  site,
}) => {
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(100)
  const foreign = await guard(page, site.origin)
  const headers = { "x-api-key": customer.key, "content-type": "application/json" }
  // What the bot has learned, and so quotes: its sources carry every payload in text and name.
  const sources = { bot_id: customer.botId, source_type: "text" }
  await page.request.post(`${api}/knowledge/sources`, {
    headers,
    data: {
      ...sources,
      name: "<img src=https://evil.test/n.png onerror=ran()>",
      content: PAYLOADS.slice(0, 40)
        .map((payload) => `The zebra rule says: ${payload}`)
        .join("\n\n"),
    },
  })
  await page.goto(site.serve(pageWith(customer.botId)))
  await openPanel(page)
  // As the visitor wrote it.
  for (let at = 0; at < PAYLOADS.length; at += 26) {
    const text = PAYLOADS.slice(at, at + 26).join("\n\n")
    await page.evaluate((sent) => window.Livery?.send(sent), text)
  }
  await ask(page, "What does the zebra rule say?")
  const chips = page.getByRole("button", { name: /^Source \d/ })
  if ((await chips.count()) > 0) await chips.last().click()

  // As whoever set the bot up wrote it: every payload once in the greeting, and in what else they may write.
  for (let at = 0; at < PAYLOADS.length; at += 13) {
    // The settings hold no text that PostgreSQL does not.
    const some = PAYLOADS.slice(at, at + 13).map((payload) => payload.replaceAll("\u0000", ""))
    await setWidget({
      intro: some.join("\n\n").slice(0, 1000),
      title: (some[0] ?? "").slice(0, 80),
      placeholder: (some[1] ?? "").slice(0, 120),
      suggestions: some.slice(2, 10).map((each) => each.slice(0, 160)),
      launcher: { kind: "text", text: (some[10] ?? "x").slice(0, 40) },
      disclosure: { text: (some[11] ?? "x").slice(0, 200) },
      proactive: { text: (some[12] ?? "x").slice(0, 200), afterSeconds: 0 },
    })
    await page.evaluate(() => localStorage.clear())
    await page.reload()
    await page.evaluate(() => window.Livery?.ready)
    await expect(page.locator("livery-widget .hello")).toBeVisible()
    await page.evaluate(() => window.Livery?.open())
    await expect(panelOf(page)).toBeVisible()
    await expectHarmless(page)
  }
  expect(foreign).toEqual([])
  await setWidget({
    ...{ intro: null, title: null, placeholder: null, launcher: { kind: "bubble", text: null } },
    ...{ disclosure: { text: null }, proactive: { text: null, afterSeconds: null } },
  })
})

test("a model that answers with the payloads has them read, and nothing else", async ({
  customer,
  model,
  page,
  setWidget,
  site,
}) => {
  const foreign = await guard(page, site.origin)
  await setWidget({}, { bot: { model: MODEL } })
  await page.goto(site.serve(pageWith(customer.botId)))
  await openPanel(page)
  const answers = page.locator("livery-widget .answer")
  for (const some of batches(26)) {
    const answer = some.join("\n\n")
    // In small pieces, so that every beginning of a payload is drawn too.
    model.say({ answer, pieces: answer.match(/[\s\S]{1,5}/g) ?? [] })
    await ask(page, "Repeat after me.")
    await expect(answers.last()).toContainText("ran()")
    await expectHarmless(page)
  }
  // Read anew from the conversation it is the same.
  await page.reload()
  await openPanel(page)
  await expect(answers.last()).toContainText("ran()")
  await expectHarmless(page)
  expect(foreign).toEqual([])
  await setWidget({}, { bot: { model: null } })
})

test("names of brand and bot run nothing, in the widget nor on the bot's own page", async ({
  agency,
  customer,
  page,
  setWidget,
  site,
}) => {
  const foreign = await guard(page, site.origin, agency.origin)
  let names: string[] = []
  // Every payload where the widget shows the two names, as the install would say them.
  await page.route("**/visitor/widgets/*", async (route) => {
    const response = await route.fetch()
    const settings = (await response.json()) as { bot: object; made_by: object }
    const [first = ""] = names
    const [bot, title] = [{ ...settings.bot, name: first }, first]
    const made_by = { name: names.join(" "), url: first }
    await route.fulfill({ response, json: { ...settings, bot, title, made_by, privacy_url: first } })
  })
  const address = site.serve(pageWith(customer.botId))
  for (names of batches(13)) {
    await page.goto(address)
    await page.evaluate(() => window.Livery?.open())
    await expect(page.locator("livery-widget .panel")).toBeVisible()
    await expectHarmless(page)
  }
  await page.unroute("**/visitor/widgets/*")

  // The same for real, where the install writes them into pages, titles and addresses.
  const name = `</title><script>ran()</script><img src=https://evil.test/b.png onerror=ran()>`
  await setWidget({}, { bot: { name }, brand: { name } })
  for (const path of [`/chat/${customer.botId}`, `/privacy?bot=${customer.botId}`, "/sign-in"]) {
    // Other processes than the one that changed a brand know of it within five seconds.
    await expect(async () => {
      await page.goto(`${agency.origin}${path}`)
      expect(await page.title()).toContain("</title><script>")
    }).toPass({ timeout: 20_000 })
    await page.waitForLoadState("networkidle")
  }
  await page.goto(address)
  await page.evaluate(() => window.Livery?.open())
  await expect(page.locator("livery-widget footer")).toContainText("<script>")
  await expectHarmless(page)
  expect(foreign).toEqual([])
  await setWidget({}, { bot: { name: "Workshop bot" }, brand: { name: "Brightdesk" } })
})

test("what a visitor puts into a form runs nothing where the account's people read it", async ({
  agency,
  customer,
  page,
  session,
  setWidget,
  site,
}) => {
  const foreign = await guard(page, site.origin, agency.origin)
  const texts = batches(16).map((some) => some.join(" ").slice(0, 1000))
  const names = ["name", ...texts.slice(1).map((_, at) => `field${at}`)]
  const fields = names.map((name) => ({ name, label: name, kind: "text", choices: [], required: false }))
  await setWidget({ lead: { when: "asked", fields } })
  await page.goto(site.serve(pageWith(customer.botId)))
  const panel = await openPanel(page)
  const id = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        window.Livery?.on("conversation", ({ id }) => resolve(id))
      }),
  )
  await ask(page, PAYLOADS.slice(0, 20).join("\n"))
  await panel.getByRole("button", { name: "More" }).click()
  await panel.getByRole("menuitem", { name: "Leave a message" }).click()
  for (const [at, name] of names.entries())
    await panel
      .getByLabel(name, { exact: true })
      .fill((texts[at] ?? "").slice(0, name === "name" ? 200 : 1000))
  await panel.getByRole("button", { name: "Send" }).click()
  await expect(panel.getByText("Thank you. We will get back to you.")).toBeVisible()

  await page.context().addCookies(session)
  for (const path of ["/conversations", `/conversations/${await id}`]) {
    await page.goto(`${agency.origin}${path}`)
    await expect(page.getByText("<script>ran()</script>").first()).toBeVisible()
    // A page that is told of news is never idle; what it would load, it has asked for by then.
    await page.waitForTimeout(1000)
  }
  await expect(page.getByText("field1").first()).toBeVisible()
  expect(foreign).toEqual([])
  await setWidget({ lead: { when: "never", fields: [] } })
})
