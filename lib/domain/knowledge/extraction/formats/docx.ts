import { isDamage, REASONS } from "../reasons.ts"
import type { Format } from "../schema.ts"
import { WORD_BODY } from "../sniff-type.ts"
import { TextBuilder } from "../text-builder.ts"
import { Numbering } from "./docx-numbering.ts"
import { readStyles } from "./docx-styles.ts"
import { DocxText, type Paragraphs } from "./docx-text.ts"
import { Objects } from "./office-objects.ts"
import { OfficeParts } from "./office-parts.ts"

/**
 * Word documents: paragraphs, headings, lists with their numbers, tables, text boxes and charts, notes beneath what refers
 * to them, headers and footers once at the top.
 */
export const readDocx: Format = async (bytes, _claims, progress) => {
  const builder = new TextBuilder()
  const { unread } = builder
  const parts = new OfficeParts(bytes, progress, unread)
  const body = parts.find(WORD_BODY) ?? ""
  const related = [...parts.relations(body).values()]
  const styleOf = readStyles(parts)
  const notes = new Map<string, string>()
  // Lists in notes and margins are counted apart from those of the body.
  const [aside, numbering] = [new Numbering(parts), new Numbering(parts)]
  const reader = (out: Paragraphs, part: string, refersTo = new Map<string, string>()) =>
    new DocxText(out, {
      styleOf,
      numbering: refersTo === notes ? numbering : aside,
      notes: refersTo,
      objects: new Objects(parts, part, unread),
      links: parts.links(part),
    })
  for (const kind of ["footnote", "endnote"]) {
    const part = related.find(({ type }) => type === `${kind}s`)?.part ?? `word/${kind}s.xml`
    const lines: string[] = []
    readNotes(parts, { part, kind, lines, notes }, reader(linesOf(lines), part))
  }
  const margins = new Set<string>()
  const marginal = related.filter(({ type }) => type === "header" || type === "footer")
  for (const part of new Set(marginal.map((relation) => relation.part))) {
    const lines: string[] = []
    parts.tryRead(part, reader(linesOf(lines), part))
    if (lines.length) margins.add(lines.join("\n"))
  }
  const title = parts.title()
  for (const margin of margins) if (margin !== title) builder.block(margin)
  try {
    parts.read(body, reader(new Written(builder), body, notes))
  } catch (error) {
    if (!isDamage(error) || !builder.length)
      throw isDamage(error) ? REASONS.corrupt("Word document", error) : error
    unread.add("damaged_parts", "document")
  }
  return builder.finish("docx", { title: title ?? builder.headings[0]?.text })
}

const linesOf = (lines: string[]): Paragraphs => ({
  heading: (_level, text) => lines.push(text),
  block: (text) => lines.push(text),
})

interface Notes {
  part: string
  kind: string
  /** What the reader has written of a note. */
  lines: string[]
  notes: Map<string, string>
}

/** Keeps each note under its kind and number. */
function readNotes(parts: OfficeParts, { part, kind, lines, notes }: Notes, reader: DocxText): void {
  let id = ""
  parts.tryRead(part, {
    open(tag, attributes) {
      if (tag === kind) {
        id = attributes["w:id"] ?? ""
        lines.length = 0
      }
      reader.open(tag, attributes)
    },
    close(tag) {
      reader.close(tag)
      if (tag === kind && lines.length) notes.set(`${kind} ${id}`, lines.join("\n"))
    },
    text: (text) => reader.text(text),
  })
}

/** Writes paragraphs into a document; items of a list follow on the next line. */
class Written implements Paragraphs {
  readonly #builder: TextBuilder
  #separator = "\n\n"

  constructor(builder: TextBuilder) {
    this.#builder = builder
  }

  heading(level: number, text: string): void {
    this.#builder.heading(level, text)
    this.#separator = "\n\n"
  }

  block(text: string, tight: boolean): void {
    this.#builder.block(text, tight ? this.#separator : "\n\n")
    this.#separator = tight ? "\n" : "\n\n"
  }
}
