import { type CodeBlock, plainText, type Row } from "../markup/markup.ts"
import { blocksOf, bulletOf, clauseOf, hashesOf, labelOf } from "./blocks.ts"

/** A piece of a passage that can be quoted by itself: [start, end) of its text. */
export interface Sentence {
  /** As its readers see it: without marks, on one line. */
  text: string
  start: number
  end: number
  /** The paragraph, item, row or block of code that it is part of, counted from 0. */
  block: number
  /** A heading or question, which names what follows but answers nothing. */
  leads: boolean
  /** The mark of the list's item that it begins, such as "-" or "2."; undefined outside of lists. */
  item?: string
  /** What a row of a table or a record says. */
  row?: Row
  code?: CodeBlock
  /** Pages that its words lead to without saying their addresses. */
  links?: readonly string[]
}

// After these a full stop ends no sentence.
const SHORT =
  /(?:^|[\s(])(?:dr|mr|mrs|ms|prof|st|no|nr|vs|cf|al|e\.g|i\.e|z\.b|d\.h|u\.a|bzw|ca|abs|art|sr|sra|dra|mme|pág|fig|inc|ltd|approx|tel|núm|n|\p{L})\.$/iu
const END = /[.!?…。！？]+["'”’»)\]*_]*(?=\s|\[\^|$)|[。！？]/g

/**
 * Cuts a passage into sentences, list items, headings, rows and blocks of code. `header`: the names of the columns, where
 * the passage is the rest of a table that begins in another.
 */
export function sentencesOf(text: string, header: readonly string[] = []): Sentence[] {
  return blocksOf(text, header).flatMap((each, block): Sentence[] => {
    const { start, end } = each
    if (each.kind === "prose") return cutBlock(text, start, end).map((cut) => ({ ...cut, block }))
    if (each.kind === "code") {
      const { code } = each
      const body = text.slice(code.from, code.until)
      return body.trim() ? [{ text: body, start, end, block, leads: false, code }] : []
    }
    const { row } = each
    const said = row.fields.map(({ label, value }) => `${label} ${value}`.trim()).join(", ")
    return [{ text: said, start, end, block, leads: false, row }]
  })
}

const LINKED = /\]\((https?:\/\/[^()\s]{1,300})(?:\s[^()]{0,200})?\)/g

type Cut = Omit<Sentence, "block">

function cutBlock(text: string, start: number, end: number): Cut[] {
  const block = text.slice(start, end)
  const bullet = bulletOf(block)
  const isHeading = Boolean(hashesOf(block))
  const prefix = bullet.length || hashesOf(block).length
  const label = labelOf(block.slice(prefix)) || clauseOf(block.slice(prefix))
  const from = start + prefix + label.length
  const cuts: number[] = []
  for (const match of text.slice(from, end).matchAll(END)) {
    const at = from + match.index + match[0].length
    if (match[0].startsWith(".") && SHORT.test(text.slice(Math.max(from, at - 12), at))) continue
    if (/^\s+\p{Ll}/u.test(text.slice(at, at + 4))) continue
    cuts.push(at)
  }
  if (cuts.at(-1) !== end) cuts.push(end)
  const found: Cut[] = []
  let open = from
  for (const cut of cuts) {
    const raw = text.slice(open, cut)
    const first = open + raw.length - raw.trimStart().length
    const words = raw.trim()
    const plain = plainText(words)
    // A note's mark behind the last full stop is no sentence.
    if (/[\p{L}\p{N}]/u.test(plain)) {
      const alone = cuts.length === 1 && !bullet
      const leads = plain.endsWith("?") || isHeading || (alone && (isBold(words) || looksLikeHeading(plain)))
      const item = bullet && !found.length ? { item: bullet.trim() } : {}
      const links = [...words.matchAll(LINKED)].flatMap(([, link = ""]) =>
        plain.includes(link) ? [] : [link],
      )
      const linked = links.length ? { links } : {}
      found.push({ text: plain, start: first, end: first + words.length, leads, ...item, ...linked })
    }
    open = cut
  }
  return found
}

/** A line that is printed bold as a whole, as headings and questions are where they are not marked as such. */
const isBold = (words: string) =>
  /^(\*\*|__)(?!\s)[^\n]{2,118}(?<!\s)\1$/.test(words) && !/[*_]{2}.+[*_]{2}/.test(words.slice(2, -2))

/** A short line without a full stop that states nothing: no verb-like length, no value. */
const looksLikeHeading = (words: string) =>
  words.length < 60 && !/[.!:;,|\d。！？：、]/.test(words) && words.split(/\s+/).length <= 8
