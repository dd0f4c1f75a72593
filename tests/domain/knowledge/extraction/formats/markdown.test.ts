import { describe, expect, it } from "vitest"
import { extractText, readDocument } from "#lib/domain/knowledge/extraction/extraction.ts"

const read = (text: string) => extractText(Buffer.from(text), { name: "a.md" })
const textOf = async (text: string) => (await read(text)).text

describe("what is not for the readers of Markdown", () => {
  const cases: Record<string, [source: string, text: string]> = {
    "front matter": ["---\ntitle: x\ntags: [a]\n---\nOpen at nine.", "Open at nine."],
    "front matter of another kind": ["+++\ntitle = 'x'\n+++\nOpen at nine.", "Open at nine."],
    comments: ["One <!-- no -->and\n<!--\nno\n-->\ntwo.", "One and\ntwo."],
    "definitions of links": [
      "See [prices][p] and [p].\n\n[p]: https://a.example/p 'Prices'\n",
      "See [prices](https://a.example/p) and [p].\n\n",
    ],
    "pictures that are links": [
      "# Kettle [![npm][i]][u] [![build](https://a.example/b.svg)](https://a.example)\n\n![Map][i] Open.\n\n[i]: https://a.example/i\n[u]: https://a.example/u\n",
      "# Kettle  \n\n Open.\n\n",
    ],
    "marks of a box": [
      "> [!NOTE]\n> Open at nine.\n\n:::tip\nRing twice.\n:::",
      "\n> Open at nine.\n\n\nRing twice.\n",
    ],
  }
  it.each(Object.entries(cases))("%s", async (_name, [source, text]) => {
    expect(await textOf(source)).toBe(text)
  })

  it.each([
    ["---\ntitle: Delivery guide\n---\n# Delivery\n\nx", "Delivery guide"],
    ["---\ntitle: 'A: b'\n---\nx", "A: b"],
    ["---\ntags: x\n---\n# Delivery\n\nx", "Delivery"],
    ["---\n\nA line above.\n\n---\n\n# Delivery", "Delivery"],
  ])("but its title is: %j", async (source, title) => {
    expect((await read(source)).title).toBe(title)
  })
})

describe("Markdown", () => {
  const cases: Record<string, [source: string, text: string]> = {
    "notes stand where they are referred to": [
      "It costs **5 EUR**[^1] here[^gone].\n\n[^1]: Free above\n    50 EUR.\n",
      "It costs **5 EUR** (Free above 50 EUR) here.\n\n",
    ],
    "signs stand for themselves": ["2&ndash;3 &euro;, `&ndash;`, &lt;b&gt;", "2–3 €, `&ndash;`, &lt;b&gt;"],
    "what is ticked is told": [
      "- [x] Signed\n- [ ] Insured\n* [X] Sent",
      "- ☑ Signed\n- ☐ Insured\n* ☑ Sent",
    ],
    "code stays as it is": [
      "```js\n  // <!-- [^1] &ndash;\n\n  [a]: b\n```\n\n    [^1]: indented\n\n[^1]: x",
      "```js\n  // <!-- [^1] &ndash;\n\n  [a]: b\n```\n\n    [^1]: indented\n",
    ],
    "tables in HTML are tables": [
      "A\n<table>\n<tr><th>Room</th><th>Price</th></tr>\n<tr><td>One</td><td>90</td></tr>\n</table>\nB",
      "A\n\n| Room | Price |\n| --- | --- |\n| One | 90 |\n\nB",
    ],
    "code in HTML is code": ["<pre>\na:\n  b: 1\n</pre>", "\n```\na:\n  b: 1\n```\n"],
  }
  it.each(Object.entries(cases))("%s", async (_name, [source, text]) => {
    expect(await textOf(source)).toBe(text)
  })

  it("has the summary of what a click opens for a heading, up to its end", async () => {
    const source =
      "# Inn\n\n## FAQ\n\n<details><summary>Is it <b>free</b>?</summary>\n\nYes.\n\n</details>\n\n<details>\n<summary>Pets?</summary>\n\nNo.\n\n</details>\n\nCall us.\n"
    const { passages } = await readDocument(Buffer.from(source), { name: "a.md", split: {} })
    expect(passages.map(({ heading, text }) => `${heading}: ${text}`)).toEqual([
      "Inn > FAQ > Is it free?: Yes.",
      "Inn > FAQ > Pets?: No.",
      "Inn > FAQ: Call us.",
    ])
  })

  it("says the address or number behind a link", async () => {
    const { text } = await read(
      "[Write to us](mailto:stay@inn.example) or [call](tel:+41445550199). [stay@inn.example](mailto:stay@inn.example), [Rooms](https://inn.example)",
    )
    expect(text).toBe(
      "Write to us (stay@inn.example) or call (+41445550199). stay@inn.example, [Rooms](https://inn.example)",
    )
  })

  it("ends, whatever it begins", async () => {
    for (const part of ["<!--", "[^a]: b\n", "[a][b]", "<table>\n", "<details>\n", "&amp", "---\n", "`"]) {
      const { text } = await read(
        `# Inn\n\nOpen at nine.\n\n${part.repeat(part === "<table>\n" ? 2000 : 200_000)}`,
      )
      expect(text).toContain("Open at nine.")
    }
  })
})
