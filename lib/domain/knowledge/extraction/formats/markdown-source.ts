import { decodeHTML } from "entities"
import { reachedBy } from "../html/inline.ts"
import { readPage } from "../html-to-text.ts"

export interface MarkdownSource {
  text: string
  /** Of its front matter. */
  title?: string
  /** Where in the text something ends that a click opens: what follows belongs to the section around it. */
  closings: number[]
}

/** Of the heading over what a click opens. */
export const OPENED_LEVEL = 6
/** Front matter is looked for in so many characters. */
const LONGEST_MATTER = 20_000
const LONGEST_LINE = 20_000
/** A longer note stays where it stands. */
const LONGEST_NOTE = 500
const MOST_NOTES = 20_000

const FENCE = /^ {0,3}(`{3,}|~{3,})/
const DEFINITION = /^ {0,3}\[(\^?[^\]\s][^\]]{0,200})\]:[ \t]*(.*)$/
/** HTML that stands in lines of its own and reads better as Markdown. */
const HTML_BLOCK = /^ {0,3}<(table|pre|dl|ul|ol)[\s>]/i

/**
 * Markdown without what is not for its readers: front matter, comments, definitions of links. Notes stand where they are
 * referred to, HTML blocks as Markdown, the summary of what a click opens as a heading. Code stays as it is.
 */
export function readSource(source: string, progress: () => void): MarkdownSource {
  const { title, from } = frontMatter(source)
  const { lines, notes, links } = takeDefinitions(withoutComments(source.slice(from)), progress)
  const closings: number[] = []
  const parts: string[] = []
  let length = 0
  const add = (line: string) => {
    parts.push(line)
    length += line.length + 1
  }
  for (const line of lines) {
    if (line.isCode || line.text.length > LONGEST_LINE) add(line.text)
    else {
      const { summary, rest, isClosed } = openedBy(line.text)
      if (summary) add(`${"#".repeat(OPENED_LEVEL)} ${summary}`)
      if (!summary || rest) add(readable(rest, notes, links))
      if (isClosed) closings.push(length)
    }
  }
  return { text: parts.join("\n"), ...(title && { title }), closings }
}

/** Settings between two lines of dashes or plus signs at the top: the title is for readers, the rest for programs. */
function frontMatter(source: string): { title?: string; from: number } {
  const [whole, , matter = ""] =
    /^\ufeff?(---|\+\+\+)[ \t]*\n([\s\S]*?)\n\1[ \t]*(?:\n|$)/.exec(source.slice(0, LONGEST_MATTER)) ?? []
  if (whole === undefined) return { from: 0 }
  const [, quoted, plain] = /^title[ \t]*[:=][ \t]*(?:["'](.*)["']|(.*))[ \t]*$/im.exec(matter) ?? []
  const title = (quoted ?? plain ?? "").trim()
  return { ...(title && { title }), from: whole.length }
}

/** Without what stands between "<!--" and "-->", unless it is code. */
function withoutComments(source: string): string {
  if (!source.includes("<!--")) return source
  const parts: string[] = []
  let fence = ""
  let inComment = false
  for (const line of source.split("\n")) {
    const mark = FENCE.exec(line)?.[1] ?? ""
    if (!inComment && mark && (!fence || mark.startsWith(fence))) fence = fence ? "" : mark
    if (fence || mark) {
      parts.push(line)
      continue
    }
    let left = ""
    for (let at = 0; at < line.length; ) {
      const next = line.indexOf(inComment ? "-->" : "<!--", at)
      if (next < 0) {
        if (!inComment) left += line.slice(at)
        break
      }
      if (!inComment) left += line.slice(at, next)
      at = next + (inComment ? 3 : 4)
      inComment = !inComment
    }
    if (left.trim() || !line.trim()) parts.push(left)
  }
  return parts.join("\n")
}

interface SourceLine {
  text: string
  isCode: boolean
}

/** The lines, with HTML blocks read, and without the definitions of links and short notes, which are returned. */
function takeDefinitions(source: string, progress: () => void) {
  const lines: SourceLine[] = []
  const notes = new Map<string, string>()
  const links = new Map<string, string>()
  const all = source.split("\n")
  let fence = ""
  for (let at = 0; at < all.length; at++) {
    if (at % 5000 === 0) progress()
    const text = all[at] ?? ""
    const mark = FENCE.exec(text)?.[1] ?? ""
    const isCode = Boolean(fence) || Boolean(mark) || /^( {4}|\t)/.test(text)
    if (mark && (!fence || mark.startsWith(fence))) fence = fence ? "" : mark
    const [, name = "", said = ""] = (!isCode && text.length < LONGEST_LINE && DEFINITION.exec(text)) || []
    const html = isCode ? undefined : HTML_BLOCK.exec(text)?.[1]
    if (name.startsWith("^")) {
      let note = said
      while (/^( {2,}|\t)\S/.test(all[at + 1] ?? "")) note += ` ${(all[++at] ?? "").trim()}`
      if (note.length <= LONGEST_NOTE && notes.size < MOST_NOTES)
        notes.set(name, note.trim().replace(/[.;,]$/, ""))
      else lines.push({ text: note, isCode: false })
    } else if (name) links.set(name.toLowerCase(), said.split(/\s/)[0] ?? "")
    else if (html) {
      const block = [text]
      const end = `</${html.toLowerCase()}>`
      while (at + 1 < all.length && !block.at(-1)?.toLowerCase().includes(end)) block.push(all[++at] ?? "")
      lines.push(...asMarkdown(block.join("\n"), progress))
    } else lines.push({ text, isCode })
  }
  return { lines, notes, links }
}

function asMarkdown(html: string, progress: () => void): SourceLine[] {
  const { builder } = readPage(html, progress)
  const text = builder.length ? builder.finish("html").text : ""
  return ["", ...text.split("\n"), ""].map((line) => ({ text: line, isCode: true }))
}

/** A picture that is a link: of both nobody can read a word. */
const BADGE =
  /\[!\[[^[\]\n]{0,300}\](?:\([^()\s]{0,500}\)|\[[^[\]\n]{0,200}\])\](?:\([^()\s]{0,500}\)|\[[^[\]\n]{0,200}\])/g
const CODE_SPAN = /(`{1,2}[^`\n]{1,300}`{1,2})/
/** Those of tags stay as they are written: decoded, they would be tags. */
const ENTITY = /&(?!lt;|gt;|amp;|#60;|#62;|#38;)(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,31}\d{0,2});/gi

/** What a line says of what a click opens: its question, the rest of the line, and whether it ends there. */
function openedBy(line: string): { summary?: string; rest: string; isClosed: boolean } {
  const [opened, summary] =
    /^\s*(?:<details[^>]{0,200}>)?\s*<summary[^>]{0,200}>(.{1,300}?)<\/summary>/i.exec(line) ?? []
  const end = line.toLowerCase().lastIndexOf("</details>")
  const rest = line.slice(opened?.length ?? 0, end < 0 ? undefined : end)
  const words = summary?.replace(/<[^<>]{0,200}>/g, "").trim()
  return { ...(words && { summary: words }), rest, isClosed: end >= 0 }
}

function readable(
  line: string,
  notes: ReadonlyMap<string, string>,
  links: ReadonlyMap<string, string>,
): string {
  if (/^\s*(<details[^>]{0,200}>|:{3,}.{0,200}|>\s*\[!\w{1,20}\])\s*$/i.test(line)) return ""
  return line
    .split(CODE_SPAN)
    .map((part, at) => (at % 2 ? part : readablePart(part, notes, links)))
    .join("")
    .replace(
      /^(\s*(?:[-*+]|\d{1,3}[.)]) )\[([ xX])\] /,
      (_, item, mark) => `${item}${mark === " " ? "☐" : "☑"} `,
    )
}

function readablePart(
  text: string,
  notes: ReadonlyMap<string, string>,
  links: ReadonlyMap<string, string>,
): string {
  if (!/[[&]/.test(text)) return text
  return text
    .replace(BADGE, "")
    .replace(/!\[[^[\]\n]{0,300}\]\[[^[\]\n]{0,200}\]/g, "")
    .replace(/\[(\^[^\]\s]{1,40})\]/g, (_, name) => {
      const note = notes.get(name)
      return note ? ` (${note})` : ""
    })
    .replace(/(?<!!)\[([^[\]\n]{1,300})\]\[([^[\]\n]{0,200})\]/g, (whole, label, name) => {
      const target = links.get((name || label).toLowerCase())
      return target ? `[${label}](${target})` : whole
    })
    .replace(ENTITY, (entity) => decodeHTML(entity))
    .replace(/(?<!!)\[([^[\]\n]{1,300})\]\(((?:mailto|tel):[^()\s]{1,300})\)/gi, (_, label, target) => {
      const reached = reachedBy(target, label)
      return reached ? `${label} (${reached})` : label
    })
}
