import { describe, expect, test } from "vitest"
import { asksOf, smallTalk } from "#lib/domain/retrieval/retrieval.ts"
import { questionsOf } from "#lib/domain/retrieval/split-message.ts"

describe("the questions of a message", () => {
  test.each([
    ["ok thanks, where is your shop?", ["where is your shop?"]],
    ["hi, do you deliver?", ["do you deliver?"]],
    ["hello i have a question how long is the warranty thanks", ["how long is the warranty"]],
    ["Hi-fi speakers price?", ["Hi-fi speakers price?"]],
    ["Hola, ¿dónde está la tienda?", ["¿dónde está la tienda?"]],
    ["Merci ! Où êtes-vous ?", ["Où êtes-vous ?"]],
    ["Danke! Wann habt ihr auf?", ["Wann habt ihr auf?"]],
    ["Ciao, quanto costa?", ["quanto costa?"]],
    ["Oi, onde fica a loja?", ["onde fica a loja?"]],
    ["ok great thanks bye", []],
    ["How much is delivery and when do you roast?", ["How much is delivery", "when do you roast?"]],
    ["What are your opening hours and address?", ["What are your opening hours", "address?"]],
    ["Do you have decaf? How much is it?", ["Do you have decaf?", "How much is it?"]],
    [
      "I live in Lyon. How much is delivery? And when do you roast?",
      ["I live in Lyon. How much is delivery?", "And when do you roast?"],
    ],
    ["¿Cuánto cuesta el envío y dónde está la tienda?", ["¿Cuánto cuesta el envío", "dónde está la tienda?"]],
    [
      "Kann ich mit Karte zahlen und gibt es Parkplätze?",
      ["Kann ich mit Karte zahlen", "gibt es Parkplätze?"],
    ],
    ["Bonjour, où êtes-vous et quels sont vos horaires ?", ["où êtes-vous", "quels sont vos horaires ?"]],
    ["Ciao, quanto costa e quando aprite?", ["quanto costa", "quando aprite?"]],
    ["Oi, qual é o preço e onde fica a loja?", ["qual é o preço", "onde fica a loja?"]],
    ["Is your shop in St. Gallen open?", ["Is your shop in St. Gallen open?"]],
    ["What is and is not included?", ["What is and is not included?"]],
    ["If I order today, when will it arrive?", ["If I order today, when will it arrive?"]],
    ["Do you sell tea and coffee?", ["Do you sell tea and coffee?"]],
    ["My order is late. What now?", ["My order is late. What now?"]],
  ])("%s", (message, questions) => expect(questionsOf(message)).toEqual(questions))

  test.each(["hi ", "and do you ", ", ", "a. ", "? ", "¿y cuánto "])(
    "a flood of %s costs no time",
    (unit) => {
      const started = performance.now()
      questionsOf(unit.repeat(30_000 / unit.length))
      questionsOf(unit.repeat(1000 / unit.length))
      expect(performance.now() - started).toBeLessThan(500)
    },
  )
})

describe("what was said before", () => {
  const before = ["How much is the small subscription?"]
  const leaningOf = (message: string, usual: "en" | "de" | "es" = "en") =>
    asksOf(message, before, usual)[0]?.leaning

  test.each([
    "Do you have decaf?",
    "What payment methods do you take?",
    "How much is delivery?",
    "When do you roast?",
    "Is there parking?",
    "how much caffeine is in decaf",
    "where are you?",
    "Qual è il vostro indirizzo?",
    "È possibile portare un cane?",
    "Com que idade se pode começar?",
  ])("is nothing to a question that stands alone: %s", (question) => {
    expect(leaningOf(question)).toBe("alone")
    expect(asksOf(question, before, "en")[0]?.before).toEqual([])
  })

  test.each([
    "Is it ever free?",
    "and on sundays?",
    "what about the large one?",
    "how long?",
    "And ten of them?",
    "on sundays?",
    "to France?",
    "no, the big one",
    "I meant the monthly plan",
  ])("belongs to one that does not: %s", (question) =>
    expect(asksOf(question, before, "en")[0]).toMatchObject({ leaning: "surely", before }),
  )

  test.each(["decaf?", "opening hours?", "free wifi?"])("is tried second for a fragment: %s", (question) =>
    expect(leaningOf(question)).toBe("perhaps"),
  )

  test("goes back as far as each question leans on the one before it, over thanks and wishes", () => {
    const earlier = [
      "When do you roast?",
      "How much is delivery?",
      "and to France?",
      "thanks!",
      "agent please",
    ]
    expect(asksOf("how long?", earlier, "en")[0]?.before).toEqual(["and to France?", "How much is delivery?"])
  })

  test("a correction is what it puts in the place of the other", () => {
    expect(asksOf("no, the big one", before, "en")[0]).toMatchObject({
      text: "the big one",
      isCorrection: true,
    })
    expect(asksOf("not the small one, the big one", before, "en")[0]?.text).toBe("the big one")
    expect(asksOf("nein, die große", before, "de")[0]?.text).toBe("die große")
    expect(asksOf("no, la grande", before, "es")[0]?.text).toBe("la grande")
    expect(asksOf("No parking?", before, "en")[0]).toMatchObject({ text: "No parking?", isCorrection: false })
  })

  test("the second of two questions may lean on the first", () => {
    const [, second] = asksOf("Do you have decaf? How much is it?", before, "en")
    expect(second).toMatchObject({ leaning: "surely", before: ["Do you have decaf?"] })
  })
})

test.each([
  ["thx bye", "goodbye"],
  ["hi, how are you?", "feeling"],
  ["what can you help me with?", "help"],
  ["Wobei kannst du mir helfen?", "help"],
  ["¿En qué me puedes ayudar?", "help"],
  ["En quoi pouvez-vous m'aider ?", "help"],
  ["Cosa puoi fare?", "help"],
  ["O que você pode fazer?", "help"],
])("%s is small talk: %s", (said, kind) => expect(smallTalk(said, "en")?.kind).toBe(kind))
