import { isDamage, REASONS } from "../reasons.ts"
import type { Format } from "../schema.ts"
import { WORKBOOK } from "../sniff-type.ts"
import { TextBuilder } from "../text-builder.ts"
import { OfficeParts, relationId } from "./office-parts.ts"
import { TableRows } from "./table-rows.ts"
import { cellFormats } from "./xlsx-formats.ts"
import { cellLinks } from "./xlsx-links.ts"
import { mergedCells } from "./xlsx-merges.ts"
import { notesOf } from "./xlsx-notes.ts"
import { SheetReader } from "./xlsx-sheet.ts"

/** Excel workbooks: a section a sheet that is not hidden, and its rows with the names of their columns. */
export const readXlsx: Format = async (bytes, _claims, progress) => {
  const parts = new OfficeParts(bytes, progress)
  const workbook = parts.find(WORKBOOK) ?? ""
  const related = parts.relations(workbook)
  const partOf = (type: string) => [...related.values()].find((relation) => relation.type === type)?.part
  const { sheets, from1904, hidden } = sheetsOf(parts, workbook)
  const book = {
    strings: sharedStrings(parts, partOf("sharedStrings")),
    formats: cellFormats(parts, partOf("styles"), from1904),
  }
  const builder = new TextBuilder()
  for (const name of hidden) builder.unread.add("hidden_sheets", name)
  let damaged = 0
  for (const { name, relation } of sheets) {
    const rows = new TableRows(builder, name)
    try {
      readSheet({ parts, part: related.get(relation)?.part ?? "", name }, { rows, builder, book })
    } catch (error) {
      if (!isDamage(error)) throw error
      builder.unread.add("damaged_sheets", name)
      damaged++
    }
    rows.end()
  }
  if (damaged === sheets.length && !builder.length) throw REASONS.corrupt("Excel workbook")
  builder.unread.outOf("damaged_sheets", sheets.length)
  return builder.finish("xlsx", { title: parts.title() })
}

interface Place {
  parts: OfficeParts
  part: string
  name: string
}

interface Target {
  rows: TableRows
  builder: TextBuilder
  book: ConstructorParameters<typeof SheetReader>[1]
}

function readSheet({ parts, part, name }: Place, { rows, builder: { unread }, book }: Target): void {
  const notes = readNotes()
  const comments = new Map<number, Map<number, string>>()
  for (const { row, column, text } of notes) {
    if (column === undefined) continue
    const here = comments.get(row) ?? new Map<number, string>()
    const before = here.get(column)
    comments.set(row, here.set(column, before ? `${before} / ${text}` : text))
  }
  function readNotes() {
    try {
      return notesOf(parts, part, unread)
    } catch (error) {
      if (!isDamage(error)) throw error
      unread.add("damaged_parts", name)
      return []
    }
  }
  const reader = new SheetReader(rows, book, {
    merges: mergedCells(parts, part),
    comments,
    links: cellLinks(parts, part),
  })
  try {
    parts.read(part, reader)
  } finally {
    const { hidden, formulas } = reader.left
    if (hidden) unread.add("hidden_rows", name, hidden)
    if (formulas) unread.add("formulas", name, formulas)
    for (const [row, left] of comments) for (const text of left.values()) rows.addNote(row, text)
    for (const { row, column, text } of notes) if (column === undefined) rows.addNote(row, text)
  }
}

function sheetsOf(parts: OfficeParts, workbook: string) {
  const sheets: { name: string; relation: string }[] = []
  const hidden: string[] = []
  let from1904 = false
  let most = 0
  parts.read(workbook, {
    open(tag, attributes) {
      if (tag === "workbookPr") from1904 = /^(1|true)$/.test(attributes.date1904 ?? "")
      if (tag !== "sheet") return
      if (++most > MOST_SHEETS) throw REASONS.tooLarge()
      const { name = "", state = "visible" } = attributes
      if (state === "visible")
        sheets.push({ name: name.slice(0, 100).toWellFormed(), relation: relationId(attributes) })
      else hidden.push(name)
    },
  })
  return { sheets, from1904, hidden }
}
const MOST_SHEETS = 1000

/** The texts that cells refer to by number; how they are pronounced is left out. */
function sharedStrings(parts: OfficeParts, part: string | undefined): string[] {
  const strings: string[] = []
  let text = ""
  let inText = false
  let spoken = false
  parts.read(part, {
    open(tag) {
      if (tag === "si") text = ""
      if (tag === "rPh") spoken = true
      inText = tag === "t" && !spoken
    },
    close(tag) {
      inText = false
      if (tag === "rPh") spoken = false
      if (tag === "si") strings.push(text)
    },
    text(more) {
      if (inText) text += more
    },
  })
  return strings
}
