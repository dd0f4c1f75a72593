import { expect, test } from "./support/test.ts"

const png = (file: Buffer) => ({
  isPng: file.subarray(1, 4).toString() === "PNG",
  side: file.readUInt32BE(16),
})

test("an agency's host shows its own name and icons, and asks to be found on its front page alone", async ({
  agency,
  page,
}) => {
  await page.goto(agency.origin)
  const robots = page.locator("meta[name=robots]")
  await expect(robots).toHaveAttribute("content", "index, follow")
  const manifestAt = await page.locator("link[rel=manifest]").getAttribute("href")
  const read = (path: string) =>
    page.evaluate(async (at) => {
      const answer = await fetch(at)
      const bytes = new Uint8Array(await answer.arrayBuffer())
      return { status: answer.status, type: answer.headers.get("content-type"), bytes: [...bytes] }
    }, path)

  const manifest = JSON.parse(Buffer.from((await read(`${manifestAt}`)).bytes).toString())
  expect(manifest).toMatchObject({ name: "Brightdesk", theme_color: "#4f46e5" })
  expect(decodeURIComponent(manifest.icons[0].src)).toContain(">B</text>")

  const apple = await read(`${await page.locator("link[rel=apple-touch-icon]").getAttribute("href")}`)
  expect(png(Buffer.from(apple.bytes))).toEqual({ isPng: true, side: 180 })
  const ico = await read("/favicon.ico")
  expect(ico).toMatchObject({ status: 200, type: "image/x-icon" })
  expect(png(Buffer.from(ico.bytes).subarray(22))).toEqual({ isPng: true, side: 48 })
  // The browser itself reads it.
  expect(
    await page.evaluate(async () => {
      const image = new Image()
      image.src = "/favicon.ico"
      await image.decode()
      return image.naturalWidth
    }),
  ).toBe(48)

  const rules = Buffer.from((await read("/robots.txt")).bytes).toString()
  expect(rules).toContain("Disallow: /api/")
  expect(rules).not.toMatch(/livery/i)

  for (const path of ["/sign-in", "/sign-up", "/forgot-password", "/docs/api"]) {
    await page.goto(`${agency.origin}${path}`)
    await expect(robots).toHaveAttribute("content", "noindex")
  }
})

test("the install's own front page is not to be listed", async ({ page }) => {
  await page.goto("/")
  await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", "noindex")
})
