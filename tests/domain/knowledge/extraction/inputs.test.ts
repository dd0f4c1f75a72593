import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { extractText } from "#lib/domain/knowledge/extraction/extraction.ts"

const folder = join(import.meta.dirname, "inputs")
const read = async (name: string) => extractText(await readFile(join(folder, name)), { name })
const textOf = async (name: string) => (await read(name)).text

describe("a table that people have", () => {
  const tables: Record<string, string> = {
    "bom_semicolon_quotednl.csv":
      "Q: Wie lange ist die Garantie?\nA: Zwei Jahre;\nbei Akkus ein Jahr.\n\nQ: Was kostet der Versand, wenn ich im Ausland wohne?\nA: 9,90 €",
    "q1.csv":
      "Q: Can I cancel?\nUntil when?\nA: Yes, until 24 hours before; later it costs 50 %.\n\nQ: Is breakfast included, and what does it cost?\nA: No; 12,50 EUR.",
    "pairs.csv":
      "Gift wrapping: 3 EUR\n\nEngraving: 8 EUR\n\nExpress handling: 12 EUR\n\nRepair check: 15 EUR",
    "sepline.csv": "Product: Teapot\nPrice: 45,00\nStock: 12\n\nProduct: Cup\nPrice: 7,50\nStock: 0",
    "row-answers.csv":
      "Team: North\nLocation: Oslo\nCups: 3\nCoach: Iva Lund\n\nTeam: South\nLocation: Rome\nCups: 13\nCoach: Pia Conti\n\nTeam: East\nLocation: Graz\nCups: 7\nCoach: Max Huber",
    "yesno.csv":
      "Feature: SSO\nBasic: no\nPro: yes\n\nFeature: API\nBasic: yes\nPro: yes\n\nFeature: Audit log\nBasic: no\nPro: yes",
  }
  it("merged.xlsx", async () => {
    const { text, rows = [] } = await read("merged.xlsx")
    for (const { start, end } of rows) expect(text.slice(start, end)).toMatch(/^City: (Porto|Genoa)\n/)
    expect(text).toContain("City: Genoa\nLevel: Staff\nDaily rate (EUR): 380")
  })

  it("stock.xlsx", async () => {
    const { text, unread } = await read("stock.xlsx")
    expect(text).toContain("Gift wrapping: 3 EUR\n\nEngraving: 8 EUR")
    expect(text).toContain("Kettle (Only while stocks last)")
    expect(text).not.toContain("SECRET")
    expect(unread).toEqual([
      { kind: "hidden_sheets", count: 1, where: ["Hidden"] },
      { kind: "formulas", count: 1, where: ["Stock"] },
    ])
  })

  it("huge-row-number.xlsx", async () => {
    const { text, rows } = await read("huge-row-number.xlsx")
    expect(text).toBe("S\n\nPens cost 2 EUR.\n\nInk costs 5 EUR.")
    expect(rows?.map(({ number }) => number)).toEqual([1, 2])
  })

  it.each(Object.entries(tables))("%s", async (name, text) => {
    expect(await textOf(name)).toBe(text)
  })
})

describe("a page that people have", () => {
  it("aspnet.html", async () => {
    expect(await textOf("aspnet.html")).toContain(
      "Breakfast\n\nBreakfast is served from 7 to 10 and costs 14 EUR.",
    )
  })

  it("accordion.html", async () => {
    expect(await textOf("accordion.html")).toContain(
      "Is parking free?\n\nYes, for guests of the hotel.\n\nAre pets allowed?\n\nNo, except guide dogs.\n\nIs there a pool?\n\nYes, on the roof.",
    )
  })

  it("shortmain.html", async () => {
    expect(await textOf("shortmain.html")).toMatch(/^Opening hours\n\nWe are open .* Dogs are welcome[^\n]*$/)
  })

  it("pre.html", async () => {
    const text = await textOf("pre.html")
    expect(text).toContain("```yaml\nserver:\n  port: 8080\n  tls:\n    enabled: true\n```")
    expect(text).toContain("```\ndef f(x):\n    if x:\n        return 1\n    return 2\n```")
  })

  it("brs.html", async () => {
    const text = await textOf("brs.html")
    expect(text).toContain("Double: 100 CHF (winter)")
    expect(text).toContain("Check-in 15:00")
    expect(text).toContain("Pine Hotel\nLake Road 5\n8000 Zurich\nTel: +41 44 555 01 99\n")
  })

  it("lazy.html", async () => {
    const text = await textOf("lazy.html")
    expect(text).toContain("Price: 99 EUR.")
    expect(text).not.toMatch(/120|80/)
    expect(text).toContain("stay@pine.example")
  })
})

describe("Markdown that people have", () => {
  it("front.md", async () => {
    const { text, title } = await read("front.md")
    expect(title).toBe("Delivery guide")
    expect(text).toContain("Delivery costs **4.90 EUR** (Free above 50 EUR) and takes 2–3 days.")
    expect(text).not.toMatch(/tags:|\[\^1\]|&ndash;|<summary>/)
    expect(text).toContain("- ☑ Signed for\n- ☐ Insured")
  })

  it("code-fence.md", async () => {
    expect(await textOf("code-fence.md")).toContain(
      '```\nrespond "Hello! How are you?" 200\nheader X-Test on\n```',
    )
  })
})
