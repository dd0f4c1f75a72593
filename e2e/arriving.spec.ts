import { expect, test } from "./support/test.ts"

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])
  test(`a page that takes long shows its shape meanwhile, ${viewport.width} wide`, async ({
    agency,
    signedIn: page,
  }) => {
    await page.setViewportSize(viewport)
    await page.goto(`${agency.origin}/home`)
    let arrive = () => {}
    const held = new Promise<void>((resolve) => {
      arrive = resolve
    })
    await page.route("**/analytics?_rsc*", async (route) => {
      await held
      await route.continue()
    })
    const menu = page.getByRole("button", { name: "Open navigation" })
    if (viewport.width < 400) await menu.click()
    await page
      .getByRole("navigation", { name: "Main navigation" })
      .getByRole("link", { name: "Analytics" })
      .click()
    await expect(page.getByRole("status", { name: "Loading" })).toBeVisible()
    await expect(page).toHaveURL(/\/home/)
    arrive()
    await expect(page.getByRole("heading", { level: 1, name: "Analytics" })).toBeVisible()
    await expect(page.getByRole("status", { name: "Loading" })).toHaveCount(0)
  })
