/** What a column of a file can become; empty: left out. `field`: one of the contact's own, under the column's name. */
export const IMPORT_FIELDS = [
  "name",
  "firstName",
  "lastName",
  "email",
  "phone",
  "externalId",
  "nick",
  "note",
  "tags",
  "field",
  "id",
  "",
] as const
export type ImportField = (typeof IMPORT_FIELDS)[number]

export const MAX_IMPORT_BYTES = 10 * 2 ** 20
export const MAX_IMPORT_ROWS = 50_000
export const MAX_IMPORT_COLUMNS = 100

export type RowOutcome = "created" | "updated" | "unchanged" | "refused"

/** A file of contacts, and how far it is in. */
export interface ContactImport {
  id: string
  fileName: string
  status: "draft" | "running" | "done"
  delimiter: string
  columns: string[]
  fields: ImportField[]
  tags: string[]
  total: number
  counts: Record<RowOutcome, number>
  createdAt: Date
}

/** What one row would do, or has done. */
export interface ImportedRow {
  /** As the file counts it, its header being 1. */
  number: number
  cells: string[]
  outcome: RowOutcome | null
  reason: string | null
  contactId: string | null
}
