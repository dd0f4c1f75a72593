import { isDamage, REASONS } from "../reasons.ts"
import type { Format } from "../schema.ts"
import { WORKBOOK } from "../sniff-type.ts"
import { TextBuilder } from "../text-builder.ts"
import { OfficeParts, relationId } from "./office-parts.ts"
import { TableRows } from "./table-rows.ts"
import { cellFormats } from "./xlsx-formats.ts"
import { SheetReader } from "./xlsx-sheet.ts"

/** Excel workbooks: a section a sheet that is not hidden, and its rows with the names of their columns. */
export const readXlsx: Format = async (bytes, _claims, progress) => {
  const parts = new OfficeParts(bytes, progress)
  const workbook = parts.find(WORKBOOK) ?? ""
  const related = parts.relations(workbook)
  const partOf = (type: string) => [...related.values()].find((relation) => relation.type === type)?.part
  const { sheets, from1904 } = sheetsOf(parts, workbook)
  const strings = sharedStrings(parts, partOf("sharedStrings"))
  const formats = cellFormats(parts, partOf("styles"), from1904)
  const builder = new TextBuilder()
  let damaged = 0
  for (const { name, relation } of sheets) {
    const rows = new TableRows(builder, name)
    try {
      parts.read(related.get(relation)?.part, new SheetReader(rows, { strings, formats }))
      rows.end()
    } catch (error) {
      if (!isDamage(error)) throw error
      builder.unread.add("damaged_sheets", name)
      damaged++
    }
  }
  if (damaged === sheets.length) throw REASONS.corrupt("Excel workbook")
  builder.unread.outOf("damaged_sheets", sheets.length)
  return builder.finish("xlsx", { title: parts.title() })
}

function sheetsOf(parts: OfficeParts, workbook: string) {
  const sheets: { name: string; relation: string }[] = []
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
    },
  })
  return { sheets, from1904 }
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
