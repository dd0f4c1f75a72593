import { describe, expect, test } from "vitest"
import { sameQuestion } from "#lib/domain/taught-answers/same-question.ts"
import { HELD_OUT } from "./held-out.ts"

/** A taught question, other ways to ask it, and questions that are merely alike. */
const SETS = [
  {
    language: "en",
    taught: "How do I return shoes that do not fit?",
    same: [
      "how do i return shoes that do not fit",
      "How can I return shoes that don't fit?",
      "Could you please tell me how I return shoes that do not fit?",
      "Returning shoes that do not fit: how?",
      "Hi, how do I return a shoe that doesn't fit, thanks",
    ],
    other: [
      "How do I return shoes that fit?",
      "How do I return boots that do not fit?",
      "How long do I have to return shoes that do not fit?",
      "Where do I return shoes that do not fit?",
      "How much does it cost to return shoes that do not fit?",
      "Why do the shoes not fit?",
      "How do I return shoes?",
      "Do you sell shoes?",
      "and for boots?",
    ],
  },
  {
    language: "en",
    taught: "What are your opening hours?",
    same: [
      "When do you open?",
      "opening hours?",
      "At what hours are you open?",
      "Please tell me your opening hours",
    ],
    other: [
      "What are your opening hours on Sunday?",
      "Where do you open?",
      "Why are you not open?",
      "Do you open parcels?",
      "What are your delivery hours?",
      "When did you open the shop in Lyon?",
    ],
  },
  {
    language: "en",
    taught: "Do you ship from Germany to France?",
    same: ["Are you shipping from Germany to France?", "do you ship from germany to france"],
    other: ["Do you ship from France to Germany?", "Do you ship to France?", "Do you not ship to France?"],
  },
  {
    language: "en",
    taught: "Can I change my order before it ships?",
    same: ["Can I change my order before shipping?", "can I still change an order before it is shipped"],
    other: [
      "Can I change my order after it ships?",
      "Can I cancel my order before it ships?",
      "Can I change my order?",
    ],
  },
  {
    language: "de",
    taught: "Kann ich meine Bestellung stornieren?",
    same: [
      "Kann man Bestellungen stornieren?",
      "Könnten Sie mir bitte sagen, ob ich meine Bestellung stornieren kann?",
    ],
    other: [
      "Wie lange kann ich meine Bestellung stornieren?",
      "Kann ich meine Bestellung nicht stornieren?",
      "Kann ich meine Bestellung ändern?",
      "Warum wurde meine Bestellung storniert?",
      "Kann ich meine Bestellung nach dem Versand stornieren?",
    ],
  },
  {
    language: "fr",
    taught: "Livrez-vous en Belgique ?",
    same: [
      "livrez vous en belgique",
      "Est-ce que vous livrez en Belgique ?",
      "Bonjour, livrez-vous en Belgique s'il vous plaît ?",
    ],
    other: [
      "Livrez-vous en Suisse ?",
      "Combien coûte la livraison en Belgique ?",
      "Avez-vous un magasin en Belgique ?",
      "Quand livrez-vous en Belgique ?",
    ],
  },
  {
    language: "es",
    taught: "¿Puedo pagar con tarjeta?",
    same: [
      "puedo pagar con tarjeta",
      "¿Se puede pagar con tarjeta?",
      "Hola, ¿podría pagar con tarjeta, por favor?",
    ],
    other: [
      "¿Puedo pagar sin tarjeta?",
      "¿Puedo pagar en efectivo?",
      "¿Cuándo puedo pagar con tarjeta?",
      "¿Cuánto cuesta la tarjeta?",
    ],
  },
  {
    language: "it",
    taught: "Dove posso ritirare il mio ordine?",
    same: ["Dove ritiro il mio ordine?", "Scusi, dove posso ritirare un ordine?"],
    other: [
      "Quando posso ritirare il mio ordine?",
      "Dove posso fare un ordine?",
      "Dove posso ritirare il mio pacco?",
    ],
  },
  {
    language: "pt",
    taught: "Vocês fazem entregas aos domingos?",
    same: ["voces fazem entregas aos domingos", "Vocês fazem entrega no domingo?"],
    other: [
      "Vocês fazem entregas aos sábados?",
      "Quanto custa a entrega aos domingos?",
      "Vocês não fazem entregas?",
    ],
  },
]

describe.each(SETS)("$taught", ({ language, taught, same, other }) => {
  test.each(same)("is asked by: %s", (question) => {
    expect(sameQuestion(question, taught, language)).toBe(true)
  })
  test.each(other)("is not asked by: %s", (question) => {
    expect(sameQuestion(question, taught, language)).toBe(false)
  })
})

test("of questions that were not used in development, none is taken for another and most are recognised", () => {
  const count = (list: string[], taught: string, language: string) =>
    list.filter((question) => sameQuestion(question, taught, language)).length
  const sum = (of: "same" | "other") =>
    HELD_OUT.reduce((all, set) => all + count(set[of], set.taught, set.language), 0)
  expect(HELD_OUT.flatMap(({ same }) => same).length).toBe(30)
  expect(HELD_OUT.flatMap(({ other }) => other).length).toBe(42)
  expect(sum("other")).toBe(0)
  expect(sum("same")).toBeGreaterThanOrEqual(22)
})
