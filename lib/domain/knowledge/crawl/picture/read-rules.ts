/** One rule of a style sheet. */
export interface Rule {
  selectors: string
  /** "name: value", in their order. */
  declarations: string[]
}

/** Blocks of which the rules hold on a desktop's screen in daylight. */
const GROUPS = /^@(supports|layer|media)\b/i
const ELSEWHERE = /print|dark|max-|prefers-|forced-|\bnot\b/i

/**
 * The rules of a style sheet that hold for a desktop, without those nested in others. Reads every character once; what is
 * not closed ends with the text.
 */
export function* readRules(css: string): Generator<Rule> {
  const text = withoutComments(css)
  const open: ("group" | "rule" | "skipped")[] = []
  let rule: Rule = { selectors: "", declarations: [] }
  let start = 0
  const declare = (end: number) => {
    const declaration = text.slice(start, end).trim()
    if (declaration) rule.declarations.push(declaration)
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '"' || sign === "'") at = endOfString(text, at)
    else if (sign === "(") at = endOfBrackets(text, at)
    else if (sign === ";") {
      if (open.at(-1) === "rule") declare(at)
      start = at + 1
    } else if (sign === "{") {
      const prelude = text.slice(start, at).trim()
      const kind = kindOf(prelude, open.at(-1))
      if (kind === "rule") rule = { selectors: prelude, declarations: [] }
      open.push(kind)
      start = at + 1
    } else if (sign === "}") {
      if (open.at(-1) === "rule") {
        declare(at)
        yield rule
      }
      open.pop()
      start = at + 1
    }
  }
}

function kindOf(prelude: string, around: "group" | "rule" | "skipped" | undefined) {
  if (around === "rule" || around === "skipped") return "skipped"
  if (!prelude.startsWith("@")) return "rule"
  return GROUPS.test(prelude) && !ELSEWHERE.test(prelude) ? "group" : "skipped"
}

function withoutComments(css: string): string {
  const parts: string[] = []
  let start = 0
  for (let at = css.indexOf("/*"); at >= 0; at = css.indexOf("/*", start)) {
    parts.push(css.slice(start, at))
    const end = css.indexOf("*/", at + 2)
    start = end < 0 ? css.length : end + 2
  }
  return parts.join("") + css.slice(start)
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === "\\") at++
    else if (text[at] === text[start]) return at
  }
  return text.length
}

/** Where brackets that open there are closed; strings in them may hold others. */
export function endOfBrackets(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const sign = text[at]
    if (sign === '"' || sign === "'") at = endOfString(text, at)
    else if (sign === "(") depth++
    else if (sign === ")" && --depth === 0) return at
  }
  return text.length
}
