/** A piece of a passage that can be quoted by itself: [start, end) of its text. */
export interface Sentence {
  text: string
  start: number
  end: number
  /** A heading or question, which names what follows but answers nothing. */
  leads: boolean
  /** An item of a list. */
  item: boolean
  /** For a row of a table, where its header with the line below it stands: [start, end) of the text. */
  header?: { start: number; end: number }
}

const BULLET = /^[ \t]*(?:[-*•–▪◦]|\d{1,3}[.)]|[a-z][.)])[ \t]+/
const LABEL =
  /^(?:\*\*)?(?:Q|A|R|Question|Answer|Pregunta|Respuesta|Question|Réponse|Frage|Antwort|Domanda|Risposta|Pergunta|Resposta) ?\d{0,3} ?[:.)](?:\*\*)?[ \t]*/i
const HEADING = /^[ \t]*#{1,6}[ \t]/
// After these a full stop ends no sentence.
const SHORT =
  /(?:^|[\s(])(?:dr|mr|mrs|ms|prof|st|no|nr|vs|cf|al|e\.g|i\.e|z\.b|d\.h|u\.a|bzw|ca|abs|art|sr|sra|dra|mme|pág|fig|inc|ltd|approx|tel|núm|n|\p{L})\.$/iu
const END = /[.!?…。！？]+["'”’»)\]]*(?=\s|$)|[。！？]/g

const RULE = /^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*$/

/** Cuts a passage into sentences, list items, headings and table rows. Lines that were only wrapped are joined. */
export function sentencesOf(text: string): Sentence[] {
  const blocks = blocksOf(text)
  const found: Sentence[] = []
  let header: Sentence["header"]
  for (const [i, { start, end }] of blocks.entries()) {
    const line = text.slice(start, end)
    const below = blocks[i + 1]
    if (RULE.test(line)) continue
    if (!line.includes("|")) header = undefined
    else if (below && RULE.test(text.slice(below.start, below.end))) {
      header = { start, end: below.end }
      found.push({ text: line.trim(), start, end, leads: true, item: false })
      continue
    } else if (header) {
      found.push({ text: line.trim(), start, end, leads: false, item: false, header })
      continue
    }
    found.push(...cutBlock(text, start, end))
  }
  return found
}

/** Stretches that no sentence crosses: paragraphs, list items, headings, rows. */
function blocksOf(text: string): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = []
  for (const match of text.matchAll(/[^\n]*(?:\n|$)/g)) {
    if (match[0]) lines.push({ start: match.index, end: match.index + match[0].replace(/\n$/, "").length })
  }
  const longest = Math.max(0, ...lines.map(({ start, end }) => end - start))
  const blocks: { start: number; end: number }[] = []
  let open = false
  for (const line of lines) {
    const words = text.slice(line.start, line.end)
    const last = blocks.at(-1)
    if (!words.trim()) open = false
    else if (open && last && continues(text.slice(last.start, last.end), words, longest)) last.end = line.end
    else {
      blocks.push({ ...line })
      open = true
    }
  }
  return blocks
}

/** Whether a line goes on with the one above: that one ran full, and neither is a heading, an item or a row. */
function continues(above: string, line: string, longest: number): boolean {
  if (HEADING.test(above) || HEADING.test(line) || BULLET.test(line) || LABEL.test(line)) return false
  if (above.includes("|") || line.includes("|") || /^[^\s:]{1,30}(?: [^\s:]+){0,3}: /.test(line)) return false
  const lastLine = above.slice(above.lastIndexOf("\n") + 1)
  if (/^[\p{Ll}\d(,;]/u.test(line.trim()) && !/[.!?:]$/.test(lastLine.trim())) return true
  return lastLine.length > 40 && lastLine.length > longest * 0.6
}

function cutBlock(text: string, start: number, end: number): Sentence[] {
  const block = text.slice(start, end)
  const prefix = (BULLET.exec(block) ?? HEADING.exec(block))?.[0].length ?? 0
  const item = BULLET.test(block)
  const from = start + prefix + (LABEL.exec(block.slice(prefix))?.[0].length ?? 0)
  const cuts: number[] = []
  for (const match of text.slice(from, end).matchAll(END)) {
    const at = from + match.index + match[0].length
    if (match[0].startsWith(".") && SHORT.test(text.slice(Math.max(from, at - 12), at))) continue
    if (/^\s+\p{Ll}/u.test(text.slice(at, at + 4))) continue
    cuts.push(at)
  }
  if (cuts.at(-1) !== end) cuts.push(end)
  const found: Sentence[] = []
  let open = from
  for (const cut of cuts) {
    const raw = text.slice(open, cut)
    const first = open + raw.length - raw.trimStart().length
    const words = raw.trim()
    if (words) {
      const alone = cuts.length === 1 && !item
      const leads = words.endsWith("?") || HEADING.test(block) || (alone && isHeading(words))
      found.push({ text: words, start: first, end: first + words.length, leads, item })
    }
    open = cut
  }
  return found
}

/** A short line without a full stop that states nothing: no verb-like length, no value. */
const isHeading = (words: string) =>
  words.length < 60 && !/[.!:;,|\d。！？：、]/.test(words) && words.split(/\s+/).length <= 8
