import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { api, expect, test } from "./support/test.ts"

const open = ["/", "/sign-in", "/sign-up"]
const reference = [
  "/docs/api",
  "/docs/api/tenant",
  "/docs/api/channel",
  "/docs/api/action",
  "/docs/api/action/bot",
]
const inside = (botId: string, conversation: string) => [
  "/home",
  "/bots",
  "/bots/new",
  `/bots/${botId}`,
  `/bots/${botId}/knowledge?question=Is+it+open+on+Saturdays%3F`,
  `/bots/${botId}/channels`,
  `/bots/${botId}/settings`,
  "/knowledge",
  "/conversations",
  `/conversations?open=${conversation}`,
  `/conversations/${conversation}`,
  "/settings/keys",
  "/settings/webhooks",
]

test("signed-out pages are accessible and fit a phone", async ({ agency, page }) => {
  for (const path of open) await look(page, agency.origin + path)
})

test("the API reference is accessible and fits a phone", async ({ agency, page }) => {
  for (const path of reference) await look(page, agency.origin + path)
})

test("signed-in pages are accessible and fit a phone", async ({ agency, customer, signedIn, request }) => {
  const list = await request.get(`${api}/conversations`, { headers: { "x-api-key": customer.key } })
  const [conversation] = (await list.json()).data as { id: string }[]
  for (const path of inside(customer.botId, conversation?.id ?? ""))
    await look(signedIn, agency.origin + path)
})

/** Axe in light, what a theme can change in dark, then 390 px wide without anything that sticks out. */
async function look(page: Page, address: string) {
  const { pathname } = new URL(address)
  await test.step(pathname, async () => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" })
    await page.goto(address)
    await expect(page.getByRole("heading", { level: 1 }).or(page.getByRole("dialog")).first()).toBeVisible()
    expect.soft(await faults(page, "all"), `${pathname} in light`).toEqual([])
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" })
    await expect(page.locator("html")).toHaveClass(/dark/)
    expect.soft(await faults(page, "colours"), `${pathname} in dark`).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect.soft(wide, `${pathname} is too wide`).toBeLessThanOrEqual(390)
  })
}

async function faults(page: Page, scope: "all" | "colours"): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] })
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
  const { violations } = await (scope === "all"
    ? axe.withTags(tags)
    : axe.withRules(["color-contrast"])
  ).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`))
}
