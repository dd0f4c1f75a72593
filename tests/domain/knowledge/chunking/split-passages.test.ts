import { describe, expect, it } from "vitest"
import { splitPassages } from "#lib/domain/knowledge/chunking/chunking.ts"
import type { SplitOptions } from "#lib/domain/knowledge/chunking/schema.ts"
import { extractMarkdown } from "#lib/domain/knowledge/extraction/extraction.ts"
import type { Extracted } from "#lib/domain/knowledge/extraction/schema.ts"
import { cpuTimeOf } from "#tests/support/cpu-time.ts"

function split(text: string, options?: SplitOptions) {
  const passages = splitPassages(extractMarkdown(text, "md"), options)
  for (const { start, end, text: words } of passages) expect(text.slice(start, end)).toBe(words)
  return passages
}
const texts = (text: string, options?: SplitOptions) => split(text, options).map((passage) => passage.text)
const sentence = (n: number) => `This is sentence number ${n}, which has a handful of words.`
const prose = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => sentence(from + at)).join(" ")

describe("headings", () => {
  it("give each passage its path and are no part of its text", () => {
    const passages = split(
      "# Shop\n\nWelcome.\n\n## Returns\n\nThirty days.\n\n### Gifts\n\nSixty.\n\n## Delivery\n\nA day.",
    )
    expect(passages.map(({ heading, text }) => [heading, text])).toEqual([
      ["Shop", "Welcome."],
      ["Shop > Returns", "Thirty days."],
      ["Shop > Returns > Gifts", "Sixty."],
      ["Shop > Delivery", "A day."],
    ])
  })

  it("are passages themselves when nothing stands below", () => {
    const passages = split("# Hours\n\n## Open daily from 9 to 17\n\n## Closed in August\n\nExcept Mondays.")
    expect(passages.map(({ heading, text }) => [heading, text])).toEqual([
      ["Hours", "## Open daily from 9 to 17"],
      ["Hours > Closed in August", "Except Mondays."],
    ])
  })
})

describe("packing", () => {
  it("joins small neighbours under the same heading and keeps to the limit", () => {
    expect(texts("One.\n\nTwo.\n\nThree.")).toEqual(["One.\n\nTwo.\n\nThree."])
    const passages = texts([prose(1, 6), prose(7, 12), prose(13, 18)].join("\n\n"), { maxTokens: 200 })
    expect(passages).toEqual([`${prose(1, 6)}\n\n${prose(7, 12)}`, prose(13, 18)])
  })

  it("keeps question and answer together, and apart from others", () => {
    const text =
      "Ask us.\n\nQ: May I return it?\nA: Yes, within 30 days.\n\nQ: Is shipping free?\n\nA: From 50 euros.\n\nWrite to us."
    expect(texts(text)).toEqual([
      "Ask us.",
      "Q: May I return it?\nA: Yes, within 30 days.",
      "Q: Is shipping free?\n\nA: From 50 euros.",
      "Write to us.",
    ])
    expect(texts("Q: What is your policy? A: 30 days. Q: How do I track? A: By number.")).toEqual([
      "Q: What is your policy? A: 30 days.",
      "Q: How do I track? A: By number.",
    ])
  })

  it("ends passages at the dataset's separators", () => {
    expect(texts("One. ### Two. ### Three.", { separators: [" ### "] })).toEqual(["One.", "Two.", "Three."])
  })
})

