import { expect, test } from "vitest"
import { outcomeOf } from "#lib/domain/taught-answers/answer-outcome.ts"

const shown = [
  { text: "Der Laden hat von Montag bis Freitag von 9 bis 18 Uhr geöffnet und ist am Sonntag zu." },
]
const turn = { passages: shown, citations: 0, language: "en" as const }
const REFUSAL = "I could not find an answer to that."

test.each([
  ["Hello!", "Hello! What would you like to know?", { answered: true, reason: "small_talk" }],
  [
    "I want to talk to a human",
    "You can write to us@shop.example.",
    { answered: true, reason: "wants_person" },
  ],
  ["I want to talk to a human", "I cannot put you through.", { answered: false, reason: "wants_person" }],
  ["When do you open the shop?", REFUSAL, { answered: false, reason: "other_language" }],
  ["Öffnet ihr auch am Samstag?", REFUSAL, { answered: false, reason: "not_found" }],
  ["Are shoes nice?", "Very.", { answered: true, reason: null }],
])("%s -> %s", (question, answer, outcome) =>
  expect(outcomeOf({ ...turn, question, answer })).toEqual(outcome),
)

test("a verified quote answers, and without knowledge nothing can be found", () => {
  const asked = { ...turn, question: "When do you open?", answer: REFUSAL }
  expect(outcomeOf({ ...asked, citations: 1 })).toEqual({ answered: true, reason: null })
  expect(outcomeOf({ ...asked, hasKnowledge: false })).toEqual({ answered: false, reason: "no_knowledge" })
})
