/** @jsxImportSource preact */
import { type ComponentChildren, Fragment, h } from "preact"
import { useState } from "preact/hooks"
import { parseMarkdown } from "../../markdown/parse-markdown.ts"
import type { Block, Inline } from "../../markdown/schema.ts"
import { useTools } from "./context.ts"
import { IconButton } from "./icon.tsx"

type Cite = (index: number) => ComponentChildren

/** An answer's Markdown; `cite` draws what stands for the number of a source. */
export const Markdown = ({ text, cite }: { text: string; cite: Cite }) => (
  <>{blocks(parseMarkdown(text), cite)}</>
)

/** Nodes in a row that have no identity but their place. */
const sequence = (nodes: ComponentChildren[]) => h(Fragment, null, ...nodes)

const blocks = (all: Block[], cite: Cite) => sequence(all.map((block) => drawBlock(block, cite)))
const inlines = (all: Inline[], cite: Cite) => sequence(all.map((inline) => drawInline(inline, cite)))

function drawBlock(block: Block, cite: Cite): ComponentChildren {
  switch (block.kind) {
    case "paragraph":
      return <p>{inlines(block.content, cite)}</p>
    case "heading":
      return (
        <p>
          <strong>{inlines(block.content, cite)}</strong>
        </p>
      )
    case "rule":
      return <hr />
    case "quote":
      return <blockquote>{blocks(block.content, cite)}</blockquote>
    case "code":
      return <Code text={block.text} />
    case "table":
      return drawTable(block, cite)
    case "list": {
      const items = sequence(block.items.map((item) => h("li", null, blocks(item, cite))))
      return block.start === null ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>
    }
  }
}

function drawTable({ head, rows }: Extract<Block, { kind: "table" }>, cite: Cite) {
  const row = (tag: "th" | "td", cells: Inline[][]) =>
    h("tr", null, ...cells.map((cell) => h(tag, null, inlines(cell, cite))))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div class="table" tabIndex={0}>
      <table>
        <thead>{row("th", head)}</thead>
        <tbody>{sequence(rows.map((cells) => row("td", cells)))}</tbody>
      </table>
    </div>
  )
}

function drawInline(inline: Inline, cite: Cite): ComponentChildren {
  if (typeof inline === "string") return inline
  switch (inline.kind) {
    case "strong":
      return <strong>{inlines(inline.content, cite)}</strong>
    case "em":
      return <em>{inlines(inline.content, cite)}</em>
    case "del":
      return <del>{inlines(inline.content, cite)}</del>
    case "code":
      return <code>{inline.text}</code>
    case "break":
      return <br />
    case "cite":
      return cite(inline.index)
    case "link":
      return (
        <a href={inline.href} target="_blank" rel="noopener noreferrer nofollow ugc">
          {inlines(inline.content, cite)}
        </a>
      )
  }
}

function Code({ text }: { text: string }) {
  const { parts } = useTools().store.now.settings
  return (
    <div class="code">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <pre tabIndex={0}>
        <code>{text}</code>
      </pre>
      {parts.copy && <CopyButton text={text} />}
    </div>
  )
}

/** Copies a text and says so for a moment. */
export function CopyButton({ text }: { text: string }) {
  const { words } = useTools().store.now
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => {},
    )
    setTimeout(() => setCopied(false), 2000)
  }
  return (
    <IconButton
      icon={isCopied ? "check" : "copy"}
      label={isCopied ? words.copied : words.copy}
      onClick={() => void copy()}
    />
  )
}
