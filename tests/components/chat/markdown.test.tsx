import { createElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, test } from "vitest"
import { TooltipProvider } from "#components/ui/tooltip.tsx"
import { Markdown } from "../../../components/chat/markdown.tsx"

const PLAIN = { text: (run: string) => run, code: (code: string) => code }
const html = (text: string) =>
  renderToStaticMarkup(createElement(TooltipProvider, null, createElement(Markdown, { text, render: PLAIN })))

describe("Markdown", () => {
  test("renders what an answer uses", () => {
    const shown = html(
      "Yes, **until 8 pm**.\n\n1. Lock it\n2. Use `key box`\n\n> quoted\n\n| A |\n|---|\n| 1 |",
    )
    for (const part of ["<strong", "until 8 pm", "<ol", "<code", "<blockquote", "<table"])
      expect(shown).toContain(part)
  })

  test.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "text <iframe src='https://evil.test'></iframe> text",
    "<svg/onload=alert(1)>",
    "```html\n<script>alert(1)</script>\n```",
    "> <b onclick=alert(1)>x</b>",
    "| <u>a</u> |\n|---|\n| <img src=x> |",
  ])("shows raw HTML as text: %s", (text) => {
    // The icon of the button that copies code is ours.
    const shown = html(text).replace(/<svg[^>]* class="lucide .*?<\/svg>/gs, "")
    expect(shown).not.toMatch(/<(script|img|iframe|svg|b|u)[\s/>]/)
  })

  test.each([
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](vbscript:x)",
    "[x](&#106;avascript:alert(1))",
    "[x](/relative)",
    "[x][ref]\n\n[ref]: javascript:alert(1)",
    "<javascript:alert(1)>",
  ])("makes no link of %s", (text) => {
    expect(html(text)).not.toContain("<a ")
  })

  test("links to the web and to mail, in a new window and without credit", () => {
    expect(html("[x](https://example.com/a)")).toContain(
      'href="https://example.com/a" target="_blank" rel="noopener noreferrer nofollow ugc"',
    )
    expect(html("[x](mailto:a@example.com)")).toContain('href="mailto:a@example.com"')
  })

  test.each(["![alt](https://evil.test/p.png)", "![alt][r]\n\n[r]: https://evil.test/p.png"])(
    "loads no image: %s",
    (text) => {
      expect(html(text)).toContain("alt")
      expect(html(text)).not.toMatch(/<img|evil\.test/)
    },
  )

  test("hands runs of text to the caller, wherever they stand", () => {
    const seen: string[] = []
    const renderText = (run: string) => {
      seen.push(run)
      return run
    }
    renderToStaticMarkup(
      createElement(Markdown, { text: "a [1]\n\n- b **c [2]**", render: { ...PLAIN, text: renderText } }),
    )
    expect(seen.join("|")).toBe("a [1]|b |c [2]")
  })
})
