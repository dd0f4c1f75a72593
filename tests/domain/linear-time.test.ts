import { expect, test } from "vitest"
import { fillVariables } from "#lib/core/fill-variables.ts"
import { textModel } from "#lib/domain/models/text-model.ts"
import { kindsOf } from "#lib/domain/retrieval/question-kind.ts"
import { cite } from "#lib/domain/retrieval/retrieval.ts"
import { sameQuestion } from "#lib/domain/taught-answers/same-question.ts"
import { cpuTimeOf } from "#tests/support/cpu-time.ts"

/** Longer than any question, and as long as a backstory may be. */
const LONG = 100_000
const repeated = (unit: string, length = LONG) => unit.repeat(length / unit.length)
const blanks = repeated(" ")
const nothing = { system: {}, contact: {}, conversation: {} }
const speaker = textModel("test", () => ({
  text: `Yes.${blanks}`,
  usage: {
    inputTokens: { total: 0, noCache: undefined, cacheRead: undefined, cacheWrite: undefined },
    outputTokens: { total: 0, text: undefined, reasoning: undefined },
  },
}))

// Whoever writes one of these texts must not hold the process: the first took 97 s, the second 45.
test.each<[name: string, work: () => unknown]>([
  ["a place for a variable that never closes", () => fillVariables(`{{contact.x${blanks}`, nothing)],
  ["blanks in an answer that is cited", () => cite(repeated("\t"), [])],
  ["blanks at the end of an answer of our own", () => speaker.doStream({ prompt: [] })],
  ["a question of one phrase", () => kindsOf(repeated("muss ich "))],
  ["questions that go from one thing", () => sameQuestion(repeated("from "), `${repeated("from ")}x`, "en")],
  [
    "questions that go from one thing, in German",
    () => sameQuestion(repeated("von "), repeated("von "), "de"),
  ],
])("%s costs what it is long", async (_, work) => {
  expect(await cpuTimeOf(work)).toBeLessThan(1_500)
})
