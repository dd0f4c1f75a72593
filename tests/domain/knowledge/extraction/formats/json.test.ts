import { describe, expect, it } from "vitest"
import { extractText } from "#lib/domain/knowledge/extraction/extraction.ts"

const textOf = async (value: unknown) =>
  (await extractText(Buffer.from(JSON.stringify(value)), { name: "a.json" })).text

describe("HTML within a value", () => {
  it("is read as its page shows it", async () => {
    const content =
      "<h2>Returns</h2>\n<p>You can return <strong>any shoe</strong> within 30&nbsp;days.</p><ul><li>Unworn</li><li>In its box</li></ul><script>alert(1)</script>"
    const text = await textOf([
      { title: { rendered: "It&#8217;s easy &amp; free" }, content: { rendered: content } },
    ])
    expect(text).toBe(
      "title.rendered: It’s easy & free\ncontent.rendered: Returns\n\nYou can return any shoe within 30 days.\n\n- Unworn\n- In its box",
    )
  })

  it.each([
    ["Lake Road 5<br>8000 Zurich", "Lake Road 5\n8000 Zurich"],
    ["&lt;p&gt;From a feed.&lt;/p&gt;", "From a feed."],
    ['Write to <a href="mailto:stay@inn.example">us</a>.', "Write to us (stay@inn.example)."],
    ["AT&amp;T", "AT&T"],
  ])("%s", async (value, text) => {
    expect(await textOf({ value })).toBe(`value: ${text}`)
  })

  it.each(["a < b and c > d", "Map<string, number>", "Use the <p> tag", "Q&A; R&D", "&eacute;", "<3"])(
    "is none: %s",
    async (value) => {
      expect(await textOf({ value })).toBe(`value: ${value}`)
    },
  )

  it("stays as it is written where it is to be copied", async () => {
    expect(await textOf({ snippet: "<b>x</b>" })).toBe("snippet: <b>x</b>")
  })

  it("costs no more than its length, whatever it begins", async () => {
    for (const part of ["<p>", "<a href=", "</", "&amp", "<br"]) {
      expect(await textOf({ open: "At nine.", value: part.repeat(50_000) })).toContain("open: At nine.")
    }
  })
})
