import { marked, type Token, type Tokens } from "marked"
import type { ReactNode } from "react"
import { CodeBlock } from "#components/ui/code-block.tsx"
import { safeLink } from "./safe-link.ts"
import { sequence } from "./sequence.ts"

/** What stands for a run of plain text; the place to put citation chips in. */
type RenderText = (text: string) => ReactNode

/**
 * Markdown as React elements. Raw HTML stays text, images become their description, and links lead only to
 * http, https and mailto addresses: an answer may carry what a stranger wrote.
 */
export function Markdown({ text, renderText = (run) => run }: { text: string; renderText?: RenderText }) {
  return <>{blocks(marked.lexer(text, { gfm: true }), renderText)}</>
}

function blocks(tokens: Token[], renderText: RenderText): ReactNode {
  return sequence(tokens.map((token) => block(token, renderText)))
}

function block(token: Token, renderText: RenderText): ReactNode {
  switch (token.type) {
    case "space":
    case "def":
      return null
    case "heading":
      return <p className="font-semibold">{inlines(token.tokens, renderText)}</p>
    case "paragraph":
      return <p>{inlines(token.tokens, renderText)}</p>
    case "blockquote":
      return (
        <blockquote className="grid gap-2 border-border-strong border-l-2 pl-3 text-muted">
          {blocks(token.tokens ?? [], renderText)}
        </blockquote>
      )
    case "code":
      return <CodeBlock code={token.text} {...titleOf(token as Tokens.Code)} />
    case "hr":
      return <hr />
    case "list":
      return list(token as Tokens.List, renderText)
    case "table":
      return table(token as Tokens.Table, renderText)
    case "text":
      return token.tokens ? inlines(token.tokens, renderText) : renderText(token.text)
    default:
      return token.raw
  }
}

/** Code stands under the name of its language, where it has one. */
const titleOf = ({ lang }: Tokens.Code) => (lang ? { title: lang } : {})

function list(token: Tokens.List, renderText: RenderText) {
  const item = ({ tokens }: Tokens.ListItem) => <li className="pl-0.5">{blocks(tokens, renderText)}</li>
  const items = sequence(token.items.map(item))
  return token.ordered ? (
    <ol start={token.start === "" ? 1 : token.start} className="grid list-decimal gap-1 pl-5">
      {items}
    </ol>
  ) : (
    <ul className="grid list-disc gap-1 pl-5 marker:text-faint">{items}</ul>
  )
}

function table(token: Tokens.Table, renderText: RenderText) {
  const cell = (Cell: "th" | "td") => (content: Tokens.TableCell) => (
    <Cell className="border-b py-1.5 pr-4 text-left align-top">{inlines(content.tokens, renderText)}</Cell>
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

function inlines(tokens: Token[] = [], renderText: RenderText): ReactNode {
  return sequence(tokens.map((token) => inline(token, renderText)))
}

function inline(token: Token, renderText: RenderText): ReactNode {
  switch (token.type) {
    case "strong":
      return <strong className="font-semibold">{inlines(token.tokens, renderText)}</strong>
    case "em":
      return <em>{inlines(token.tokens, renderText)}</em>
    case "del":
      return <del>{inlines(token.tokens, renderText)}</del>
    case "codespan":
      return <code className="rounded-mark bg-hover px-1 py-0.5 font-mono text-[0.875em]">{token.text}</code>
    case "br":
      return <br />
    case "link":
      return link(token as Tokens.Link, renderText)
    case "image":
      return token.text
    case "text":
    case "escape":
      return renderText(token.text)
    default:
      return token.raw
  }
}

function link(token: Tokens.Link, renderText: RenderText) {
  const href = safeLink(token.href)
  const label = inlines(token.tokens, renderText)
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
