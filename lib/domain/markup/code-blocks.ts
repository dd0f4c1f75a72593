/** A block of code between fences: [start, end) of the text with its fences, [from, until) without them. */
export interface CodeBlock {
  start: number
  end: number
  from: number
  until: number
  /** As the fence names it; "" when it does not. */
  language: string
}

/** The fenced blocks of a text. One whose end is missing reaches to the end of the text. */
export function codeBlocksOf(text: string): CodeBlock[] {
  const blocks: CodeBlock[] = []
  let open: (CodeBlock & { fence: string }) | undefined
  for (const line of linesOf(text)) {
    const fence = /^[ \t]{0,12}(`{3,}|~{3,})[ \t]*([\w+#.-]{0,30})/.exec(line.text)
    if (!fence) continue
    const [, mark = "", language = ""] = fence
    if (!open) {
      const from = Math.min(line.end + 1, text.length)
      open = { start: line.start, end: text.length, from, until: text.length, language, fence: mark }
    } else if (mark.startsWith(open.fence) && !language) {
      blocks.push({ ...closed(open), end: line.end, until: Math.max(open.from, line.start - 1) })
      open = undefined
    }
  }
  if (open) blocks.push(closed(open))
  return blocks
}

const closed = ({ start, end, from, until, language }: CodeBlock): CodeBlock => ({
  start,
  end,
  from,
  until,
  language,
})

/** A line without its break: [start, end) of the text. */
export interface Line {
  start: number
  end: number
  text: string
}

export function* linesOf(text: string): Generator<Line> {
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf("\n", start)
    const end = next < 0 ? text.length : next
    yield { start, end, text: text.slice(start, end) }
    start = end + 1
  }
}
