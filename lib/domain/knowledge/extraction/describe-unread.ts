import type { Unread, UnreadKind } from "./schema.ts"

/** What was not read, with how much and where, and what its owner can do: two sentences for a person. */
export const describeUnread = (unread: Unread): string => WORDS[unread.kind](unread)

const PDF_ADVICE = "Save the file with text recognition (OCR) and add it again."
const SAVE_ADVICE = "Open the file in its program, save it again and add that."
const UTF8_ADVICE = "If it reads wrongly, save the file as UTF-8 and add it again."

const WORDS: Record<UnreadKind, (unread: Unread) => string> = {
  picture_pages: (it) =>
    `${share(it, "page")} ${one(it, "is a picture", "are pictures")} without text${at(it, "page")}. ${PDF_ADVICE}`,
  damaged_pages: (it) =>
    `${share(it, "page")} ${one(it, "is damaged and was", "are damaged and were")} read in part or not at all${at(it, "page")}. ${SAVE_ADVICE}`,
  unreadable_fonts: (it) =>
    `${share(it, "page")} ${one(it, "uses", "use")} a font that does not say which letters it draws${at(it, "page")}. ${PDF_ADVICE}`,
  damaged_sheets: (it) =>
    `${share(it, "sheet")} ${one(it, "is damaged and was", "are damaged and were")} read in part or not at all${at(it)}. ${SAVE_ADVICE}`,
  damaged_slides: (it) =>
    `${share(it, "slide")} ${one(it, "is damaged and was", "are damaged and were")} read in part or not at all${at(it, "slide")}. ${SAVE_ADVICE}`,
  damaged_parts: (it) =>
    `${share(it, "part")} of the file ${one(it, "is damaged and was", "are damaged and were")} read in part or not at all${at(it)}. ${SAVE_ADVICE}`,
  charts: (it) =>
    `The numbers of ${share(it, "chart")} could not be read${at(it)}. Add them as a table if they matter.`,
  pictures: (it) =>
    `${share(it, "picture")} ${one(it, "was", "were")} not read${at(it)}. If they show text, add that as text.`,
  embedded_files: (it) =>
    `${share(it, "file")} inside this one ${one(it, "was", "were")} not read${at(it)}. Add them by themselves if they matter.`,
  notes: (it) =>
    `${share(it, "note")} ${one(it, "was", "were")} not read${at(it)}. Add them as text if they matter.`,
  hidden_sheets: (it) =>
    `${share(it, "hidden sheet")} ${one(it, "was", "were")} left out${at(it)}. Show them in the file if visitors may know them.`,
  hidden_slides: (it) =>
    `${share(it, "hidden slide")} ${one(it, "was", "were")} left out${at(it, "slide")}. Show them in the file if visitors may know them.`,
  hidden_rows: (it) =>
    `${share(it, "row")} ${one(it, "is hidden or has hidden columns, and was", "are hidden or have hidden columns, and were")} left out so far${at(it)}. Show them in the file if visitors may know them.`,
  formulas: (it) =>
    `${share(it, "formula")} ${one(it, "has", "have")} no result in the file${at(it)}. ${SAVE_ADVICE}`,
  doubtful_encoding: ({ count, where = [] }) =>
    `${count === 1 ? "The text does" : `${count} pages do`} not say how characters are encoded and could only be guessed to be ${where.join(" or ")}. ${UTF8_ADVICE}`,
  undecodable_bytes: (it) =>
    `${share(it, "byte")} ${one(it, "is", "are")} no text${encoding(it)} and ${one(it, "stands", "stand")} as \ufffd. ${UTF8_ADVICE}`,
  pages_left: (it) =>
    `${share(it, "page")} ${one(it, "was", "were")} left out, because a limit was reached. Allow more pages, or choose the paths that matter.`,
  rows_left: (it) =>
    `${share(it, "row")} ${one(it, "was", "were")} left out, because a limit was reached${at(it)}. Split the file and add its parts.`,
}

/** "2 of 14 pages", or "2 pages" where nobody knows of how many. */
function share({ count, of }: Unread, noun: string): string {
  const total = of ?? count
  const things = `${noun}${total === 1 ? "" : "s"}`
  return of === undefined
    ? `${count.toLocaleString("en")} ${things}`
    : `${count.toLocaleString("en")} of ${of.toLocaleString("en")} ${things}`
}

const one = ({ count }: Unread, singular: string, plural: string) => (count === 1 ? singular : plural)

/** ": pages 3, 9 and more", or ": Prices, Stock"; "" where no place is known. */
function at({ count, where = [] }: Unread, noun?: string): string {
  if (!where.length) return ""
  const numbers = noun && where.every((name) => /^\d+$/.test(name))
  const more = count > where.length ? " and more" : ""
  return `: ${numbers ? `${noun}${where.length === 1 ? "" : "s"} ` : ""}${where.join(", ")}${more}`
}

const encoding = ({ where: [name] = [] }: Unread) => (name ? ` in ${name}` : "")