describe("what is too long", () => {
  it("is cut between sentences, never inside", () => {
    const passages = texts(prose(1, 100), { maxTokens: 100 })
    expect(passages.length).toBeGreaterThan(10)
    expect(passages.join(" ")).toBe(prose(1, 100))
    for (const passage of passages) expect(passage).toMatch(/^This is .* words\.$/)
  })

  it("is not cut after abbreviations, nor at the line ends of wrapped text", () => {
    const doctor = "Dr. Smith saw Mr. Jones at 5 p.m. yesterday\nand told him to come back on the 3. of May."
    const passages = texts(Array.from({ length: 30 }, () => doctor).join(" "), { maxTokens: 60 })
    for (const passage of passages) expect(passage).toMatch(/^Dr\. Smith[\s\S]*of May\.$/)
  })

  it("is cut between list items and table rows", () => {
    const list = Array.from({ length: 60 }, (_, n) => `- Item ${n} costs ${n} euros. It is nice.`).join("\n")
    for (const passage of texts(list, { maxTokens: 50 })) expect(passage).toMatch(/^- Item [\s\S]*nice\.$/)
    const table = Array.from({ length: 60 }, (_, n) => `| Row ${n} | ${n} | nice. Yes |`).join("\n")
    for (const passage of texts(table, { maxTokens: 50 })) expect(passage).toMatch(/^\| Row [\s\S]*\|$/)
  })

  it("is cut between words only when a single sentence is over the limit", () => {
    const passages = texts("word ".repeat(1000), { maxTokens: 50 })
    for (const passage of passages) expect(passage).toMatch(/^word( word)*$/)
    const emoji = texts("a😀".repeat(500), { maxTokens: 50 })
    expect(emoji.join("")).toBe("a😀".repeat(500))
    for (const passage of emoji) expect(passage.isWellFormed()).toBe(true)
  })
})

describe("what belongs together", () => {
  it("keeps a list with the sentence that leads it", () => {
    const list = "- a pen\n- a pass\n- a quiet room"
    const passages = texts(`${prose(1, 5)}\n\nYou need:\n\n${list}\n\n${prose(6, 10)}`, { maxTokens: 80 })
    expect(passages).toContain(`You need:\n\n${list}`)
  })

  it("keeps code whole, blank lines and all, with the sentence above it", () => {
    const code = "```py\nfirst()\n\n\nsecond()\n```"
    const passages = texts(`${prose(1, 5)}\n\nCall both.\n\n${code}\n\n${prose(6, 10)}`, { maxTokens: 80 })
    expect(passages).toContain(`Call both.\n\n${code}`)
  })

  it("names the columns of a long table above each part of it", () => {
    const rows = Array.from({ length: 40 }, (_, n) => `| Berth ${n} | ${n} m | ${n} EUR |`).join("\n")
    const passages = split(`# Fees\n\n| Berth | Length | Fee |\n| --- | --- | --- |\n${rows}\n\nPay ahead.`, {
      maxTokens: 60,
    })
    expect(passages.length).toBeGreaterThan(3)
    expect(passages[0]?.heading).toBe("Fees")
    const later = passages.filter(({ text }) => text.startsWith("| Berth ") && !text.includes("---"))
    expect(later.length).toBeGreaterThan(2)
    for (const { heading } of later) expect(heading).toBe("Fees > Berth | Length | Fee")
    expect(passages.at(-1)?.text).toContain("Pay ahead.")
  })
})

describe("places", () => {
  it("name the page that a passage begins on", () => {
    const text = "First page.\n\nSecond page."
    const pages = [
      { number: 1, start: 0, end: 11 },
      { number: 2, start: 13, end: 25 },
    ]
    const extracted: Extracted = {
      type: "pdf",
      text,
      headings: [{ level: 1, text: "Second", start: 12, end: 12 }],
      pages,
    }
    expect(splitPassages(extracted).map(({ pageNumber }) => pageNumber)).toEqual([1, 2])
  })

  it("name the row of a table", () => {
    const text = "Product: Lamp\n\nProduct: Desk"
    const rows = [
      { number: 2, start: 0, end: 13 },
      { number: 3, start: 15, end: 28 },
    ]
    const passages = splitPassages({ text, headings: [], rows })
    expect(passages.map(({ rowNumber, text }) => [rowNumber, text])).toEqual([
      [2, "Product: Lamp"],
      [3, "Product: Desk"],
    ])
  })
})

it("has no passage without a letter or digit", () => {
  expect(texts("---\n\n* * *\n\nYes.")).toEqual(["---\n\n* * *\n\nYes."])
  expect(texts("# A\n\n* * *\n\n# B\n\nYes.")).toEqual(["Yes."])
})

it.each(["a\n", "Q: a A: ", "a. B? ", "- a\n", "# a\nfoo\n", "| a | b |\n", "a ", "\n \t\n", "Q: "])(
  "takes time in proportion to the text: %j",
  async (piece) => {
    const extracted = extractMarkdown(`x${piece.repeat(500_000 / piece.length)}`, "md")
    expect(await cpuTimeOf(() => splitPassages(extracted))).toBeLessThan(2000)
  },
)
