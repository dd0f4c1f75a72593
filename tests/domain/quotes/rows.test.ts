import { expect, test } from "vitest"
import { answered } from "./answered.ts"

const KENNELS = `# Tariffs

| Animal | Size | Per night (£) | Per week (£) |
| --- | --- | --- | --- |
| Dog | medium | 22 | 135 |
| Cat | any | 14 | 85 |

# Plants

| Plant | Pot size (cm) | Height (cm) | Price |
| --- | --- | --- | --- |
| Lavender | 12 | 25 | £4.50 |
| Rosemary | 14 | 30 | £5.20 |

# Courses

| Course | Day | Price in € for the whole course |
| --- | --- | --- |
| Beginners | Monday 19:00 | 110 |
| Advanced | Tuesday 20:00 | 128 |`

test.each([
  ["how much is a night for a cat", "Per night (£): 14"],
  ["price per week for a medium dog", "Per week (£): 135"],
  ["how tall is the lavender", "Height (cm): 25"],
  ["when is the beginners course", "Day: Monday 19:00"],
  ["how much is the whole advanced course", "128"],
])("%s is told by the column and its unit", (question, said) => {
  expect(answered(KENNELS, "en", question)).toContain(said)
})

test("a time is no price, though a column of prices has the question's words", () => {
  expect(answered(KENNELS, "en", "when is the beginners course")).not.toContain("110")
})

test("a price is the field that is shown, though another is called as the question before", () => {
  const areas =
    "# Areas\n\n| Area | Collection days | Fee |\n| --- | --- | --- |\n| Hartwell | Wednesday | £4.90 |\n| Northfield | Tuesday | £2.50 |"
  expect(answered(areas, "en", "what does collection in Hartwell cost")).toContain("Fee: £4.90")
  expect(answered(areas, "en", "what does collection in Hartwell cost")).not.toContain("Wednesday")
})

test("short names of days make no text French, and are the days", () => {
  const hours = "# Garden centre\n\nMon-Fri: 8:00-18:00\nSat: 8:00-17:00\nSun: closed"
  expect(answered(hours, "en", "are you open on saturday")).toContain("8:00-17:00")
  expect(answered(hours, "en", "do you sell helicopters")).not.toContain("French")
})
