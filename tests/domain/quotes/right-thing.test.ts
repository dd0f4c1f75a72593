import { describe, expect, test } from "vitest"
import { quotesModel } from "#lib/domain/quotes/quotes.ts"
import { cite, writePassages } from "#lib/domain/retrieval/retrieval.ts"

interface Text {
  heading?: string
  text: string
  sourceName?: string
}

async function ask(question: string, passages: Text[], language = "English") {
  const system = `Answer in ${language} unless the person writes in another language.\n\n${writePassages(passages)}`
  const { content } = await quotesModel().doGenerate({
    prompt: [
      { role: "system", content: system },
      { role: "user", content: [{ type: "text", text: question }] },
    ],
  })
  const [part] = content
  return part?.type === "text" ? part.text : ""
}

/** What the answer's citations quote of the passages. */
function quotesOf(answer: string, passages: Text[]) {
  const found = passages.map(({ text, heading = null }, i) => ({
    recordId: String(i),
    sourceId: null,
    sourceName: null,
    url: null,
    title: null,
    version: null,
    text,
    heading,
    pageNumber: null,
    rowNumber: null,
    startOffset: null,
    endOffset: null,
    meta: {},
    origin: null,
    score: 1,
  }))
  return cite(answer, found).map(({ quote }) => quote)
}

describe("a name that is not there, while another of its kind is, vetoes the answer", () => {
  const plans = [
    { heading: "Starter plan", text: "Storage is 2 GB. It costs 15 EUR a month." },
    { heading: "Studio plan", text: "Storage is 80 GB. It costs 45 EUR a month." },
    { heading: "School plan", text: "Lessons can be recorded." },
  ]
  test.each([
    "What does the School plan cost?",
    "what does the school plan cost?",
    "How much storage has the School plan?",
    "What does the Family plan cost?",
  ])("%s is not known", async (question) => expect(await ask(question, plans)).not.toMatch(/\[\d\]/))
  test("the plans that have a price are told apart", async () => {
    expect(await ask("What does the Studio plan cost?", plans)).toContain("45 EUR")
    expect(await ask("what does the starter plan cost?", plans)).toContain("15 EUR")
  })
  test("Spanish names its things behind their kind", async () => {
    const rates = [
      { heading: "Tarifa joven", text: "La cuota es de 20 € al mes." },
      { heading: "Tarifa empresa", text: "Incluye dos salas de reuniones." },
    ]
    expect(await ask("¿Cuánto cuesta la tarifa empresa?", rates, "Spanish")).not.toMatch(/\[\d\]/)
    expect(await ask("¿Cuánto cuesta la tarifa joven?", rates, "Spanish")).toContain("20 €")
  })
  test("names of programs are this or another", async () => {
    const codes = [{ heading: "Codes", text: "- `K20` the tray is empty\n- `K21` the lid is open" }]
    expect(await ask("What does K21 mean?", codes)).toContain("the lid is open")
    expect(await ask("What does K29 mean?", codes)).not.toMatch(/\[\d\]/)
  })
  test("a default is no name", async () => {
    const settings = [
      { heading: "Reader", text: "idle_time is how long a reader waits. Default: 9 seconds." },
      { heading: "Writer", text: "idle_time is how long a writer waits. Default: no limit." },
    ]
    const answer = await ask("What is the default idle_time of a reader?", settings)
    expect(answer).toContain("9 seconds")
    expect(answer).not.toContain("no limit")
  })
})

describe("headings count", () => {
  const passages = [
    { heading: "Locker", text: "Costs 3 EUR a day. Bring a coin." },
    { heading: "Towel", text: "Costs 2 EUR. It is yours for the day." },
  ]
  test("a sentence without its subject is shown with its heading, and is quoted literally", async () => {
    const answer = await ask("How much is a towel?", passages)
    expect(answer).toMatch(/^Towel: Costs 2 EUR\. \[\d\]$/)
    expect(quotesOf(answer, passages)).toEqual(["Costs 2 EUR."])
  })
  test("a heading is no answer by itself", async () =>
    expect(await ask("What about towels?", [{ text: "## Towels" }])).not.toMatch(/\[\d\]/))
})

