import { describe, expect, it } from "vitest"
import { extractText } from "#lib/domain/knowledge/extraction/extraction.ts"
import { makeXlsx, textRow } from "../make-office.ts"

/** One sheet as it is written in the file, from its rows on. */
const workbook = (inside: string, parts: Record<string, string> = {}, styles = "") =>
  makeXlsx(
    [{ name: "A", rows: "" }],
    { styles },
    {
      "xl/worksheets/sheet1.xml": `<worksheet>${inside}</worksheet>`,
      ...parts,
    },
  )
const read = async (file: Buffer) => {
  const { text, rows = [], unread, headings } = await extractText(file, { name: "a.xlsx" })
  const lines = rows.map(({ start, end }) => text.slice(start, end).replaceAll("\n", " / "))
  return {
    lines,
    numbers: rows.map(({ number }) => number),
    unread,
    headings: headings.map(({ text }) => text),
  }
}
/** Cells by place: "A1" and its text. */
const sheet = (cells: Record<number, Record<string, string>>, attributes: Record<number, string> = {}) =>
  `<sheetData>${Object.entries(cells)
    .map(
      ([row, inRow]) =>
        `<row r="${row}" ${attributes[Number(row)] ?? ""}>${Object.entries(inRow)
          .map(([column, text]) => `<c r="${column}${row}" t="inlineStr"><is><t>${text}</t></is></c>`)
          .join("")}</row>`,
    )
    .join("")}</sheetData>`
const merged = (...refs: string[]) =>
  `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`

describe("merged cells", () => {
  it("hold for every row that they cover", async () => {
    const cells = sheet({
      1: { A: "City", B: "Level", C: "Rate" },
      2: { A: "Porto", B: "Director", C: "480" },
      3: { B: "Staff", C: "350" },
      4: { A: "Genoa", B: "Staff", C: "380" },
    })
    expect((await read(workbook(cells + merged("A2:A3")))).lines).toEqual([
      "City: Porto / Level: Director / Rate: 480",
      "City: Porto / Level: Staff / Rate: 350",
      "City: Genoa / Level: Staff / Rate: 380",
    ])
  })

  it("hold for every column that they cover", async () => {
    const cells = sheet({
      1: { A: "Room", B: "Monday", C: "Tuesday", D: "Seats" },
      2: { A: "Blue", B: "closed", D: "12" },
      3: { A: "Red", B: "open", C: "closed", D: "8" },
    })
    expect((await read(workbook(cells + merged("B2:C2")))).lines[0]).toBe(
      "Room: Blue / Monday: closed / Tuesday: closed / Seats: 12",
    )
  })

  it("group the columns below them", async () => {
    const cells = sheet({
      1: { A: "Room", B: "Summer", D: "Winter" },
      2: { B: "Week", C: "Weekend", D: "Week", E: "Weekend" },
      3: { A: "Single", B: "90", C: "100", D: "70", E: "80" },
      4: { A: "Double", B: "120", C: "140", D: "100", E: "110" },
    })
    expect((await read(workbook(cells + merged("A1:A2", "B1:C1", "D1:E1")))).lines[1]).toBe(
      "Room: Double / Summer Week: 120 / Summer Weekend: 140 / Winter Week: 100 / Winter Weekend: 110",
    )
  })

  it("are titles where they stand across the table", async () => {
    const cells = sheet({
      1: { A: "Prices" },
      2: { A: "Item", B: "Price" },
      3: { A: "Lamps" },
      4: { A: "Luna", B: "99" },
      5: { A: "All prices include VAT." },
    })
    const { lines, headings } = await read(workbook(cells + merged("A1:B1", "A3:B3", "A5:B5")))
    expect(headings).toEqual(["A", "Prices", "Lamps"])
    expect(lines).toEqual(["Item: Luna / Price: 99", "All prices include VAT."])
  })

  it("cost no more than the rows, however far and many they are", async () => {
    const many = Array.from({ length: 50_000 }, (_, at) => `A${at + 2}:XFD1048576`)
    const cells = sheet({ 1: { A: "Item", B: "Price" }, 2: { A: "Lamp", B: "9" } })
    const { lines } = await read(
      workbook(cells + merged("A1:XFD1048576", ...many, "B0:C9", "x", "A1:A99999999")),
    )
    expect(lines.join()).toContain("Lamp")
  })
})

