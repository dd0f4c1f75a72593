import { describe, expect, test } from "vitest"
import { linkToQuote } from "#lib/domain/retrieval/link-to-quote.ts"
import { citing } from "#lib/domain/retrieval/retrieval.ts"
import type { Passage } from "#lib/domain/retrieval/schema.ts"

const passage = (text: string, page: { sourceId: string; url?: string; title?: string }): Passage => ({
  recordId: text,
  sourceName: `name of ${page.sourceId}`,
  url: null,
  title: null,
  version: 1,
  text,
  heading: null,
  pageNumber: null,
  rowNumber: null,
  startOffset: 0,
  endOffset: text.length,
  meta: {},
  origin: null,
  score: 1,
  ...page,
})
const PASSAGES = [
  passage("The lake opens at nine.", { sourceId: "a", url: "https://x.example/lake", title: "The lake" }),
  passage("Boats cost ten euros.", { sourceId: "b" }),
  passage("The lake closes at six.", { sourceId: "a", url: "https://x.example/lake", title: "The lake" }),
]
const ANSWER = "Boats cost ten euros. [2] The lake opens at nine. [1] The lake closes at six. [3]"

function stream(pieces: Iterable<string>) {
  const sources = citing(PASSAGES)
  let shown = ""
  for (const piece of pieces) shown += sources.push(piece)
  return { shown: shown + sources.rest(), citations: sources.citations() }
}

describe("sources", () => {
  test.each([
    ["at once", [ANSWER]],
    ["letter by letter", [...ANSWER]],
  ])("are numbered as they appear, one number a page: %s", (_, pieces) => {
    const { shown, citations } = stream(pieces)
    expect(shown).toBe("Boats cost ten euros. [1] The lake opens at nine. [2] The lake closes at six. [2]")
    expect(citations.map(({ index, title, quote }) => [index, title, quote])).toEqual([
      [1, "name of b", "Boats cost ten euros."],
      [2, "The lake", "The lake opens at nine."],
      [2, "The lake", "The lake closes at six."],
    ])
  })
  test("that stand together are named once", () =>
    expect(stream(["The lake opens at nine and closes at six. [1, 3]"]).shown).toMatch(/ \[1\]$/))
  test("are not looked for in code, nor in links", () => {
    const text = "Use it:\n\n```js\nfirst = list[2]\n```\n\n[3] and [2](https://x.example)"
    expect(stream([...text]).shown).toBe(
      "Use it:\n\n```js\nfirst = list[2]\n```\n\n[1] and [2](https://x.example)",
    )
  })
  test("name their page with an address that opens it at the quote", () => {
    const [, lake] = stream([ANSWER]).citations
    expect(lake?.url).toBe("https://x.example/lake#:~:text=The%20lake%20opens%20at%20nine.")
  })
})

describe("the link to a quote", () => {
  test("names the first and last words of a long one", () => {
    const quote = `${"One two three four five six seven. ".repeat(5)}The very last words stand here.`
    expect(linkToQuote("https://x.example/#top", quote)).toBe(
      "https://x.example/#top:~:text=One%20two%20three%20four%20five,very%20last%20words%20stand%20here.",
    )
  })
  test("reads a table by its first and last cell, and escapes what means something", () =>
    expect(linkToQuote("https://x.example/", "| Well-known | 2,5 km | end, now |")).toBe(
      "https://x.example/#:~:text=Well%2Dknown,end%2C%20now",
    ))
  test("is the page's own where the quote has no words", () =>
    expect(linkToQuote("https://x.example/", "—")).toBe("https://x.example/"))
})
