import { describe, expect, test } from "vitest"
import { quotesModel } from "#lib/domain/quotes/quotes.ts"
import { writePassages } from "#lib/domain/retrieval/grounding.ts"

async function ask(question: string, passages: { heading?: string; text: string }[], language = "English") {
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

// What customers call things, and what texts call them: opening, price, money back, cancelling, place, deposit.
const ASKED: Record<string, { text: string; questions: string[] }[]> = {
  English: [
    {
      text: "We are open from 8:00 to 17:00.",
      questions: ["What are your business hours?", "Opening hours?"],
    },
    {
      text: "A day ticket is £12.",
      questions: ["How much is a day ticket?", "What's the price of a day ticket?"],
    },
    { text: "You get your money back within ten days.", questions: ["When do I get a refund?"] },
    {
      text: "You will find us at 4 Mill Street.",
      questions: ["Where is your office?", "What is your address?"],
    },
    { text: "Vouchers are valid for two years.", questions: ["When do vouchers expire?"] },
  ],
  German: [
    { text: "Wir haben von 8 bis 17 Uhr offen.", questions: ["Was sind Ihre Öffnungszeiten?"] },
    {
      text: "Eine Tageskarte kostet 12 €.",
      questions: ["Wie teuer ist eine Tageskarte?", "Preis der Tageskarte?"],
    },
    {
      text: "Sie bekommen Ihr Geld innerhalb von zehn Tagen zurück.",
      questions: ["Wann kommt die Erstattung?"],
    },
    { text: "Wir sitzen in der Mühlstraße 4.", questions: ["Wo ist Ihr Geschäft?"] },
    { text: "Als Pfand nehmen wir 20 Euro.", questions: ["Wie hoch ist die Kaution?"] },
  ],
  French: [
    { text: "Nous sommes ouverts de 8h à 17h.", questions: ["Quels sont vos horaires ?"] },
    {
      text: "Le billet vaut 12 €.",
      questions: ["Quel est le prix du billet ?", "Combien coûte un billet ?"],
    },
    { text: "Nous vous rendons l'argent sous dix jours.", questions: ["Quand suis-je remboursé ?"] },
    { text: "La boutique se trouve au 4 rue du Moulin.", questions: ["Où est votre magasin ?"] },
  ],
  Spanish: [
    { text: "Abrimos de 8:00 a 17:00.", questions: ["¿Cuál es su horario?"] },
    {
      text: "La entrada vale 12 €.",
      questions: ["¿Cuánto cuesta la entrada?", "¿Qué precio tiene la entrada?"],
    },
    { text: "Le devolvemos el dinero en diez días.", questions: ["¿Cuándo recibo el reembolso?"] },
    { text: "Estamos en la calle Molino 4.", questions: ["¿Dónde está la tienda?"] },
  ],
  Italian: [
    { text: "Siamo aperti dalle 8:00 alle 17:00.", questions: ["Quali sono gli orari di apertura?"] },
    { text: "Il biglietto costa 12 €.", questions: ["Qual è il prezzo del biglietto?"] },
    { text: "Il denaro viene restituito entro dieci giorni.", questions: ["Quando ricevo il rimborso?"] },
    { text: "Ci trovate in via Mulino 4.", questions: ["Dove si trova il negozio?"] },
  ],
  Portuguese: [
    { text: "Estamos abertos das 8h às 17h.", questions: ["Qual é o horário de funcionamento?"] },
    { text: "O bilhete custa 12 €.", questions: ["Qual é o preço do bilhete?", "Quanto custa um bilhete?"] },
    { text: "Devolvemos o dinheiro em dez dias.", questions: ["Quando recebo o reembolso?"] },
    { text: "A loja fica na Rua do Moinho 4.", questions: ["Onde fica a loja?"] },
  ],
}

describe.each(Object.entries(ASKED))("in %s", (language, cases) => {
  const passages = cases.map(({ text }) => ({ text }))
  const asked = cases.flatMap(({ text, questions }) => questions.map((question) => [question, text] as const))
  test.each(asked)("%s is answered by: %s", async (question, text) => {
    expect(await ask(question, passages, language)).toContain(text)
  })
})

const PRICES = {
  heading: "Rooms",
  text: "| Room | Beds | Per night |\n| --- | --- | --- |\n| Oak | 2 | 85 € |\n| Pine | 3 | 110 € |\n\nBreakfast is served until ten.",
}

test("a row of a table is said with its name and that of the column, and nothing of the other rows", async () => {
  expect(await ask("How many beds does Pine have?", [PRICES])).toBe("Pine – Beds: 3 [1]")
  expect(await ask("What does Oak cost per night?", [PRICES])).toBe("Oak – Per night: 85 € [1]")
  expect(await ask("How many beds does Willow have?", [PRICES])).not.toContain("[1]")
})

test("a question that names a list by its heading is answered by the whole list", async () => {
  const list = { heading: "Payment", text: "Ways to pay:\n- card\n- cash\n- bank transfer for companies" }
  const answer = await ask("Which ways to pay are there?", [list])
  for (const item of ["card", "cash", "bank transfer for companies"]) expect(answer).toContain(item)
})

test("what time a place closes is not answered by how long something takes", async () => {
  const text = "A charter costs 900 dollars for three hours and must be requested six weeks ahead."
  expect(await ask("What time does the museum close?", [{ text }])).not.toContain("[1]")
})

test("numbers of people, sizes and units answer the questions that ask for them", async () => {
  const passages = [
    { text: "The hall holds 120 people. It is 14 metres long and 6 metres high." },
    { text: "A parcel may weigh up to 20 kg. It arrives in three working days." },
  ]
  expect(await ask("How many people fit into the hall?", passages)).toContain("120 people")
  expect(await ask("How high is the hall?", passages)).toContain("6 metres high")
  expect(await ask("How heavy may a parcel be?", passages)).toContain("20 kg")
  expect(await ask("How long does a parcel take?", passages)).toContain("three working days")
})

describe("a time of day, a day, an age, a rhythm and a duration are told apart", () => {
  const SAID: Record<string, { texts: string[]; asked: [string, string][] }> = {
    English: {
      texts: [
        "Lessons take 90 minutes.",
        "Lessons begin at 9:00 and 11:00.",
        "There are lessons every day but Monday.",
        "Pupils must be 8 years old for lessons.",
      ],
      asked: [
        ["What time are lessons?", "9:00"],
        ["Which day are there no lessons?", "Monday"],
        ["How old must one be to begin lessons?", "8 years"],
      ],
    },
    Portuguese: {
      texts: [
        "As aulas duram 90 minutos.",
        "As aulas começam às 9h e às 11h.",
        "Há aulas todos os dias menos à segunda-feira.",
        "A idade mínima para as aulas é de 8 anos.",
      ],
      asked: [
        ["A que horas são as aulas?", "às 9h"],
        ["Em que dia não há aulas?", "segunda-feira"],
        ["Com que idade se pode começar?", "8 anos"],
        ["Quanto tempo demora a aula?", "90 minutos"],
      ],
    },
    Italian: {
      texts: [
        "Ha aperto nel 1987 Bruno Galli.",
        "È aperta dalle 9:30 alle 19:00.",
        "La tessera vale dodici mesi.",
      ],
      asked: [
        ["A che ora chiudete?", "19:00"],
        ["Quanto dura la tessera?", "dodici mesi"],
      ],
    },
    Spanish: {
      texts: [
        "El curso dura seis horas.",
        "Renovamos los bloques cada dos semanas.",
        "Las cuotas no se devuelven.",
      ],
      asked: [
        ["¿Cada cuánto cambiáis los bloques?", "cada dos semanas"],
        ["¿Me devolvéis las cuotas?", "no se devuelven"],
      ],
    },
  }
  const cases = Object.entries(SAID).flatMap(([language, { texts, asked }]) =>
    asked.map(([question, expected]) => ({
      language,
      question,
      expected,
      passages: texts.map((text) => ({ text })),
    })),
  )
  test.each(cases)("$question", async ({ language, question, expected, passages }) => {
    expect(await ask(question, passages, language)).toContain(expected)
  })
})

describe("what only looks answered is refused", () => {
  const passages = [
    {
      heading: "Classes",
      text: "| Class | Length | Price |\n| --- | --- | --- |\n| Wheel taster | 2 hours | £38 |",
    },
    { heading: "Cancelling", text: "You can cancel a class free of charge up to 7 days before it starts." },
    { heading: "Finding us", text: "We are at 12 Weaver Lane. Parking is behind the house." },
  ]
  test.each([
    "Who teaches the wheel taster?",
    "How much does parking cost?",
    "When was the studio founded?",
    "Can I cancel a gift card?",
  ])("%s", async (question) => expect(await ask(question, passages)).not.toMatch(/\[\d\]/))
})

test("languages without rules of their own are quoted too", async () => {
  const dutch = [{ text: "Verzending naar België kost 6,95 euro en duurt drie werkdagen." }]
  expect(await ask("Wat kost verzending naar België?", dutch)).toContain("6,95 euro")
  const japanese = [
    { text: "当店の営業時間は午前九時から午後六時までです。土曜日は休みです。" },
    { text: "送料は全国一律五百円です。" },
  ]
  expect(await ask("営業時間を教えてください", japanese)).toContain("午前九時から午後六時まで")
  expect(await ask("送料はいくらですか", japanese)).toContain("五百円")
  expect(await ask("犬を連れて行けますか", japanese)).not.toMatch(/\[\d\]/)
})
