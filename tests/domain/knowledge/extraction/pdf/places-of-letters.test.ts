import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { extractText } from "#lib/domain/knowledge/extraction/extraction.ts"
import { drawPdf, show } from "./draw-pdf.ts"

const textOf = async (bytes: Uint8Array) => (await extractText(bytes, { name: "a.pdf" })).text
const input = async (name: string) => textOf(await readFile(join(import.meta.dirname, "..", "inputs", name)))
const drawn = (...pages: string[]) => textOf(drawPdf(pages))
const lines = (texts: readonly string[], x = 60, top = 780) =>
  texts.map((text, at) => show(text, x, top - at * 16)).join("")
const spaced = (text: string, space: number, y = 780) =>
  `BT /F 11 Tf ${space} Tc 60 ${y} Td (${text}) Tj 0 Tc ET\n`

describe("text printed twice", () => {
  it("fake-bold-doubled.pdf", async () => {
    expect(await input("fake-bold-doubled.pdf")).toBe(
      "Deposit 450 EUR\n\nThe deposit is returned within 14 days.",
    )
  })

  it("is read once, at once or after the page", async () => {
    const [first, second] = [show("Deposit 450 EUR", 60, 780), show("It is returned.", 60, 764)]
    const again = [show("Deposit 450 EUR", 60.4, 780), show("It is returned.", 60.4, 764.3)]
    expect(await drawn(first + again[0] + second + again[1])).toBe("Deposit 450 EUR It is returned.")
    expect(await drawn(first + second + again.join(""))).toBe("Deposit 450 EUR It is returned.")
  })

  it("is not what stands twice in a table or a word", async () => {
    expect(await drawn(show("no", 60, 780) + show("no", 160, 780) + show("ball", 60, 760))).toBe(
      "no\tno\nball",
    )
  })
})

describe("letters set wide", () => {
  it("letter-spaced-heading.pdf", async () => {
    expect(await input("letter-spaced-heading.pdf")).toBe(
      "OPENING HOURS\n\nMonday to Friday from 9 to 17\n\nSaturday closed",
    )
  })

  it.each([1.3, 2, 3, 5, 8])("are words, %d points apart", async (space) => {
    expect(await drawn(spaced("Sundays we are closed", space))).toBe("Sundays we are closed")
  })

  it("are words where only their places divide them", async () => {
    const step = 9
    const letters = [..."SUN  SEA  SAND"].map((letter, at) =>
      letter === " " ? "" : show(letter, 60 + at * step, 780),
    )
    expect(await drawn(letters.join(""))).toBe("SUN SEA SAND")
  })

  it("leaves single letters and numbers alone", async () => {
    expect(await drawn(show("Rooms A B C and 1 2 3 are upstairs", 60, 780))).toBe(
      "Rooms A B C and 1 2 3 are upstairs",
    )
  })
})

describe("dots that lead to a value", () => {
  it("price-list-leaders.pdf", async () => {
    expect(await input("price-list-leaders.pdf")).toBe(
      "Coffee menu\nEspresso: 3\nCappuccino: 4\nHot chocolate: 5\nCheesecake: 650\nAll prices in euros. Oat milk costs 50 cents extra.",
    )
  })

  it("are of any form", async () => {
    const list = [
      "Tea . . . . . . . 2,50 EUR",
      "Cake ________ 4",
      "Juice:........ from 3 EUR",
      "Name: ________",
    ]
    expect(await drawn(lines(list))).toBe("Tea: 2,50 EUR\nCake: 4\nJuice: from 3 EUR\nName:")
  })

  it("may be cells of their own", async () => {
    const row = show("Espresso", 60, 780) + show(".........", 150, 780) + show("3 EUR", 300, 780)
    expect(await drawn(row)).toBe("Espresso: 3 EUR")
  })

  it("leaves out a table of contents", async () => {
    const contents = lines(["Arrival ........ 2", "Breakfast ........ 2", "Departure ........ 3"])
    const pages = [contents, lines(["Arrival", "From three."]) + lines(["Breakfast", "Until ten."], 60, 500)]
    const text = await drawn(...pages, lines(["Departure", "Until noon."]))
    expect(text).not.toContain(": 2")
    expect(text.match(/Arrival/g)).toHaveLength(1)
  })
})

