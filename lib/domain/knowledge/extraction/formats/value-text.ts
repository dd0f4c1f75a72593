import { decodeHTML } from "entities"
import { readPage } from "../html-to-text.ts"

const TAG =
  /<(p|div|ul|ol|li|h[1-6]|table|tr|td|th|a|strong|em|b|i|u|span|section|article|blockquote|pre|code|small|sup|sub|font|center|dl|dt|dd|figure|details|summary)(?=[\s>/])[^<>]*>/gi
const BREAK = /<br\s*\/?>/i
/** Tags that are looked at to find one that is closed again. */
const MOST_TAGS = 20
/** A feed writes a page's tags as if they were words. */
const ESCAPED_PAGE = /^\s*&lt;(p|div|ul|ol|h[1-6]|table)\b/i
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,31}\d{0,2});/gi

/**
 * The text of a value of a table or of JSON that may be written in HTML, as the fields of shops and content systems are:
 * as a reader sees it where it came from, with its lists and tables and the characters that it names. Other values, and
 * one that is nothing but the name of a character, stay as they are.
 */
export function valueText(value: string): string {
  if (!/[<&]/.test(value)) return value
  const source = ESCAPED_PAGE.test(value) ? namedCharacters(value) : value
  if (isPiece(source)) {
    const { builder } = readPage(source, () => undefined)
    return builder.length ? builder.finish("html").text : ""
  }
  const isName = value.trim().replace(ENTITY, "") === ""
  return isName ? value : namedCharacters(value)
}

const namedCharacters = (text: string) => text.replace(ENTITY, (name) => decodeHTML(name))

/** Whether a tag is closed again, or a line is broken: "a < b" and "List<p>" are none. */
function isPiece(text: string): boolean {
  if (BREAK.test(text)) return true
  const lower = text.toLowerCase()
  let looked = 0
  for (const { 1: name = "", index } of text.matchAll(TAG)) {
    if (lower.indexOf(`</${name.toLowerCase()}`, index) >= 0) return true
    if (++looked >= MOST_TAGS) return false
  }
  return false
}
