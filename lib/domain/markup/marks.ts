import { decodeHTML } from "entities"

/** A stretch of a text that its readers do not see as it is written: [start, end), and what they see instead. */
interface Mark {
  start: number
  end: number
  as: string
}

const TAGS =
  "a|abbr|b|blockquote|br|center|code|dd|del|details|div|dl|dt|em|figcaption|figure|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|picture|pre|s|small|source|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul|video"
// What Markdown and HTML write around words. Every repetition is bounded, so that the time is that of the text's length.
const CODE = "(?<code>`{1,2}[^`\\n]{1,300}`{1,2})"
const TARGET = "\\([^()\\s]{0,500}(?:\\s\\x22[^\\x22\\n]{0,200}\\x22)?\\)"
const IMAGE = "!\\[[^\\]\\n]{0,300}\\]"
const FOOTNOTE = "\\[\\^[^\\]\\s]{1,40}\\]:?"
const LINK = "(?<link>\\[(?<label>[^\\[\\]\\n]{1,300})\\]"
const COMMENT = "<!--[^>]{0,300}-->"
const ENTITY = "(?<entity>&(?:#\\d{1,7}|#x[\\da-f]{1,6}|[a-z]{2,31}\\d{0,2});)"
const ESCAPED = "\\\\(?<escaped>[!#()*+.<>[\\]\\\\_`{|}~-])"
const CHECKBOX = "(?<=^[ \\t]{0,20}[-*+] )\\[[ x]\\][ \\t]"
const QUOTED = "(?<=^[ \\t]{0,3})>[ \\t]?"
const HASHES = "(?<=^[ \\t]{0,3})#{1,6}[ \\t]+"
const STRONG = "(?<![*\\s])\\*{1,3}(?!\\*)|(?<!\\*)\\*{1,3}(?![*\\s])|~~"
const UNDERLINED = "(?<![\\p{L}\\p{N}_])_{1,3}(?=[^\\s_])|(?<=[^\\s_])_{1,3}(?![\\p{L}\\p{N}_])"
const MARKUP = new RegExp(
  `${CODE}|${IMAGE}${TARGET}|${FOOTNOTE}|${LINK}${TARGET})|${COMMENT}|</?(?:${TAGS})(?:\\s[^<>]{0,500})?/?>|${ENTITY}|${ESCAPED}|${CHECKBOX}|${QUOTED}|${HASHES}|${STRONG}|${UNDERLINED}`,
  "gimu",
)

/** The marks of a text in their order: emphasis, links, footnotes, tags, entities and the like. Code keeps its words. */
export function marksOf(text: string): Mark[] {
  const marks: Mark[] = []
  for (const match of text.matchAll(MARKUP)) {
    const start = match.index
    const end = start + match[0].length
    const { code, link, label = "", entity, escaped } = match.groups ?? {}
    if (code) {
      const ticks = /^`+/.exec(code)?.[0].length ?? 0
      marks.push({ start, end: start + ticks, as: "" }, { start: end - ticks, end, as: "" })
    } else if (link) {
      marks.push({ start, end: start + 1, as: "" }, { start: start + 1 + label.length, end, as: "" })
    } else if (entity) marks.push({ start, end, as: decodeHTML(entity) })
    else marks.push({ start, end, as: escaped ?? "" })
  }
  return marks
}

/** The words of a text as its readers see them, on one line. */
export function plainText(text: string): string {
  let plain = ""
  let from = 0
  for (const { start, end, as } of marksOf(text)) {
    plain += text.slice(from, start) + as
    from = end
  }
  return (plain + text.slice(from)).replace(/\s+/g, " ").trim()
}