describe("what a sheet hides", () => {
  it("is left out, and told", async () => {
    const cells = sheet(
      {
        1: { A: "Item", B: "Price", C: "Margin" },
        2: { A: "Lamp", B: "9", C: "40" },
        3: { A: "Desk", B: "99" },
      },
      { 3: 'hidden="1"' },
    )
    const { lines, unread } = await read(workbook(`<cols><col min="3" max="3" hidden="1"/></cols>${cells}`))
    expect(lines).toEqual(["Item: Lamp / Price: 9"])
    expect(unread).toEqual([{ kind: "hidden_rows", count: 3, where: ["A"] }])
  })
})

const related = (...types: string[]) =>
  `<Relationships>${types.map((type, n) => `<Relationship Id="r${n}" Type="x/${type}" Target="../x/${type}.xml"/>`).join("")}</Relationships>`
const cells = sheet({ 1: { A: "Item", B: "Price" }, 2: { A: "Kettle", B: "49" }, 3: { A: "Cup", B: "7" } })

describe("what is written about cells and over them", () => {
  it("stands with its cell, without the name of its author", async () => {
    const comments = `<comments><authors><author>Eva</author></authors><commentList><comment ref="A2"><text><r><t>Eva:</t></r><r><t>
While stocks last</t></r></text></comment><comment ref="B1"><text><t>with VAT</t></text></comment><comment ref="D9"><text><t>Ask for more</t></text></comment></commentList></comments>`
    const file = workbook(cells, {
      "xl/worksheets/_rels/sheet1.xml.rels": related("comments"),
      "xl/x/comments.xml": comments,
    })
    const { lines, numbers } = await read(file)
    expect(lines).toEqual([
      "Price: with VAT",
      "Item: Kettle (While stocks last) / Price: 49",
      "Item: Cup / Price: 7",
      "Ask for more",
    ])
    expect(numbers).toEqual([1, 2, 3, 9])
  })

  it("is the thread of a comment rather than the hint for old programs", async () => {
    const file = workbook(cells, {
      "xl/worksheets/_rels/sheet1.xml.rels": related("comments", "threadedComment"),
      "xl/x/comments.xml": `<comments><commentList><comment ref="A2"><text><t>[Threaded comment] Your version…</t></text></comment></commentList></comments>`,
      "xl/x/threadedComment.xml": `<ThreadedComments><threadedComment ref="A2"><text>Sold out?</text></threadedComment><threadedComment ref="A2"><text>Until May</text></threadedComment></ThreadedComments>`,
    })
    expect((await read(file)).lines[0]).toBe("Item: Kettle (Sold out? / Until May) / Price: 49")
  })

  it("is a box, a row like any other; a picture is told", async () => {
    const file = workbook(cells, {
      "xl/worksheets/_rels/sheet1.xml.rels": related("drawing"),
      "xl/x/drawing.xml": `<xdr:wsDr><xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>6</xdr:row></xdr:from><xdr:to><xdr:row>9</xdr:row></xdr:to><xdr:sp><xdr:nvSpPr><xdr:cNvPr id="1"/></xdr:nvSpPr><xdr:txBody><a:p><a:r><a:t>Closed in</a:t></a:r><a:r><a:t> August.</a:t></a:r></a:p><a:p><a:r><a:t>Call us.</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor><xdr:pic/></xdr:wsDr>`,
    })
    const { lines, numbers, unread } = await read(file)
    expect(lines.at(-1)).toBe("Closed in August. / Call us.")
    expect(numbers.at(-1)).toBe(7)
    expect(unread).toEqual([{ kind: "pictures", count: 1 }])
  })
})

describe("what stands behind empty rows", () => {
  it("is no row of the table above it when it stands alone", async () => {
    const inside = sheet({
      1: { A: "Item", B: "Price" },
      2: { A: "Kettle", B: "49" },
      3: { A: "Cup", B: "7" },
      9: { A: "Gift wrapping", B: "on request" },
      14: { A: "All prices include VAT" },
    })
    const { lines, numbers } = await read(workbook(inside))
    expect(lines.slice(2)).toEqual(["Gift wrapping: on request", "All prices include VAT"])
    expect(numbers).toEqual([2, 3, 9, 14])
  })
})

