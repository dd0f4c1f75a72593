import { marked, type Token, type Tokens } from "marked"
import type { ReactNode } from "react"
import { safeLink } from "./safe-link.ts"
import { sequence } from "./sequence.ts"

interface Render {
  /** What stands for a run of plain text; the place to put citation chips in. */
  text: (text: string) => ReactNode
  /** What stands for a piece of code, and the name of its language. */
  code: (code: string, language: string | undefined) => ReactNode
}

/**
 * Markdown as React elements. Raw HTML stays text, images become their description, and links lead only to
 * http, https and mailto addresses: an answer may carry what a stranger wrote.
 */
export function Markdown({ text, render }: { text: string; render: Render }) {
  return <>{blocks(marked.lexer(text, { gfm: true }), render)}</>
}

function blocks(tokens: Token[], render: Render): ReactNode {
  return sequence(tokens.map((token) => block(token, render)))
}

function block(token: Token, render: Render): ReactNode {
  switch (token.type) {
    case "space":
    case "def":
      return null
    case "heading":
      return <p className="font-semibold">{inlines(token.tokens, render)}</p>
    case "paragraph":
      return <p>{inlines(token.tokens, render)}</p>
    case "blockquote":
      return (
        <blockquote className="grid gap-2 border-border-strong border-l-2 pl-3 text-muted">
          {blocks(token.tokens ?? [], render)}
        </blockquote>
      )
    case "code":
      return render.code(token.text, (token as Tokens.Code).lang || undefined)
    case "hr":
      return <hr />
    case "list":
      return list(token as Tokens.List, render)
    case "table":
      return table(token as Tokens.Table, render)
    case "text":
      return token.tokens ? inlines(token.tokens, render) : render.text(token.text)
    default:
      return token.raw
  }
}

function list(token: Tokens.List, render: Render) {
  const item = ({ tokens }: Tokens.ListItem) => <li className="pl-0.5">{blocks(tokens, render)}</li>
  const items = sequence(token.items.map(item))
  return token.ordered ? (
    <ol start={token.start === "" ? 1 : token.start} className="grid list-decimal gap-1 pl-5">
      {items}
    </ol>
  ) : (
    <ul className="grid list-disc gap-1 pl-5 marker:text-faint">{items}</ul>
  )
}

function table(token: Tokens.Table, render: Render) {
  const cell = (Cell: "th" | "td") => (content: Tokens.TableCell) => (
    <Cell className="border-b py-1.5 pr-4 text-left align-top">{inlines(content.tokens, render)}</Cell>
  )
  const row = (cells: Tokens.TableCell[], Cell: "th" | "td") => <tr>{sequence(cells.map(cell(Cell)))}</tr>
  return (
    <div className="overflow-x-auto">
      <table className="text-13">
        <thead>{row(token.header, "th")}</thead>
        <tbody>{sequence(token.rows.map((cells) => row(cells, "td")))}</tbody>
      </table>
    </div>
  )
}

function inlines(tokens: Token[] = [], render: Render): ReactNode {
  return sequence(tokens.map((token) => inline(token, render)))
}

function inline(token: Token, render: Render): ReactNode {
  switch (token.type) {
    case "strong":
      return <strong className="font-semibold">{inlines(token.tokens, render)}</strong>
    case "em":
      return <em>{inlines(token.tokens, render)}</em>
    case "del":
      return <del>{inlines(token.tokens, render)}</del>
    case "codespan":
      return <code className="rounded-mark bg-hover px-1 py-0.5 font-mono text-[0.875em]">{token.text}</code>
    case "br":
      return <br />
    case "link":
      return link(token as Tokens.Link, render)
    case "image":
      return token.text
    case "text":
    case "escape":
      return render.text(token.text)
    default:
      return token.raw
  }
}

function link(token: Tokens.Link, render: Render) {
  const href = safeLink(token.href)
  const label = inlines(token.tokens, render)
  if (!href) return label
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow ugc"
      className="text-accent-text underline decoration-accent-border underline-offset-2 hover:decoration-current"
    >
      {label}
    </a>
  )
}
