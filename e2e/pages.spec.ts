import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { api, expect, test } from "./support/test.ts"

const open = ["/", "/sign-in", "/sign-up"]
const inside = (botId: string, conversation: string) => [
  "/home",
  "/bots",
  "/bots/new",
  `/bots/${botId}`,
  `/bots/${botId}/knowledge?question=Is+it+open+on+Saturdays%3F`,
  `/bots/${botId}/settings`,
  "/knowledge",
  "/conversations",
  `/conversations?open=${conversation}`,
  `/conversations/${conversation}`,
  "/settings/keys",
]

test("signed-out pages are accessible and fit a phone", async ({ agency, page }) => {
  for (const path of open) await look(page, agency.origin + path)
})

test("signed-in pages are accessible and fit a phone", async ({ agency, customer, signedIn, request }) => {
  const list = await request.get(`${api}/conversations`, { headers: { "x-api-key": customer.key } })
  const [conversation] = (await list.json()).data as { id: string }[]
  for (const path of inside(customer.botId, conversation?.id ?? ""))
    await look(signedIn, agency.origin + path)
})

/** Axe in light and dark, then 390 px wide without anything that sticks out. */
async function look(page: Page, address: string) {
  await test.step(new URL(address).pathname, async () => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" })
    await page.goto(address)
    await expect(page.getByRole("heading", { level: 1 }).or(page.getByRole("dialog")).first()).toBeVisible()
    expect.soft(await faults(page), "light").toEqual([])
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" })
    await expect(page.locator("html")).toHaveClass(/dark/)
    expect.soft(await faults(page), "dark").toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect.soft(wide, "width of the page").toBeLessThanOrEqual(390)
  })
}

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`))
}
