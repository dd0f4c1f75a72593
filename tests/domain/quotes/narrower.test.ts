import { describe, expect, test } from "vitest"
import type { Language } from "#lib/domain/retrieval/schema.ts"
import { answered } from "./answered.ts"

/** One small text a language, with questions that it answers and narrower ones that it does not. */
const CASES: Record<Language, { text: string; answers: [string, string][]; narrower: string[] }> = {
  en: {
    text: `# Tickets

A ticket costs £9. Students pay £7 with a card.

# Food

The bar sells popcorn, salted or sweet, for £4. We clean blouses for £3.60.

# Hall

The small hall can be hired for £80 an evening, by one group. Hot meals may be eaten there. Dogs are welcome on Sundays.`,
    answers: [
      ["how much is a ticket", "£9"],
      ["what does a ticket for a student cost", "£7"],
      ["how much is the small hall", "£80"],
      ["can I bring my dog", "Sundays"],
      ["price of sweet popcorn", "£4"],
      ["how much is it to clean a large blouse", "£3.60"],
    ],
    narrower: [
      "how much is a ticket for a 3D film",
      "how much is a ticket for a nurse",
      "what does popcorn with caramel cost",
      "how much is a silk blouse",
      "does the bar sell vegan popcorn",
      "can I hire the hall for a wedding",
      "what does a ticket cost on Christmas day",
      "do you dye blouses",
      "do you sell hot dogs",
      "what is the name of the cook",
      "how old is the hall",
    ],
  },
  es: {
    text: `# Cuotas

La cuota mensual cuesta 40 €. Una sesión con entrenador vale 30 €.

# Cursos

El curso de iniciación dura seis horas. Lo imparte Marta Ruiz.`,
    answers: [
      ["¿Cuánto cuesta la cuota mensual?", "40 €"],
      ["¿Cuánto dura el curso para principiantes?", "seis horas"],
      ["¿Quién da el curso para principiantes?", "Marta Ruiz"],
    ],
    narrower: [
      "¿Cuánto cuesta la cuota para jubilados?",
      "¿Cuánto cuesta la cuota trimestral?",
      "¿Cuánto cuesta una sesión de masaje?",
      "¿Cuánto dura el curso para niños?",
    ],
  },
  fr: {
    text: `# Tarifs

Un emplacement pour une tente coûte 18 euros. Un vélo coûte 9 euros par jour.

# Livraison

La livraison coûte 5 euros. Le magasin ouvre de 8h à 19h.`,
    answers: [
      ["Combien coûte un emplacement pour une tente ?", "18 euros"],
      ["Combien coûte un vélo ?", "9 euros"],
    ],
    narrower: [
      "Combien coûte un emplacement pour un bateau ?",
      "Combien coûte un vélo électrique ?",
      "Combien coûte la livraison le dimanche ?",
      "Y a-t-il un emplacement avec électricité ?",
    ],
  },
  de: {
    text: `# Preise

Eine Impfung kostet 48 Euro. Ein Leihrad kostet 12 Euro am Tag.

# Hof

Der Hof ist von 8 bis 18 Uhr offen. Hunde sind willkommen.`,
    answers: [
      ["Was kostet eine Impfung?", "48 Euro"],
      ["Was kostet ein Leihrad am Tag?", "12 Euro"],
    ],
    narrower: [
      "Was kostet eine Impfung für Pferde?",
      "Was kostet ein Leihrad für Kinder?",
      "Was kostet ein Leihrad mit Motor?",
    ],
  },
  it: {
    text: `# Prezzi

La cena costa 28 €. La culla costa 10 € al giorno. Il cambio dell'olio costa 65 euro.

# Gruppo

Il gruppo di lettura si incontra il giovedì alle 18:30.`,
    answers: [
      ["Quanto costa la cena?", "28 €"],
      ["Quando si incontra il gruppo di lettura?", "giovedì"],
    ],
    narrower: [
      "Quanto costa la culla per gemelli?",
      "Quanto costa il cambio delle gomme?",
      "Quanto costa il cambio dell'olio per camion?",
      "C'è un gruppo di lettura per ragazzi?",
    ],
  },
  pt: {
    text: `# Aulas

Uma aula custa 30 € por pessoa. Uma limpeza custa 60 euros.

# Horário

A escola abre às 9h, todos os dias.`,
    answers: [
      ["Quanto custa uma aula?", "30 €"],
      ["A que horas abre a escola?", "9h"],
    ],
    narrower: [
      "Quanto custa uma aula para crianças?",
      "Quanto custa uma limpeza de sofás?",
      "Quanto custa uma aula com fotógrafo?",
    ],
  },
}

for (const [language, { text, answers, narrower }] of Object.entries(CASES) as [
  Language,
  (typeof CASES)[Language],
][])
  describe(`a question and a text in ${language}`, () => {
    test.each(answers)("%s is answered", (question, said) => {
      expect(answered(text, language, question)).toContain(said)
    })
    test.each(narrower)("%s is narrower than the text", (question) => {
      expect(answered(text, language, question)).not.toMatch(/\[\d+\]/)
    })
  })

test("a table's row is named by the first of several words", () => {
  const table =
    "# Tickets\n\n| Ticket | Price |\n| --- | --- |\n| Adult | £9.50 |\n| Child | £6.00 |\n| Senior | £7 |"
  expect(answered(table, "en", "how much is a child cinema ticket")).toContain("£6.00")
  expect(answered(table, "en", "how much is a cinema ticket for teachers")).not.toMatch(/\[\d+\]/)
})
