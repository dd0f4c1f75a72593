import { expect, test } from "vitest"
import { kindsOf } from "#lib/domain/retrieval/question-kind.ts"

const place = (text: string) => kindsOf("Where is it?").every(({ answer }) => answer.test(text))

test.each(["We are at 14 Mill Lane.", "In Leeds.", "Sie finden uns in der Lindenallee 7.", "Calle Mayor 18"])(
  "%s tells a place",
  (text) => expect(place(text)).toBe(true),
)

test.each([
  "The workshop is open from 8:30 to 17:30.",
  "We rest on Sundays.",
  "Das Café ist von 9 bis 18 Uhr geöffnet.",
  "Ab 25 Euro liefern wir.",
])("%s tells none", (text) => expect(place(text)).toBe(false))
