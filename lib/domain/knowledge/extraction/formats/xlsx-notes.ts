import type { UnreadLog } from "../unread-log.ts"
import type { OfficeParts } from "./office-parts.ts"
import { placeOf } from "./xlsx-places.ts"

export interface Note {
  /** Of the cell or, for a box, of the row at its upper edge. */
  row: number
  /** Only of a comment. */
  column?: number
  text: string
}

const MOST_NOTES = 20_000
const LONGEST_NOTE = 5000

/** What is written at cells and over them: comments, and boxes with text. A picture is only counted. */
export function notesOf(parts: OfficeParts, sheet: string, unread: UnreadLog): Note[] {
  const related = [...parts.relations(sheet).values()]
  const partsOf = (type: string) => related.filter((relation) => relation.type === type)
  // A thread stands in its own part, and in the other as a hint for programs that do not know threads.
  const threads = partsOf("threadedComment")
  const notes: Note[] = []
  for (const { part } of threads.length ? threads : partsOf("comments")) readComments(parts, part, notes)
  for (const { part } of partsOf("drawing")) readBoxes(parts, part, notes, unread)
  return notes
}

function readComments(parts: OfficeParts, part: string, notes: Note[]): void {
  let place: ReturnType<typeof placeOf>
  let text = ""
  const authors: string[] = []
  let inText = false
  let inAuthor = false
  parts.read(part, {
    open(tag, { ref }) {
      if (tag === "comment" || tag === "threadedComment") {
        place = placeOf(ref)
        text = ""
      }
      inAuthor = tag === "author"
      if (inAuthor) authors.push("")
      // Of a thread the tag is "text", of a comment there are runs within one.
      inText = tag === "t" || tag === "text"
    },
    close(tag) {
      inText = false
      inAuthor = false
      if (tag !== "comment" && tag !== "threadedComment") return
      const said = withoutAuthor(text, authors)
      if (place && said && notes.length < MOST_NOTES) notes.push({ ...place, text: said })
    },
    text(more) {
      if (inAuthor) authors.push(`${authors.pop()}${more}`.slice(0, 200))
      if (inText && text.length < LONGEST_NOTE) text += more
    },
  })
}

/** Programs begin a comment with the name of who wrote it. */
function withoutAuthor(text: string, authors: readonly string[]): string {
  const said = text.replace(/\s+/g, " ").trim()
  const author = authors.find((name) => name && said.startsWith(`${name}:`))
  return author ? said.slice(author.length + 1).trim() : said
}

function readBoxes(parts: OfficeParts, part: string, notes: Note[], unread: UnreadLog): void {
  let row = 0
  let paragraphs: string[] = []
  let inFrom = false
  let inRow = false
  let inText = false
  let isHidden = false
  parts.read(part, {
    open(tag, { hidden = "" }) {
      if (tag === "sp" || tag === "pic") isHidden = false
      if (tag === "cNvPr" && /^(1|true)$/.test(hidden)) isHidden = true
      if (tag === "pic") unread.add("pictures")
      if (tag === "txBody") paragraphs = []
      if (tag === "p") paragraphs.push("")
      if (tag === "from") inFrom = true
      inRow = inFrom && tag === "row"
      inText = tag === "t"
    },
    close(tag) {
      inRow = false
      inText = false
      if (tag === "from") inFrom = false
      if (tag !== "txBody") return
      const text = paragraphs
        .map((line) => line.replace(/\s+/g, " ").trim())
        .filter(Boolean)
        .join("\n")
      if (text && !isHidden && notes.length < MOST_NOTES) notes.push({ row: row + 1, text })
    },
    text(more) {
      if (inRow) row = Math.min(Math.max(Number(more) || 0, 0), 1_048_575)
      else if (inText && (paragraphs.at(-1)?.length ?? LONGEST_NOTE) < LONGEST_NOTE)
        paragraphs.push(`${paragraphs.pop()}${more}`)
    },
  })
}
