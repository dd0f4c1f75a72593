import { describe, expect, test } from "vitest"
import { quotePassages } from "#lib/domain/quotes/quotes.ts"
import type { Language } from "#lib/domain/retrieval/schema.ts"

interface Section {
  sourceName?: string
  heading?: string
  text: string
}

/** What is said to a question about sections of a document. */
const ask = (question: string, sections: Section[], language: Language = "en") =>
  quotePassages({
    question,
    passages: sections.map(({ sourceName = "about.md", heading = null, text }) => ({
      sourceName,
      heading,
      text,
    })),
    language,
  }).text

describe("the form that an answer has", () => {
  test("how far something is may be said in minutes on foot", () => {
    const way = [
      { heading: "Coming by train", text: "The station is a ten-minute walk along the canal." },
      { heading: "Station café", text: "The café at the station sells rolls." },
    ]
    expect(ask("how far is the station", way)).toContain("ten-minute walk")
  })

  test("how far ahead is a time", () => {
    const rooms = [
      { heading: "Rooms", text: "Rooms are booked no later than five days before." },
      { heading: "Hall", text: "The hall is 200 metres away." },
    ]
    expect(ask("how far ahead must rooms be booked", rooms)).toContain("five days")
  })

  test("a condition need not stand in the text", () => {
    const cancelling = [
      { heading: "Cancelling", text: "After that we do not give your money back." },
      { heading: "Firing", text: "Pots are fired on Fridays." },
    ]
    expect(ask("can I get my money back if I'm ill", cancelling)).toContain("do not give your money back")
  })

  test("the verb at the end of a German question says what one does with the thing", () => {
    const bikes = [
      { heading: "Leihräder", text: "Helme geben wir kostenlos mit." },
      { heading: "Anfahrt", text: "Parkplätze gibt es im Hof." },
    ]
    expect(ask("Muss ich einen Helm mitbringen?", bikes, "de")).toContain("kostenlos")
  })

  test("an age is said without the word years", () => {
    const swim = [
      { heading: "Lanes", text: "Lanes are open from 9:00. Children under ten swim with an adult." },
      { heading: "Lockers", text: "Lockers cost £1." },
    ]
    expect(ask("how old must children be to swim alone", swim)).toContain("under ten")
  })

  test("a quantity is no price", () => {
    const tools = [
      { heading: "Needs", text: "The program needs 40 MB of memory." },
      { heading: "Costs", text: "Memory cards cost £8." },
    ]
    expect(ask("how much memory does it need", tools)).toContain("40 MB")
  })

  test("a word that only holds the name of another kind asks for none", () => {
    const bar = [
      { heading: "Bar", text: "The kiosk sells coffee and rolls." },
      { heading: "Late", text: "Guests of a late boat get 5 euros." },
    ]
    expect(ask("can I buy coffee here", bar)).toContain("sells coffee")
  })

  test("how long something is valid is a duration", () => {
    const cards = [
      { heading: "Students", text: "Students pay half with a valid card." },
      { heading: "Do you sell vouchers?", text: "Yes, at the desk. They are good for two years." },
    ]
    expect(ask("how long are vouchers valid", cards)).toContain("two years")
  })

  test("a number of kilos is a weight", () => {
    const plans = [
      {
        heading: "Plans",
        text: "| | Single | Family |\n| --- | --- | --- |\n| Each further kilo | £3.20 | £2.90 |\n| Weight included | 6 kg | 12 kg |",
      },
    ]
    expect(ask("how many kilos do i get with single", plans)).toContain("6 kg")
  })

  test("words that together say more than each by itself choose the sentence", () => {
    const cleaning = [
      { heading: "Speed", text: "Cleaning takes three days. Express cleaning is ready the same day." },
    ]
    expect(ask("do you do same day cleaning?", cleaning)).toContain("the same day")
  })

  test("an address is told where a thing is, in the languages' own words", () => {
    const sala = [
      {
        heading: "Sala Norte > Horario y lugar",
        text: "Abrimos a las 10:00. La sala está en el parque viejo, nave 3. Hay 20 plazas de aparcamiento.",
      },
    ]
    expect(ask("¿Dónde puedo encontraros?", sala, "es")).toContain("nave 3")
  })

  test("an endpoint is a path", () => {
    const docs = [
      { heading: "Health", text: "GET /alive answers 200 while the service can work." },
      { heading: "Signature check", text: "A signature check compares the header." },
      { heading: "Tracing", text: "Spans go to the endpoint that is set." },
    ]
    expect(ask("health check endpoint?", docs)).toContain("/alive")
  })
})