describe("tables", () => {
  it("table-empty-cells.pdf", async () => {
    expect(await input("table-empty-cells.pdf")).toBe(
      "| Tariff | Basic | Plus | Pro |\n| --- | --- | --- | --- |\n| Users | 1 |  | 25 |\n| Storage |  | 100 GB | 1 TB |\n| Support |  | e-mail | phone |",
    )
  })

  it("rotated-90-cells.pdf", async () => {
    expect(await input("rotated-90-cells.pdf")).toBe(
      "| Room | Summer | Winter |\n| --- | --- | --- |\n| Single | 90 EUR | 70 EUR |\n| Double | 120 EUR | 100 EUR |",
    )
  })

  const turned = (matrix: string, text: string, x: number, y: number) =>
    `BT /F 11 Tf ${matrix} ${x} ${y} Tm (${text}) Tj ET\n`

  it.each([
    ["upside down", "-1 0 0 -1", (x: number, y: number): [number, number] => [595 - x, 842 - y]],
    ["downwards", "0 -1 1 0", (x: number, y: number): [number, number] => [y - 200, 842 - x]],
  ])("are read %s", async (_, matrix, place) => {
    const rows = [
      ["Room", "Summer"],
      ["Single", "90 EUR"],
      ["Double", "120 EUR"],
    ]
    const cells = rows.flatMap((row, down) =>
      row.map((text, right) => turned(matrix, text, ...place(60 + right * 150, 700 - down * 18))),
    )
    expect(await drawn(cells.join(""))).toBe(
      "| Room | Summer |\n| --- | --- |\n| Single | 90 EUR |\n| Double | 120 EUR |",
    )
  })

  it("take up names that stand upright", async () => {
    const names = ["Basic", "Plus", "Pro"]
      .map((name, at) => turned("0 1 -1 0", name, 180 + at * 80, 720))
      .join("")
    const rows = [
      ["Users", "1", "5", "25"],
      ["Sites", "2", "4", "8"],
    ]
    const cells = rows.flatMap((row, down) =>
      row.map((text, at) => show(text, at ? 92 + at * 80 : 60, 700 - down * 18)),
    )
    expect(await drawn(show("Our tariffs in short", 60, 800) + cells.join("") + names)).toBe(
      "Our tariffs in short\n\n|  | Basic | Plus | Pro |\n| --- | --- | --- | --- |\n| Users | 1 | 5 | 25 |\n| Sites | 2 | 4 | 8 |",
    )
  })

  it("keep a cell of two lines whole, and a row with one cell", async () => {
    const row = (cells: string[], y: number) =>
      cells.map((text, at) => (text ? show(text, 60 + at * 140, y) : "")).join("")
    const page =
      row(["Service", "Included", "Price"], 780) +
      row(["Cleaning", "towels and", "45 EUR"], 755) +
      row(["", "bed linen", ""], 743) +
      row(["Parking", "", ""], 718) +
      row(["Sauna", "robe", "12 EUR"], 693)
    expect(await drawn(page)).toBe(
      "| Service | Included | Price |\n| --- | --- | --- |\n| Cleaning | towels and bed linen | 45 EUR |\n| Parking |  |  |\n| Sauna | robe | 12 EUR |",
    )
  })
})

describe("the order of reading", () => {
  it("hyphen-compound.pdf", async () => {
    expect(await input("hyphen-compound.pdf")).toMatch(
      /self-service bar and the well-known library\. A co-?worker pays half\. The fee is 20-30 EUR\./,
    )
  })

  it("superscript-footnote.pdf", async () => {
    const text = await input("superscript-footnote.pdf")
    expect(text).not.toContain("251")
    expect(text).toContain("Students pay nothing.")
  })

  it("mends words, keeps compounds", async () => {
    const text = await drawn(
      lines([
        "Every reservation needs a deposit. Please keep your reserva-",
        "tion number. Guests of Baden-",
        "Baden pay the Vor- und Nachsaison price, a 24-",
        "hour ticket is up-to-",
        "date. Swimming lessons are for the state-of-the-",
        "art pool only, and the price is for long lessons.",
      ]),
    )
    for (const words of [
      "your reservation number",
      "Baden-Baden",
      "Vor- und Nach",
      "24-hour",
      "up-to-date",
      "state-of-the-art",
    ])
      expect(text).toContain(words)
  })

  it("reads columns one after the other, though they are drawn across", async () => {
    const left = [
      "The guest house stands by",
      "the lake and has ten rooms",
      "for families, some with a",
      "balcony above the garden.",
    ]
    const right = [
      "Breakfast is served from",
      "seven to ten on weekdays",
      "and until eleven on all",
      "Sundays of the summer.",
    ]
    const page = left.map(
      (text, at) => show(text, 60, 780 - at * 16) + show(right[at] ?? "", 320, 780 - at * 16),
    )
    expect(await drawn(page.join(""))).toBe(`${left.join(" ")}\n\n${right.join(" ")}`)
  })

  it("keeps a running head once and no page numbers", async () => {
    const pages = ["Arrival from three.", "Breakfast until ten.", "Departure until noon."].map(
      (text, at) =>
        show("Lake House rules", 60, 820, 9) + show(text, 60, 700) + show(`Page ${at + 1} of 3`, 280, 20, 9),
    )
    const text = await drawn(...pages)
    expect(text.match(/Lake House rules/g)).toHaveLength(1)
    expect(text).not.toContain("Page")
    for (const words of ["three", "ten", "noon"]) expect(text).toContain(words)
  })
})
