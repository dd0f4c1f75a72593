import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { PAYLOADS } from "../../../e2e/support/payloads.ts"
import { parseMarkdown } from "../../../widget/markdown/parse-markdown.ts"
import type { Block, Inline } from "../../../widget/markdown/schema.ts"

/** The blocks as one line, to compare by eye. */
const shown = (text: string) => parseMarkdown(text).map(showBlock).join(" / ")

function showBlock(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return `p(${block.content.map(showInline).join("")})`
    case "heading":
      return `h(${block.content.map(showInline).join("")})`
    case "quote":
      return `quote(${block.content.map(showBlock).join(" ")})`
    case "code":
      return `code:${block.language ?? ""}(${block.text})`
    case "rule":
      return "rule"
    case "table":
      return `table(${[block.head, ...block.rows].map((row) => row.map((cell) => cell.map(showInline).join("")).join("|")).join(";")})`
    case "list":
      return `${block.start === null ? "ul" : `ol:${block.start}`}(${block.items.map((item) => item.map(showBlock).join(" ")).join(";")})`
  }
}

function showInline(inline: Inline): string {
  if (typeof inline === "string") return inline
  if (inline.kind === "cite") return `{${inline.index}}`
  if (inline.kind === "break") return "↵"
  if (inline.kind === "code") return `code(${inline.text})`
  const inner = inline.content.map(showInline).join("")
  return inline.kind === "link" ? `a:${inline.href}(${inner})` : `${inline.kind}(${inner})`
}

describe("blocks", () => {
  it.each([
    ["one\ntwo\n\nthree", "p(one↵two) / p(three)"],
    ["# Title #\ntext", "h(Title) / p(text)"],
    ["- a\n- b\n  more\n\n- c", "ul(p(a);p(b↵more);p(c))"],
    ["2. a\n   - x\n   - y\n3. b", "ol:2(p(a) ul(p(x);p(y));p(b))"],
    ["In\n1999. A year", "p(In↵1999. A year)"],
    ["> a\n> b\n\nc", "quote(p(a↵b)) / p(c)"],
    ["```js\nlet a = `1`\n\n```\nb", "code:js(let a = `1`\n) / p(b)"],
    ["```\nnever closed", "code:(never closed)"],
    ["a | b\n--|:-:\n1 | 2 | 3\n4", "table(a|b;1|2) / p(4)"],
    ["| a \\| b |\n|---|", "table(a | b)"],
    ["a\n\n---\n\nb", "p(a) / rule / p(b)"],
    ["", ""],
  ])("%j", (text, expected) => expect(shown(text)).toBe(expected))
})

describe("within a paragraph", () => {
  it.each([
    ["**bold _both_** ~~gone~~", "strong(bold em(both)) del(gone)"],
    ["2 * 3 * 4 and snake_case_word", "2 * 3 * 4 and snake_case_word"],
    ["open **never closed", "open **never closed"],
    ["`a*b*` and ``a`b``", "code(a*b*) and code(a`b)"],
    ["open.[1][2] [a]", "open.{1}{2} [a]"],
    ["[x](https://a.test/b_(c)) [y](mailto:a@b.test)", "a:https://a.test/b_(c)(x) a:mailto:a@b.test(y)"],
    [
      "see https://a.test/b, (https://a.test/c)",
      "see a:https://a.test/b(https://a.test/b), (a:https://a.test/c(https://a.test/c))",
    ],
    ["\\*not\\* \\[1]", "*not* [1]"],
    ["![a picture](https://a.test/x.png)", "a picture"],
    ["[x](javascript:alert(1)) [y](/relative)", "x y"],
    ["<b>raw</b> &amp;", "<b>raw</b> &amp;"],
  ])("%j", (text, expected) => expect(shown(text)).toBe(`p(${expected})`))
})

const linksIn = (blocks: Block[]): string[] => {
  const found: string[] = []
  JSON.stringify(blocks, (_, value) => {
    if (value?.kind === "link") found.push(value.href)
    return value
  })
  return found
}

it("has no kind of node for HTML or pictures, and no link of a harmful kind, whatever it reads", () => {
  const pieces = fc.oneof(
    fc.constantFrom(...PAYLOADS),
    fc.string(),
    fc.constantFrom("**", "[", "](", "`", "\n", "> ", "- "),
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      for (const href of linksIn(parseMarkdown(parts.join(""))))
        expect(href).toMatch(/^(?:https?|mailto|tel):/)
    }),
  )
})

it("comes to an end with long texts that begin much and close nothing", () => {
  // A reader whose work grew with the square of the text would still be here when the test is given up.
  for (const piece of [
    "*a ",
    "[",
    "![",
    "`",
    "**a",
    "_a*b`",
    "> ",
    "- a\n\n",
    "[a](",
    "|-",
    "\\",
    "1. a\n\n",
    "<",
  ])
    expect(parseMarkdown(piece.repeat(40_000))).not.toHaveLength(0)
})