describe("what a question names", () => {
  test("the business itself is no subject where its own place is asked for", () => {
    const academy = [
      { sourceName: "a.md", heading: "Academia Norte", text: "Los cursos empiezan en mayo." },
      { sourceName: "b.md", text: "La dirección es calle Mayor 8, segundo piso." },
    ]
    expect(ask("¿Dónde está la academia?", academy, "es")).toContain("calle Mayor 8")
  })

  test("what was lost, and when, need not stand in the text", () => {
    const lost = [
      { heading: "Lost property", text: "What is found is kept at the desk for six weeks." },
      { heading: "Evenings", text: "At night the side door is used." },
    ]
    expect(ask("i lost my scarf last night", lost)).toContain("six weeks")
    expect(ask("ich habe gestern meinen Schal verloren", lost, "de")).not.toContain("side door")
  })

  test("a name of several words stands for its short form", () => {
    const pay = [
      { heading: "Paying", text: "We take every card but American Express." },
      { heading: "Taking clothes in", text: "We take clothes in for £9." },
    ]
    expect(ask("do you take amex", pay)).toContain("American Express")
  })

  test("words typed as they sound", () => {
    const platforms = [
      { heading: "Builds", text: "There are builds for amd64 and arm64." },
      { heading: "Doses", text: "A dose of salt helps." },
    ]
    expect(ask("dose it run on arm", platforms)).toContain("arm64")
  })
})

describe("where a link leads", () => {
  const parties = [
    {
      heading: "Can I hire a screen for a party?",
      text: "Yes, for £180. [Ask for a date](https://film.example/hire). A deposit is due when you book.",
    },
  ]
  test("the page is told where one asks for it", () => {
    const said = ask("where can i book a party", parties)
    expect(said).toContain("Ask for a date (https://film.example/hire).")
    expect(said).not.toContain("](")
  })
  test("and nowhere else", () =>
    expect(ask("how much is a party", parties)).not.toContain("https://film.example"))
})

describe("things that a table lists by their names", () => {
  const tickets = [
    { heading: "Tickets", text: "The website adds a fee of 80p a ticket." },
    {
      heading: "Prices",
      text: "| Ticket | Price |\n| --- | --- |\n| Adult | £9.00 |\n| Child | £6.00 |\n| Student | £7.00 |",
    },
  ]
  test.each(["how much is a gold ticket", "how much does a gold ticket cost"])(
    "%s is not known",
    (question) => expect(ask(question, tickets)).not.toMatch(/\[\d\]/),
  )
  test.each([
    ["how much is a student ticket", "£7.00"],
    ["how much is a child cinema ticket", "£6.00"],
    ["what is the fee for a ticket", "80p"],
  ])("%s", (question, said) => expect(ask(question, tickets)).toContain(said))
})

describe("what stands above", () => {
  const cancelling = [
    { heading: "Cancelling", text: "Tell the desk by the 20th of the month, in writing." },
    { heading: "Lockers", text: "Lockers are emptied at night." },
  ]
  test("a heading that says what is to be done answers how it is done", () =>
    expect(ask("how do I cancel my contract", cancelling)).toContain("by the 20th"))
  test("and answers nothing else", () =>
    expect(ask("how do I freeze my contract", cancelling)).not.toMatch(/\[\d\]/))

  test("a line that is bold as a whole is a heading and no answer", () => {
    const faq = [
      {
        heading: "Questions",
        text: "**My child turned 15 last week.**\nThe adult ticket is right then.\n\n**I left my umbrella in a bus.**\nAsk at the depot in Mill Lane.",
      },
    ]
    const said = ask("I left my umbrella", faq)
    expect(said).toContain("depot in Mill Lane")
    expect(said).not.toContain("turned 15")
  })

  test("how one gets there is another question than where", () => {
    const visit = [
      { heading: "Visit", text: "The mill stands at 4 Weir Road, Tarn." },
      {
        heading: "Visit > Coming by train or bus",
        text: "The station is ten minutes along the canal. Bus 31 stops at the Corn Hall.",
      },
    ]
    const said = ask("where are you and how do i get there by train?", visit)
    expect(said).toContain("4 Weir Road")
    expect(said).toContain("along the canal")
  })
})
