import { expect, test } from "vitest"
import { analyserFor } from "#lib/domain/retrieval/analyse.ts"
import type { Language } from "#lib/domain/retrieval/schema.ts"
import { correctSpelling } from "#lib/domain/retrieval/spelling.ts"

function corrected(question: string, written: Language, texts: string): string {
  const analyser = analyserFor(written)
  const held = new Set(analyser.terms(texts))
  return correctSpelling(question, {
    written,
    holds: (word) => analyser.termsOf(word).some((term) => held.has(term)),
  })
}

test.each<[Language, string, string]>([
  ["en", "how mutch dos delivry cost", "how much does delivery cost"],
  ["en", "waht is the heihgt of the larhc", "what is the height of the larch"],
  ["de", "wann habt ihr geöfnet", "wann habt ihr geoffnet"],
  ["es", "a que hora abre el gimansio manana", "a que hora abre el gimnasio manana"],
])("in %s, %s is read as %s", (language, typed, meant) =>
  expect(corrected(typed, language, "The larch. Wir haben geöffnet. El gimnasio.")).toBe(meant),
)

test("words that the texts have stay as they are", () =>
  expect(corrected("where is the mutch", "en", "The mutch is a cap.")).toBe("where is the mutch"))

test("names and numbers stay as they are", () =>
  expect(corrected("what does the Mapel A4l0 cost", "en", "A maple board costs 5.")).toBe(
    "what does the Mapel A4l0 cost",
  ))

test("a word that resembles none stays as it is", () =>
  expect(corrected("do you sell helicopters", "en", "We sell bread.")).toBe("do you sell helicopters"))

test("a bare stem is no word that anybody meant", () =>
  expect(corrected("for the first timey", "en", "The larch.")).not.toContain("timet"))