describe("a row is one unit", () => {
  const records = [
    { text: "Boat: Heron\nSeats: 6\nPrice per hour: 18 EUR\nMotor: no" },
    { text: "Boat: Tern\nSeats: 9\nPrice per hour: 31 EUR\nMotor: yes" },
  ]
  test.each([
    ["How many seats has Tern?", "Tern – Seats: 9"],
    ["Which boat has 6 seats?", "Heron – Seats: 6"],
    ["Does Heron have a motor?", "Heron – Motor: no"],
    ["What does Tern cost per hour?", "Tern – Price per hour: 31 EUR"],
  ])("%s is answered by the field with the name of its row", async (question, expected) => {
    const answer = await ask(question, records)
    expect(answer).toMatch(new RegExp(`^${expected} \\[\\d\\]$`))
    const [quote] = quotesOf(answer, records)
    expect(records.map(({ text }) => text)).toContain(quote)
  })
  test("all rows where none is named", async () => {
    const answer = await ask("Which boats have a motor?", records)
    expect(answer).toContain("- Heron – Motor: no [")
    expect(answer).toContain("- Tern – Motor: yes [")
  })
  test("a row that is not there is refused", async () =>
    expect(await ask("How many seats has Gannet?", records)).not.toMatch(/\[\d\]/))
  test("opening hours are lines, not one record", async () => {
    const hours = [{ heading: "Opening hours", text: "Monday: 9 to 17\nTuesday: 10 to 19\nSunday: closed" }]
    expect(await ask("When are you open on Tuesday?", hours)).toMatch(/Tuesday: 10 to 19 \[1\]$/)
  })
  test("the rest of a long table is read with the names of its columns above it", async () => {
    const rest = [
      {
        heading: "Fees > Berth | Length | Fee",
        text: "| North | 8 m | 40 EUR |\n| South | 12 m | 65 EUR |",
      },
      { text: "The harbour is open all year, and somebody is there from nine to five." },
    ]
    const answer = await ask("What is the fee of the South berth?", rest)
    expect(answer).toBe("South – Fee: 65 EUR [1]")
    expect(quotesOf(answer, rest)).toEqual(["| South | 12 m | 65 EUR |"])
  })
})

describe("what belongs together is shown whole", () => {
  test("code with the sentence above it, its language and every line", async () => {
    const text =
      'Start the pump like this:\n\n```sh\npump open --slow\npump log "Is it on?" > out\n```\n\nWait a minute.'
    const passages = [{ heading: "Pump", text }]
    const answer = await ask("How do I start the pump?", passages)
    expect(answer).toContain(
      'Start the pump like this:\n\n```sh\npump open --slow\npump log "Is it on?" > out\n```',
    )
    expect(quotesOf(answer, passages)[0]).toContain("pump open --slow")
  })
  test("a list with the sentence that leads it", async () => {
    const passages = [
      { text: "For the exam you need:\n\n1. a pen\n2. your pass\n3. a quiet room\n\nIt takes an hour." },
    ]
    const answer = await ask("What do I need for the exam?", passages)
    expect(answer).toBe("For the exam you need:\n\n1. a pen\n2. your pass\n3. a quiet room [1]")
  })
  test("the whole answer of a pair that is asked nearly in its own words, and of no other", async () => {
    const passages = [
      { text: "Q: Can I bring a pram?\nA: Yes. There is a ramp at the back. Please ring first." },
      { text: "Q: Can I bring a bicycle?\nA: No. There is no room for it." },
    ]
    expect(await ask("Could I bring my pram?", passages)).toBe(
      "Yes. There is a ramp at the back. Please ring first. [1]",
    )
    expect(await ask("Can I bring a piano?", passages)).not.toContain("ramp")
  })
})

