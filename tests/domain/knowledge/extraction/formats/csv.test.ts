import { describe, expect, it } from "vitest"
import { extractText } from "#lib/domain/knowledge/extraction/extraction.ts"

/** Its rows, each with " / " between its lines. */
const rowsOf = async (text: string | Buffer, name = "a.csv") => {
  const { text: read, rows = [], headings } = await extractText(Buffer.from(text), { name })
  const lines = rows.map(({ start, end }) => read.slice(start, end).replaceAll("\n", " / "))
  return { lines, numbers: rows.map(({ number }) => number), headings: headings.map(({ text }) => text) }
}
const linesOf = async (text: string, name?: string) => (await rowsOf(text, name)).lines

describe("how the values of a table are separated", () => {
  const cases: Record<string, [text: string, lines: string[]]> = {
    "semicolons around quoted line ends": [
      'Frage;Antwort\n"Wo?\nWann?";"Hier;\ndann."\n"Was, wenn nicht?";Nichts\n',
      ["Q: Wo? / Wann? / A: Hier; / dann.", "Q: Was, wenn nicht? / A: Nichts"],
    ],
    "semicolons beside decimal commas in every row": [
      "Lampe;12,50\nTisch;99,00\nStuhl;45,90\n",
      ["Lampe: 12,50", "Tisch: 99,00", "Stuhl: 45,90"],
    ],
    "commas beside a semicolon in every row": [
      "Lamp,red;blue\nDesk,oak;pine\nChair,black;grey\n",
      ["Lamp: red;blue", "Desk: oak;pine", "Chair: black;grey"],
    ],
    "tabs beside commas of prose": [
      "Item\tNote\nLamp\tSmall, light\nDesk\tLarge, heavy\n",
      ["Item: Lamp / Note: Small, light", "Item: Desk / Note: Large, heavy"],
    ],
    "vertical bars": ["City|Rate\nRome|90\nOslo|120\n", ["City: Rome / Rate: 90", "City: Oslo / Rate: 120"]],
    "a line that names the separator": ["sep=|\r\nCity|Rate\r\nRome|90\r\n", ["City: Rome / Rate: 90"]],
    "a title above": [
      "Prices, valid from May\n\nItem;Price\nLamp;12,50\nDesk;99,00\n",
      ["Item: Lamp / Price: 12,50", "Item: Desk / Price: 99,00"],
    ],
    "a quotation mark for inches": [
      'Screen,Price\n24" wide,199\n27",259\n',
      ['Screen: 24" wide / Price: 199', 'Screen: 27" / Price: 259'],
    ],
    "a quotation that never ends": [
      'Item,Price\n"Lamp,12\nDesk,99\n',
      ['Item: "Lamp / Price: 12', "Item: Desk / Price: 99"],
    ],
    "one column": [
      "Opening hours\nMonday to Friday\nnot on Sundays\n",
      ["Opening hours", "Monday to Friday", "not on Sundays"],
    ],
  }
  it.each(Object.entries(cases))("%s", async (_name, [text, lines]) => {
    expect(await linesOf(text)).toEqual(lines)
  })

  it("counts rows as a spreadsheet program does", async () => {
    const { numbers } = await rowsOf('\ufeffsep=;\nCity;Rate\nRome;"9\n0"\n\nOslo;120\n')
    expect(numbers).toEqual([2, 4])
  })
})

