import { safeLink } from "./safe-link.ts"
import type { Inline } from "./schema.ts"

/** Marks within marks; deeper ones stay text. */
const DEEPEST = 6

const MARKS = [
  ["**", "strong"],
  ["__", "strong"],
  ["~~", "del"],
  ["*", "em"],
  ["_", "em"],
] as const

/** Each begins where it is tried, and reads no further than it says, so that a long text takes long only once. */
const CODE = /(`+)([^`]|[^`][\s\S]{0,4000}?[^`])\1(?!`)/y
const LINK =
  /(!?)\[((?:\\.|[^[\]\\]){0,500})\]\(\s*<?([^\s()<>]{0,2000}(?:\([^\s()<>]{0,200}\)[^\s()<>]{0,1000})?)>?(?:\s+"[^"\n]{0,300}"|\s+'[^'\n]{0,300}')?\s*\)/y
const CITE = /\[(\d{1,3})\]/y
const ANGLE = /<((?:https?:\/\/|mailto:|tel:)[^\s<>]{1,2000})>/y
const BARE = /https?:\/\/[^\s<>"'`]{1,2000}/y
const BREAK = /(?: {2,}|\\)?\n/y
const ESCAPED = /\\([!-/:-@[-`{-~])/y
/** What could begin something; all between is text. */
const SPECIAL = /[`![<h\n*_~\\ ]/g

/**
 * Reads the marks within a paragraph: emphasis, code, links, line breaks, and `[1]`, the number of a source. HTML stays
 * text, a picture becomes its description, and a link that leads nowhere harmless becomes its words.
 */
export function parseInline(text: string, depth = 0): Inline[] {
  const found: Inline[] = []
  const unclosed = new Set<string>()
  let plain = ""
  const add = (...parts: Inline[]) => {
    if (plain) found.push(plain)
    plain = ""
    found.push(...parts)
  }
  let at = 0
  while (at < text.length) {
    const next = readOne(text, at, depth, unclosed)
    if (next) {
      for (const part of next.parts) {
        if (typeof part === "string") plain += part
        else add(part)
      }
      at = next.end
      continue
    }
    SPECIAL.lastIndex = at + 1
    const special = SPECIAL.exec(text)?.index ?? text.length
    plain += text.slice(at, special)
    at = special
  }
  add()
  return found
}

type Read = { parts: Inline[]; end: number } | undefined

const exec = (pattern: RegExp, text: string, at: number) => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function readOne(text: string, at: number, depth: number, unclosed: Set<string>): Read {
  switch (text[at]) {
    case "\\": {
      const escaped = exec(ESCAPED, text, at)
      return escaped ? { parts: [escaped[1] ?? ""], end: at + 2 } : readBreak(text, at)
    }
    case " ":
    case "\n":
      return readBreak(text, at)
    case "`": {
      const code = exec(CODE, text, at)
      return code ? { parts: [{ kind: "code", text: code[2] ?? "" }], end: CODE.lastIndex } : undefined
    }
    case "!":
    case "[":
      return readBracket(text, at, depth)
    case "<": {
      const angle = exec(ANGLE, text, at)
      return angle
        ? { parts: link(angle[1] ?? "", [shown(angle[1] ?? "")]), end: ANGLE.lastIndex }
        : undefined
    }
    case "h":
      return readAddress(text, at)
    default:
      return readMark(text, at, depth, unclosed)
  }
}

const readBreak = (text: string, at: number): Read =>
  exec(BREAK, text, at) ? { parts: [{ kind: "break" }], end: BREAK.lastIndex } : undefined

function readBracket(text: string, at: number, depth: number): Read {
  const [, picture, label = "", address = ""] = exec(LINK, text, at) ?? []
  const end = LINK.lastIndex
  if (picture) return { parts: [label], end }
  if (picture === "") {
    const content = depth < DEEPEST ? withoutLinks(parseInline(label, depth + 1)) : [label]
    return { parts: link(address, content), end }
  }
  const cite = exec(CITE, text, at)
  return cite ? { parts: [{ kind: "cite", index: Number(cite[1]) }], end: CITE.lastIndex } : undefined
}

function readAddress(text: string, at: number): Read {
  if (/\w/.test(text[at - 1] ?? "")) return undefined
  const [found] = exec(BARE, text, at) ?? []
  if (!found) return undefined
  let address = found.replace(/[.,:;!?*_~\]]+$/, "")
  // A bracket that was opened outside ends outside.
  if (address.endsWith(")") && !address.includes("(")) address = address.slice(0, -1)
  return { parts: link(address, [shown(address)]), end: at + address.length }
}

function readMark(text: string, at: number, depth: number, unclosed: Set<string>): Read {
  const mark = MARKS.find(([sign]) => text.startsWith(sign, at))
  if (!mark || depth >= DEEPEST) return undefined
  const [sign, kind] = mark
  const start = at + sign.length
  const isInside = sign.startsWith("_") && /\w/.test(text[at - 1] ?? "")
  if (unclosed.has(sign) || isInside || /\s|^$/.test(text[start] ?? "")) return undefined
  const end = closing(text, sign, start)
  if (end < 0) {
    unclosed.add(sign)
    return undefined
  }
  return {
    parts: [{ kind, content: parseInline(text.slice(start, end), depth + 1) }],
    end: end + sign.length,
  }
}

/** Where a mark that was opened before `from` is closed: behind a word, and not within a longer mark. */
function closing(text: string, sign: string, from: number): number {
  for (let end = text.indexOf(sign, from + 1); end >= 0; end = text.indexOf(sign, end + 1)) {
    const after = text[end + sign.length] ?? ""
    const isDouble = sign.length === 1 && (after === sign || text[end - 1] === sign)
    const isInside = sign.startsWith("_") && /\w/.test(after)
    if (!isDouble && !isInside && !/\s/.test(text[end - 1] ?? "")) return end
  }
  return -1
}

function link(address: string, content: Inline[]): Inline[] {
  const href = safeLink(address)
  return href ? [{ kind: "link", href, content }] : content
}

const withoutLinks = (parts: Inline[]): Inline[] =>
  parts.flatMap((part) => (typeof part === "object" && part.kind === "link" ? part.content : [part]))

/** An address as people read it. */
const shown = (address: string) => address.replace(/^(?:mailto|tel):/, "")