test("marks of Markdown and HTML are not shown, and the quote stays literal", async () => {
  const passages = [
    { text: "A [visit](https://x.example/v) costs **7.50 EUR**[^2] and takes 1&ndash;2 hours." },
  ]
  const answer = await ask("How much is a visit?", passages)
  expect(answer).toBe("A visit costs 7.50 EUR and takes 1–2 hours. [1]")
  expect(quotesOf(answer, passages)[0]).toContain("**7.50 EUR**[^2]")
})

test("settings at the top of a document are no answer", async () => {
  const passages = [{ text: "---\ntitle: Prices\ntags: [sauna]\n---\n\nThe sauna costs 11 EUR." }]
  expect(await ask("What does the sauna cost?", passages)).toBe("The sauna costs 11 EUR. [1]")
})

test("nothing is added that was not asked", async () => {
  const passages = [{ heading: "Shop", text: "Chalk costs 12 EUR. Tape costs 5 EUR. We also mend shoes." }]
  expect(await ask("How much is chalk?", passages)).toBe("Chalk costs 12 EUR. [1]")
})

describe("an identifier is this one or another", () => {
  const settings = [
    {
      heading: "Settings",
      text: "| Setting | Default |\n|---|---|\n| queue.max_age | 72h |\n| queue.batch_size | 1 |\n| storage.max_size | 80% |",
    },
    {
      heading: "Versions",
      text: "| Version | Fixes until |\n|---|---|\n| 3.1 | May 2026 |\n| 3.0 | May 2025 |\n| 3.10 | May 2029 |",
    },
  ]

  test("two of them are both answered", async () => {
    const answer = await ask("What is the default of queue.max_age and of queue.batch_size?", settings)
    expect(answer).toContain("queue.max_age – Default: 72h")
    expect(answer).toContain("queue.batch_size – Default: 1")
    expect(answer).not.toContain("80%")
  })

  test("one that nothing names is refused", async () => {
    expect(await ask("What is the default of queue.min_age?", settings)).not.toMatch(/72h|80%/)
    expect(await ask("Until when does 3.2 get fixes?", settings)).not.toMatch(/20\d\d/)
  })
})

test("an item's name is one as a row's is", async () => {
  const rooms = [
    {
      heading: "Rooms",
      text: "- Archway Room: 12 people, £9 an hour\n- Lantern Hall: 80 people, £35 an hour",
    },
  ]
  expect(await ask("What is the price of the Archway Room?", rooms)).toContain("£9")
  expect(await ask("What is the price of the garden room?", rooms)).not.toContain("£")
})

test("a range of days holds each of them", async () => {
  const hours = [
    {
      heading: "Opening hours",
      text: "| Day | Desk |\n|---|---|\n| Monday | closed |\n| Tuesday to Thursday | 9:30–19:00 |\n| Friday | 9:30–17:00 |",
    },
  ]
  const answer = await ask("When is the desk open on Wednesday?", hours)
  expect(answer).toContain("9:30–19:00")
  expect(answer).not.toContain("17:00")
})

test("a number is the same in figures and in words", async () => {
  const suits = [
    { heading: "Prices", text: "A suit of two pieces costs £17.\n\nA suit of three pieces costs £22." },
  ]
  expect(await ask("How much is a suit of 3 pieces?", suits)).toContain("£22")
})

test("a sentence that names a place answers where, rather than one that holds more of the words", async () => {
  const shop = [
    { heading: "Services", text: "A self-service launderette with twelve washers is part of it." },
    { heading: "Launderette", text: "You find it at Station Arcade." },
  ]
  expect(await ask("Where is the launderette?", shop)).toContain("Station Arcade")
})

test("what only stands beside a subject does not answer for it", async () => {
  const shop = [
    {
      heading: "The shop",
      text: "We do drying and ironing. There are three parking bays, free for 20 minutes.",
    },
  ]
  expect(await ask("How much is drying?", shop)).not.toContain("free")
})