describe("what names the columns of a table", () => {
  const cases: Record<string, [text: string, lines: string[]]> = {
    "pairs of which the first has a name and numbers": [
      "Opening hours,Mon-Fri 9-17\nPhone,044 555 66 77\nParking,in the yard\n",
      ["Opening hours: Mon-Fri 9-17", "Phone: 044 555 66 77", "Parking: in the yard"],
    ],
    "words above numbers": [
      "Xylo,Zorb\nalpha,3\nbeta,4\n",
      ["Xylo: alpha / Zorb: 3", "Xylo: beta / Zorb: 4"],
    ],
    "nothing: values above values": [
      "Gift wrapping,3 EUR\nEngraving,8 EUR\nRepair,15 EUR\n",
      ["Gift wrapping: 3 EUR", "Engraving: 8 EUR", "Repair: 15 EUR"],
    ],
    "nothing: dates above dates": [
      "Easter,2026-04-05\nChristmas,2026-12-25\n",
      ["Easter: 2026-04-05", "Christmas: 2026-12-25"],
    ],
    "nothing: addresses above addresses": [
      "Sales,sales@example.com\nHelp,help@example.com\n",
      ["Sales: sales@example.com", "Help: help@example.com"],
    ],
    "nothing: names of two kinds": [
      "Berlin,Anna Schmidt\nMunich,Peter Huber\nBremen,Eva Kern\n",
      ["Berlin: Anna Schmidt", "Munich: Peter Huber", "Bremen: Eva Kern"],
    ],
    "nothing: a list of fields": [
      "Name,Pine Hotel\nPhone,044 555 01 99\nAddress,Lake Road 5\nCity,Zurich\n",
      ["Name: Pine Hotel", "Phone: 044 555 01 99", "Address: Lake Road 5", "City: Zurich"],
    ],
    "nothing: questions above questions": [
      "Where is it?,At the lake.\nIs it open?,Yes.\n",
      ["Q: Where is it? / A: At the lake.", "Q: Is it open? / A: Yes."],
    ],
    "words that name columns": [
      "Stadt,Leitung\nBerlin,Anna Schmidt\nMünchen,Peter Huber\n",
      ["Stadt: Berlin / Leitung: Anna Schmidt", "Stadt: München / Leitung: Peter Huber"],
    ],
    "words above yes and no, the first column without a name": [
      ",Basic,Pro\nSSO,no,yes\nAPI,yes,yes\n",
      ["SSO, Basic: no / SSO, Pro: yes", "API, Basic: yes / API, Pro: yes"],
    ],
    "days and hours with a title of their own, below prices": [
      "Wash,Minutes,Car,Van\nBasic,5,7,11\nFull,8,11,16\n\nOpening hours\nMonday to Friday,7 to 20\nSaturday,8 to 18 only\nSunday,closed\n",
      [
        "Wash: Basic / Minutes: 5 / Car: 7 / Van: 11",
        "Wash: Full / Minutes: 8 / Car: 11 / Van: 16",
        "Monday to Friday: 7 to 20",
        "Saturday: 8 to 18 only",
        "Sunday: closed",
      ],
    ],
    "a part of a table with a title of its own": [
      "Item,Price,Remark\nCola,2,\nTea,3,hot\n\nSnacks\nCrisps,2\nNuts,3\n",
      [
        "Item: Cola / Price: 2",
        "Item: Tea / Price: 3 / Remark: hot",
        "Item: Crisps / Price: 2",
        "Item: Nuts / Price: 3",
      ],
    ],
    "years above numbers": [
      "City,2024,2025\nRome,90,95\nOslo,120,130\n",
      ["City: Rome / 2024: 90 / 2025: 95", "City: Oslo / 2024: 120 / 2025: 130"],
    ],
    "groups above names": [
      "Room,Summer,,Winter,\n,Week,Weekend,Week,Weekend\nSingle,90,100,70,80\nDouble,120,140,100,110\n",
      [
        "Room: Single / Summer Week: 90 / Summer Weekend: 100 / Winter Week: 70 / Winter Weekend: 80",
        "Room: Double / Summer Week: 120 / Summer Weekend: 140 / Winter Week: 100 / Winter Weekend: 110",
      ],
    ],
    "units beneath names": [
      "Box,Weight,Length\n,kg,cm\nA,3,40\nB,5,60\n",
      ["Box: A / Weight kg: 3 / Length cm: 40", "Box: B / Weight kg: 5 / Length cm: 60"],
    ],
    "the same name twice": [
      "Name,Price,Price\nTea,3,5\nCoffee,4,6\n",
      ["Name: Tea / Price: 3 / Price (2): 5", "Name: Coffee / Price: 4 / Price (2): 6"],
    ],
    "an empty column between": [
      "Item,,Price\nTea,,3\nCup,,7\n",
      ["Item: Tea / Price: 3", "Item: Cup / Price: 7"],
    ],
    "a note between title and names": [
      "Price list\nAll prices include VAT.\nItem,Price\nTea,3\nCup,7\n",
      ["All prices include VAT.", "Item: Tea / Price: 3", "Item: Cup / Price: 7"],
    ],
    "names again in the middle": [
      "Item,Price\nTea,3\nItem,Price\nCup,7\n",
      ["Item: Tea / Price: 3", "Item: Cup / Price: 7"],
    ],
    "another table below": [
      "Item,Price\nTea,3\nCup,7\n\nOpening hours\nDay,From,To\nMonday,9:00,17:00\nFriday,9:00,15:00\n",
      [
        "Item: Tea / Price: 3",
        "Item: Cup / Price: 7",
        "Day: Monday / From: 9:00 / To: 17:00",
        "Day: Friday / From: 9:00 / To: 15:00",
      ],
    ],
    "the names of before, below an empty row": [
      "Item,Price,Stock\nTea,3,5\nCup,7,2\n\nPot,45,1\nBowl,9,8\n",
      [
        "Item: Tea / Price: 3 / Stock: 5",
        "Item: Cup / Price: 7 / Stock: 2",
        "Item: Pot / Price: 45 / Stock: 1",
        "Item: Bowl / Price: 9 / Stock: 8",
      ],
    ],
  }
  it.each(Object.entries(cases))("%s", async (_name, [text, lines]) => {
    expect(await linesOf(text)).toEqual(lines)
  })

  it("is no title: that becomes a heading", async () => {
    const { headings } = await rowsOf(
      "Winter prices\nItem,Price\nTea,3\n\nSummer prices\nItem,Price\nTea,4\nCup,8\n",
    )
    expect(headings).toEqual(["Winter prices", "Summer prices"])
  })

  it.each([
    "Question,Answer",
    "Pregunta,Respuesta",
    "Frage,Antwort",
    "Questions,Réponses",
    "Domanda,Risposta",
    "Pergunta,Resposta",
    "FAQ,Reply",
  ])("asks and answers: %s", async (header) => {
    expect(await linesOf(`${header}\nOne?,Two.\n`)).toEqual(["Q: One? / A: Two."])
  })

  it("puts a question before its answer and what else there is", async () => {
    expect(await linesOf("Topic,Answer,Question\nPay,By card.,How?\n")).toEqual([
      "Q: How? / A: By card. / Topic: Pay",
    ])
  })
})

