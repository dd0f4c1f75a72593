import type { ReactNode } from "react"

const TOKEN =
  /(?<text>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)(?<key>\s*:)?|(?<word>\b(?:const|await|import|from|new|true|false|null|True|False|None|curl)\b)|(?<number>\b\d[\d.]*\b)/g

/** Code with its texts, names, words and numbers in colours; the same for all languages that the examples speak. */
export function highlight(code: string): ReactNode[] {
  const parts: ReactNode[] = []
  let end = 0
  for (const { 0: found, index, groups = {} } of code.matchAll(TOKEN)) {
    parts.push(code.slice(end, index))
    end = index + found.length
    const { text, key = "", word, number } = groups
    parts.push(
      <span key={index} className={colour({ text, key, word, number })}>
        {text ?? found}
      </span>,
      key,
    )
  }
  return [...parts, code.slice(end)]
}

function colour({ text, key, word }: Record<string, string | undefined>) {
  if (text) return key ? "text-info" : "text-success"
  return word ? "text-accent-text" : "text-warning"
}
