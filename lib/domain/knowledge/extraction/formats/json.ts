import { decodeText } from "../decode-text.ts"
import { REASONS } from "../reasons.ts"
import type { Format } from "../schema.ts"
import { TextBuilder } from "../text-builder.ts"
import { mendTwiceEncoded } from "../twice-encoded.ts"
import { type Fields, fieldsOf } from "./json-fields.ts"

const DEEPEST = 64
const MOST_ROWS = 200_000
/** A block of fields that is longer than this goes on in another one. */
const LONG_BLOCK = 1000

/** JSON and JSON lines: the objects of a list become rows of "path: value" lines, lists within an object sections. */
export const readJson: Format = async (bytes, _claims, progress) => {
  const { text: written, unread } = decodeText(bytes)
  const text = mendEscaped(written)
  checkDepth(text)
  const value = parsed(text)
  const builder = new TextBuilder()
  builder.unread.addAll(unread)
  const addRows = (elements: readonly unknown[]) => {
    for (const [index, element] of elements.entries()) {
      if (index % 1000 === 0) progress()
      addRow(builder, index + 1, element)
    }
  }
  if (Array.isArray(value)) addRows(value)
  else {
    const fields = fieldsOf(value, "apart")
    addLines(builder, fields)
    for (const { path, elements } of fields.lists) {
      if (path) builder.heading(1, path)
      addRows(elements)
    }
  }
  return builder.finish("json")
}

function addRow(builder: TextBuilder, number: number, element: unknown): void {
  const { lines } = fieldsOf(element, "inline")
  if (!lines.length) return
  if (builder.rows.length >= MOST_ROWS) throw REASONS.tooLarge()
  const start = builder.block(lines.map(({ text }) => text).join("\n"))
  builder.rows.push({ number, start, end: builder.length })
}

/** The fields of one object inside another stay together as long as they are few. */
function addLines(builder: TextBuilder, { lines }: Fields): void {
  let group: string | undefined
  let size = 0
  for (const line of lines) {
    const joins = group === line.group && size < LONG_BLOCK
    builder.block(line.text, joins ? "\n" : "\n\n")
    size = joins ? size + line.text.length : line.text.length
    group = line.group
  }
}

/** Some programs escape each byte of UTF-8 by itself: "\u00c3\u00a9" where "é" was meant. */
function mendEscaped(text: string): string {
  if (!/\\u00[c-f][\da-f]\\u00[89ab][\da-f]/i.test(text)) return text
  const spelled = text.replace(/\\(?:u00([89a-f][\da-f])|.)/gis, (written, byte?: string) =>
    byte ? String.fromCharCode(Number.parseInt(byte, 16)) : written,
  )
  return mendTwiceEncoded(spelled)
}

/** One value, or else one to a line. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const lines = text.split("\n").filter((line) => line.trim())
    if (lines.length < 2) throw REASONS.corrupt("JSON file", error)
    return lines.map(parsedLine)
  }
}

function parsedLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    throw REASONS.corrupt("JSON file", error)
  }
}

/** Before it is parsed, because what nests without end fills the memory. */
function checkDepth(text: string): void {
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (quoted) {
      if (code === 0x5c) at++
      else if (code === 0x22) quoted = false
    } else if (code === 0x22) quoted = true
    else if (code === 0x5b || code === 0x7b) {
      if (++depth > DEEPEST) throw REASONS.tooLarge()
    } else if (code === 0x5d || code === 0x7d) depth--
  }
}