describe("a cell that holds a piece of a page", () => {
  it("is read as the page shows it", async () => {
    const table =
      'Handle,Title,Body (HTML)\nmug,Mug &amp; lid,"<p>Holds <b>300 ml</b>.</p><ul><li>Dishwasher</li></ul>"\npot,Pot,<p>Cast iron</p>\n'
    expect(await linesOf(table)).toEqual([
      "Handle: mug / Title: Mug & lid / Body (HTML): Holds 300 ml. / - Dishwasher",
      "Handle: pot / Title: Pot / Body (HTML): Cast iron",
    ])
  })

  it("is empty where nothing is to be seen", async () => {
    expect(await linesOf("Item,Note,Price\nMug,<p></p>,5\nPot,<p>Iron</p>,9\n")).toEqual([
      "Item: Mug / Price: 5",
      "Item: Pot / Note: Iron / Price: 9",
    ])
  })
})

describe("what stands behind empty rows", () => {
  const table = "Item,Price\nLamp,9\nDesk,99\n"
  it.each([
    ["a sentence", "All prices include VAT.", ["All prices include VAT."]],
    ["a remark", "All prices with VAT", ["All prices with VAT"]],
    ["a name and its value", "Gift wrapping,on request", ["Gift wrapping: on request"]],
    [
      "two sentences",
      "Open daily from nine.\nClosed in August.",
      ["Open daily from nine.", "Closed in August."],
    ],
    ["rows like the others", "Chair,45\nSofa,499", ["Item: Chair / Price: 45", "Item: Sofa / Price: 499"]],
  ])("%s", async (_name, behind, lines) => {
    const all = await linesOf(`${table}\n\n${behind}\n`)
    expect(all).toEqual(["Item: Lamp / Price: 9", "Item: Desk / Price: 99", ...lines])
  })

  it("is a pair like those above", async () => {
    expect(await linesOf("Question,Answer\nPets?,No.\nPool?,Yes.\n\n\nSauna?,In winter.\n")).toContain(
      "Q: Sauna? / A: In winter.",
    )
  })

  it("is a sentence right beneath the table, too", async () => {
    expect(await linesOf(`${table}All prices include VAT.\n`)).toContain("All prices include VAT.")
  })
})
