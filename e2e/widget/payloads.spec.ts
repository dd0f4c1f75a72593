import type { Page } from "@playwright/test"
import { PAYLOADS } from "../support/payloads.ts"
import { api } from "../support/test.ts"
import { ask, expect, install, openPanel, pageWith, panelOf, test } from "../support/widget.ts"

/** Watches for scripts that ran and hosts that were called, whatever the page did. */
async function guard(page: Page, origin: string) {
  const foreign: string[] = []
  await page.exposeFunction("ran", () => foreign.push("a script ran"))
  await page.route(
    (url) => ![new URL(install).host, new URL(origin).host].includes(url.host),
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
    const inside = page.locator("livery-widget")
    await expect(
      inside.locator("script,iframe,object,embed,link,style,form[action],img[src^=http]"),
    ).toHaveCount(0)
    for (const protocol of await linksOf(page)) expect(protocol).toMatch(/^(?:https?|mailto|tel):$/)
  }
  expect(foreign).toEqual([])
  await setWidget({
    ...{ intro: null, title: null, placeholder: null, launcher: { kind: "bubble", text: null } },
    ...{ disclosure: { text: null }, proactive: { text: null, afterSeconds: null } },
  })
})
