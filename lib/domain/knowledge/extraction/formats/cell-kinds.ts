export interface Cell {
  /** Counts from 0. */
  column: number
  text: string
  /** What somebody wrote about it. */
  note?: string
  /** Stands here only because the cell to its left reaches over this one. */
  isCopy?: true
}

export interface TableRow {
  /** As the program that made the table shows it. */
  number: number
  cells: Cell[]
  /** Where it is none of the table's own. */
  as?: "title" | "note"
}

/** What a cell of a table holds, as far as it tells a column's name from its values. */
export type CellKind = "number" | "date" | "contact" | "choice" | "text"

/** Characters beyond which a cell is prose. */
const LONGEST = 60

/** Yes, no and marks of a choice in six languages. */
const CHOICES = words(
  "yes no true false ja nein sì si oui non sí sim não vrai faux wahr falsch vero falso verdadero verdadeiro x ✓ ✔ ✗ ✘ ✅ ❌ included inklusive inclus incluso incluido incluído",
)
/** What stands for an empty cell. */
const BLANKS = words("- – — n/a na k.a. k.a n.a. none ? tbd … ... #n/a null")
/** 2026-03-01, 1.3.26 or 03/01/2026, with or without a time. */
const DATE = /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}([ t]\d{1,2}:\d\d)?/
/** A number, before it at most a sign and a currency, behind it at most a unit: "3 EUR", "$1,200.50", "9-17", "(5.00)". */
const AMOUNT =
  /^[(+\-−~≈<>≤≥\s]*(?:[a-z]{2,3}\.?|[a-z]{0,3}\p{Sc})?\s*\p{Nd}[\p{Nd}.,:'’\s/–+\-−]*(?:[%‰°\p{Sc}]|[\p{L}²³./ ]{1,14})?\)?$/u

/** The kind of a cell; undefined for one that is empty or stands for an empty one. */
export function kindOf(text: string): CellKind | undefined {
  const plain = text.trim().toLowerCase()
  if (!plain || BLANKS.has(plain)) return undefined
  if (CHOICES.has(plain)) return "choice"
  if (plain.length > LONGEST) return "text"
  if (isContact(plain)) return "contact"
  if (DATE.test(plain)) return "date"
  return AMOUNT.test(plain) ? "number" : "text"
}

/** Years name columns as often as they fill them. */
export const isYear = (text: string): boolean => /^(19|20)\d\d$/.test(text.trim())

const isContact = (text: string) =>
  !/\s/.test(text) && (/^[^@]+@[^@]+\.\w+$/.test(text) || /^(https?:\/\/|www\.)/.test(text))

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(" "))
}
