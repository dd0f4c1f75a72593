import { describe, expect, it } from "vitest"
import { extractText } from "#lib/domain/knowledge/extraction/extraction.ts"

const read = (body: string) =>
  extractText(
    Buffer.from(`<!doctype html><html lang="en"><head><title>Site</title></head><body>${body}</body></html>`),
    {
      name: "page.html",
    },
  )
const sentence =
  "Our lamps are made by hand, in a small workshop, and every one of them is tested for a day. "
const prose = `<p>${sentence.repeat(2)}</p>`.repeat(5)
const around = `<div class="menu">${'<a href="/x">Menu entry</a> '.repeat(20)}</div>`
const table = "<table><tr><th>Lamp</th><th>Price</th></tr><tr><td>Luna</td><td>99 €</td></tr></table>"
const list = "<ul><li>first item</li><li>second item</li></ul>"

describe("the main part of a web page", () => {
  it("is what the page marks as main, with its tables and lists", async () => {
    const { text, title, language, headings } = await read(
      `<header><h1>Lamps</h1></header>${around}<main>${prose}${table}${list}</main><div class="footer">Imprint</div>`,
    )
    expect(text).toContain("| Lamp | Price |\n| --- | --- |\n| Luna | 99 € |")
    expect(text).toContain("- first item\n- second item")
    expect(text).not.toMatch(/Menu entry|Imprint/)
    expect(headings.map((heading) => heading.text)).toEqual(["Lamps"])
    expect({ title, language }).toEqual({ title: "Site", language: "en" })
  })

  it("is found where the page marks nothing", async () => {
    const { text, headings } = await read(
      `${around}<div id="content"><h1>Lamps</h1>${prose}${table}${list}</div><div class="footer">Imprint</div>`,
    )
    expect(text).toContain("| Lamp | Price |\n| --- | --- |\n| Luna | 99 € |")
    expect(text).toContain("- first item\n- second item")
    expect(text).not.toContain("Menu entry")
    expect(headings[0]).toMatchObject({ text: "Lamps" })
  })

  it("is all of it where a guess would lose most of the page", async () => {
    const questions = Array.from(
      { length: 40 },
      (_, at) => `<div><b>Question ${at}?</b> <span>Answer ${at}.</span></div>`,
    )
    const { text } = await read(`<div>${questions.join("")}</div>`)
    for (const at of [0, 20, 39]) expect(text).toContain(`Answer ${at}.`)
  })

  it("is all of it where there are several", async () => {
    const { text } = await read(`<main><h2>One</h2>${prose}</main><main><h2>Two</h2>${prose}</main>`)
    expect(text).toContain("One")
    expect(text).toContain("Two")
  })

  it("is not looked for in a page of a hundred thousand elements or levels", async () => {
    const { text } = await read(`${"<i>x</i> ".repeat(100_000)}<p>the end</p>`)
    expect(text).toContain("the end")
    const { text: deep } = await read(
      `${"<div>".repeat(3000)}<p>${sentence.repeat(20)}</p>${"</div>".repeat(3000)}`,
    )
    expect(deep).toContain("small workshop")
  })
})
