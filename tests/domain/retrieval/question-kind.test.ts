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

test.each(["It is in the hall.", "Behind the shop.", "It lies in /var/lib/kestrel.", "Upstairs."])(
  "%s tells a place too",
  (text) => expect(place(text)).toBe(true),
)

const names = (question: string) => kindsOf(question).map(({ name }) => name)

test.each([
  "Do I need to be there when you come?",
  "Can I pay when I collect it?",
  "Can I choose who comes?",
])("%s asks for neither time nor person", (question) => expect(names(question)).toEqual([]))

test.each([
  ["Can you tell me when you open?", "hours"],
  ["Do you know when it starts?", "when"],
  ["Could you tell me where it is?", "where"],
])("%s does", (question, name) => expect(names(question)).toContain(name))

test("what is past is answered by a year, a date or an age, never by hours", () => {
  const isPast = (text: string) => kindsOf("When did the shop open?").some(({ answer }) => answer.test(text))
  expect(["In 1987.", "On 3 May.", "It opened ten years ago."].map(isPast)).toEqual([true, true, true])
  expect(["From 8:00 to 18:00.", "On Mondays.", "For 35 minutes."].map(isPast)).toEqual([false, false, false])
})
