import { afterEach, expect, test, vi } from "vitest"
import { drawIcon } from "#app/draw-icon.tsx"
import type { Brand } from "#components/brand/brand.ts"

const brand: Brand = { name: "Northwind", accent: "#0f766e", radius: "soft", font: "geist" }

afterEach(() => vi.restoreAllMocks())

test("draws a PNG of the size that is asked for", async () => {
  const png = Buffer.from(await drawIcon(brand, 180))
  expect(png.subarray(1, 4).toString()).toBe("PNG")
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([180, 180])
})

test("letter, accent and corner each show", async () => {
  const icons = await Promise.all([
    drawIcon(brand, 48),
    drawIcon({ ...brand, name: "Harbour" }, 48),
    drawIcon({ ...brand, accent: "#ffe600" }, 48),
    drawIcon(brand, 48, 16),
  ])
  expect(new Set(icons.map((icon) => Buffer.from(icon).toString("base64"))).size).toBe(4)
})

test.each(["Ärzte", "Ødegaard", "9 Lives", "Дом", "漢字", "🙂", "ﷺ", ""])(
  "%s is drawn without asking a font server",
  async (name) => {
    const asked = vi.spyOn(globalThis, "fetch").mockRejectedValue(new Error("not here"))
    expect((await drawIcon({ ...brand, name }, 48)).length).toBeGreaterThan(100)
    expect(asked.mock.calls.map(([address]) => String(address)).filter((at) => /^https?:/.test(at))).toEqual(
      [],
    )
  },
)
