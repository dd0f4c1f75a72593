import { describe, expect, it } from "vitest"
import { withoutRepeated } from "#lib/domain/knowledge/crawl/without-repeated.ts"

const menu = "- Rooms\n- Prices\n- Contact"
const footer = "Follow us\n\nLake Road 5, 8000 Zurich\n\nAll rights reserved"
const own = ["Forty rooms.", "From 90 CHF.", "Call 044 555.", "Open in May.", "A pool."]
const page = (text: string, at: number) => {
  const title = `Page ${at}`
  const whole = `${menu}\n\n${title}\n\n${text}\n\n${footer}`
  const start = whole.indexOf(title)
  return { text: whole, headings: [{ level: 1, text: title, start, end: start + title.length }] }
}
const site = own.map(page)

describe("the pages of a site without what stands around each of them", () => {
  it("are their own words, and what stands around is kept once where it says something", async () => {
    expect((await withoutRepeated(site)).map(({ text }) => text)).toEqual([
      "Page 0\n\nForty rooms.\n\nLake Road 5, 8000 Zurich",
      ...own.slice(1).map((text, at) => `Page ${at + 1}\n\n${text}`),
    ])
  })

  it("have their headings, pages and rows where they are now", async () => {
    for (const { text, headings } of await withoutRepeated(site))
      for (const heading of headings) expect(text.slice(heading.start, heading.end)).toBe(heading.text)
    const rows = site.map((each) => {
      const start = each.text.indexOf("Lake Road")
      return {
        ...each,
        rows: [{ number: 7, start, end: start + 9 }],
        pages: [{ number: 1, start: 0, end: 3 }],
      }
    })
    const [first, second] = await withoutRepeated(rows)
    expect(first?.rows?.map(({ start, end }) => first.text.slice(start, end))).toEqual(["Lake Road"])
    expect([first?.pages, second?.rows]).toEqual([[], []])
  })

  it("keep a menu that opens where its reader is from being their own", async () => {
    const opened = own
      .map((text, at) => page(text, at))
      .map((each, at) => ({
        ...each,
        headings: [],
        text: at === 2 ? each.text.replace("- Prices\n", "- Prices\n  - Winter\n") : each.text,
      }))
    expect((await withoutRepeated(opened))[2]?.text).toBe("- Winter\n- Contact\n\nPage 2\n\nCall 044 555.")
  })

  it("keep what repeats between their own blocks", async () => {
    const rooms = own.map((text, at) => ({
      text: `Room ${at}\n\nBreakfast is included.\n\n${text}`,
      headings: [],
    }))
    expect(await withoutRepeated(rooms)).toEqual(rooms)
  })

  it("are left alone where they are few, all the same, or have nothing in common", async () => {
    expect(await withoutRepeated(site.slice(0, 3))).toEqual(site.slice(0, 3))
    const same = Array.from({ length: 5 }, () => ({ text: "One.\n\nTwo.", headings: [] }))
    expect(await withoutRepeated(same)).toEqual(same)
    const apart = own.map((text) => ({ text, headings: [] }))
    expect(await withoutRepeated(apart)).toEqual(apart)
  })

  it("may be hundreds, and long", async () => {
    const long = Array.from({ length: 500 }, (_, at) => page(`Own words of ${at}.\n\n`.repeat(500), at))
    const begun = performance.now()
    expect((await withoutRepeated(long))[3]?.text.startsWith("Page 3\n\nOwn words of 3.")).toBe(true)
    expect(performance.now() - begun).toBeLessThan(20_000)
  })
})