describe("a link behind a cell", () => {
  it("says where it leads, unless its words do", async () => {
    const inside = `<sheetData>${[
      ["Desk", "Write to us"],
      ["Shop", "stay@inn.example"],
      ["Book", "Online"],
      ["Plan", "Sheet 2"],
    ]
      .map(([a, b], n) => textRow(n + 1, [a ?? "", b ?? ""]))
      .join(
        "",
      )}<row r="5"><c r="A5" t="inlineStr"><is><t>Phone</t></is></c><c r="B5" t="str"><f>HYPERLINK("tel:+41445550199","Call")</f><v>Call</v></c></row></sheetData><hyperlinks><hyperlink ref="B1" r:id="m"/><hyperlink ref="B2" r:id="m"/><hyperlink ref="B3" r:id="w"/><hyperlink ref="B4" location="B!A1"/></hyperlinks>`
    const link = (id: string, target: string) =>
      `<Relationship Id="${id}" Type="x/hyperlink" TargetMode="External" Target="${target}"/>`
    const file = workbook(inside, {
      "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships>${link("m", "mailto:stay@inn.example")}${link("w", "https://inn.example/book")}</Relationships>`,
    })
    expect((await read(file)).lines).toEqual([
      "Desk: Write to us (stay@inn.example)",
      "Shop: stay@inn.example",
      "Book: Online (https://inn.example/book)",
      "Plan: Sheet 2",
      "Phone: Call (+41445550199)",
    ])
  })
})

describe("what is damaged or impossible", () => {
  it("is named, and the rest is kept", async () => {
    const file = makeXlsx(
      [
        { name: "Good", rows: textRow(1, ["Open at nine."]) },
        { name: "Bad", rows: "" },
      ],
      {},
      { "xl/worksheets/sheet2.xml": `<worksheet><sheetData>${textRow(1, ["Half of"])}<row><c t="inl` },
    )
    const { lines, unread } = await read(file)
    expect(lines).toEqual(["Open at nine.", "Half of"])
    expect(unread).toEqual([{ kind: "damaged_sheets", count: 1, of: 2, where: ["Bad"] }])
  })

  it("is a row number that no sheet has", async () => {
    const rows = [1, 3_000_000_000, -4, 1.5, "x"].map(
      (r) => `<row r="${r}"><c t="inlineStr"><is><t>Row ${r}.</t></is></c></row>`,
    )
    expect((await read(workbook(`<sheetData>${rows.join("")}</sheetData>`))).numbers).toEqual([1, 2, 3, 4, 5])
  })

  it("is a formula without its result", async () => {
    const inside = `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Total</t></is></c><c r="B1"><f>SUM(B2)</f></c></row><row r="2"><c r="B2"><f>1+1</f><v>2</v></c></row></sheetData>`
    const { lines, unread } = await read(workbook(inside))
    expect(lines).toEqual(["Total", "2"])
    expect(unread).toEqual([{ kind: "formulas", count: 1, where: ["A"] }])
  })
})

describe("a number", () => {
  const shown: [code: string, value: number, text: string][] = [
    ["0.0%", 0.075, "7.5%"],
    ["#,##0.00 &quot;€&quot;", 1234.5, "1,234.50 €"],
    ["[$€-407] #,##0.00", 1234.5, "€ 1.234,50"],
    ["#,##0.00_);[Red](#,##0.00)", -5.5, "(5.50)"],
    ["_-* #,##0.00\\ &quot;kr&quot;_-", 12, "12.00 kr"],
    ["0000000000000", 42345678905, "0042345678905"],
    ["# ?/?", 1.5, "1 1/2"],
    ["0.00E+00", 12345, "1.23E+04"],
    ["0.0,,&quot;M&quot;", 12345678, "12.3M"],
    ["[=1]&quot;yes&quot;;[=0]&quot;no&quot;", 1, "yes"],
    ["yyyy-mm-dd", 46082, "2026-03-01"],
    ["[h]:mm", 1.520833333, "36:30"],
    ["General", 4012345678901234, "4012345678901234"],
    ["[[[[", 5, "5"],
  ]
  it.each(shown)("in the format %s", async (code, value, text) => {
    const styles = `<numFmts><numFmt numFmtId="200" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>`
    const file = workbook(
      `<sheetData><row r="1"><c r="A1" s="0"><v>${value}</v></c></row></sheetData>`,
      {},
      styles,
    )
    expect((await read(file)).lines).toEqual([text])
  })
})
