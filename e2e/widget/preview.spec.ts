import { readFile } from "node:fs/promises"
import { startWebSite } from "../../tests/support/web-site.ts"
import { lookAt } from "../support/look.ts"
import { privatePort } from "../support/private-host.ts"
import { api, unique } from "../support/test.ts"
import { expect, QUESTION, test } from "../support/widget.ts"

/** One green point. */
const LOGO =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="

test("what somebody tries in the preview of the settings stands among the tests, not among visitors", async ({
  agency,
  customer,
  setWidget,
  signedIn: page,
}) => {
  // A visitor would have to agree, and would be at the limit of the day.
  await setWidget({ consent: { required: true, text: "I agree." }, budget: { perDay: 0 } })
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(`${agency.origin}/conversations`)
  const rows = page.getByRole("row")
  await expect(rows.first()).toBeVisible()
  const before = await rows.count()

  await page.goto(`${agency.origin}/bots/${customer.botId}/channels`)
  const preview = page.frameLocator("iframe")
  await preview.locator("livery-widget").getByRole("button").first().click()
  const dialog = preview.getByRole("dialog")
  await dialog.getByRole("button", { name: "Agree and start" }).click()
  await dialog.getByRole("button", { name: QUESTION }).click()
  await expect(dialog).toContainText("10 to 14")

  await page.goto(`${agency.origin}/conversations`)
  await expect(rows).toHaveCount(before)
  await page.goto(`${agency.origin}/conversations?channel=test`)
  await expect(page.getByRole("row").nth(1)).toContainText("Workshop bot")
  await setWidget({ consent: { required: false, text: null }, budget: { perDay: null } })
})

test("the preview shows the chat on a page that resembles the site that the bot learned", async ({
  agency,
  customer,
  playwright,
  signedIn: page,
}) => {
  const picture = (body: Uint8Array) => ({ headers: { "content-type": "image/png" }, body })
  const site = await startWebSite(
    {
      "/": `<!doctype html><html lang="en"><head><title>Lind</title><link rel="stylesheet" href="/site.css"><meta property="og:site_name" content="Lind Bicycles"><meta property="og:image" content="/share.png"></head><body class="home"><header class="top"><img src="/logo.png" alt="logo"><nav><a href="/repairs">Repairs</a><a href="/hire">Hire</a></nav></header><h1>Bicycles that last</h1><p>We repair and build bicycles in a workshop by the harbour.</p><a class="btn" href="/book">Book a repair</a><h2>Our workshop</h2></body></html>`,
      "/site.css": {
        headers: { "content-type": "text/css" },
        body: "body { background: #fdf6e3; color: #fffbe0 } .top { background: #143c32; color: #fff } a.btn { background: #b5179e }",
      },
      "/logo.png": picture(Buffer.from(LOGO, "base64")),
      "/share.png": picture(await readFile("docs/pictures/playground.png")),
    },
    privatePort,
  )
  const request = await playwright.request.newContext({ extraHTTPHeaders: { "x-api-key": customer.key } })
  const call = async (method: "get" | "post" | "delete", path: string, data?: object) => {
    const answer = await request[method](`${api}${path}`, data ? { data } : {})
    expect(answer.ok(), await answer.text()).toBe(true)
    return (await answer.json()).data
  }
  const bot = await call("post", "/bots", { name: unique("Site bot"), channel_type: "webchat" })
  await call("post", "/knowledge/sources", {
    bot_id: bot.id,
    name: "Lind",
    source_type: "url",
    url: `${site.origin}/`,
  })

  await page.setViewportSize({ width: 1440, height: 900 })
  const preview = page.frameLocator("iframe")
  await expect(async () => {
    await page.goto(`${agency.origin}/bots/${bot.id}/channels`)
    await expect(preview.getByRole("heading", { name: "Bicycles that last" })).toBeVisible({ timeout: 5000 })
    await expect(preview.locator("img")).toHaveCount(2, { timeout: 2000 })
  }).toPass()
  site.close()
  await page.reload()
  await expect(preview.getByRole("banner")).toContainText("Lind Bicycles")
  await expect(preview.getByRole("banner")).toContainText("RepairsHire")
  await expect(preview.getByRole("banner")).toHaveCSS("background-color", "rgb(20, 60, 50)")
  // The site's own can be read on no ground like this one.
  await expect(preview.getByText("We repair and build bicycles")).toHaveCSS("color", "rgb(0, 0, 0)")
  await expect(preview.getByText("Book a repair")).toHaveCSS("background-color", "rgb(181, 23, 158)")
  for (const image of await preview.locator("img").all())
    expect(await image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBeGreaterThan(0)
  await expect(preview.locator("livery-widget").getByRole("button").first()).toBeVisible()
  await lookAt(page)
  await call("delete", `/bots/${bot.id}`)
  await request.dispose()
})
