import type { Document } from "../chunking/schema.ts"

/** What a document turned out to be, by its content. */
export const DOCUMENT_TYPES = [
  "txt",
  "md",
  "csv",
  "html",
  "json",
  "pdf",
  "doc",
  "docx",
  "xlsx",
  "pptx",
] as const
export type DocumentType = (typeof DOCUMENT_TYPES)[number]

export const MEDIA_TYPES: Record<DocumentType, string> = {
  txt: "text/plain",
  md: "text/markdown",
  csv: "text/csv",
  html: "text/html",
  json: "application/json",
  pdf: "application/pdf",
  doc: "application/msword",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}

/** The text of a document, as it is split into passages. */
export interface Extracted extends Document {
  type: DocumentType
  /** As the document declares it, e.g. "en" or "pt-BR". */
  language?: string
  /** What could not be read; absent when all was. */
  unread?: Unread[]
}

/** What a reader may have to leave behind; describe-unread.ts says each in words. */
export const UNREAD_KINDS = [
  "picture_pages",
  "damaged_pages",
  "unreadable_fonts",
  "damaged_sheets",
  "damaged_slides",
  "damaged_parts",
  "charts",
  "pictures",
  "embedded_files",
  "notes",
  "hidden_sheets",
  "hidden_rows",
  "hidden_slides",
  "formulas",
  "doubtful_encoding",
  "undecodable_bytes",
  "pages_left",
  "rows_left",
] as const
export type UnreadKind = (typeof UNREAD_KINDS)[number]

/** One kind of thing that stands in a document and not in its text. Recorded with unread-log.ts. */
export interface Unread {
  kind: UnreadKind
  /** How many: of pages, sheets, slides, parts, charts, bytes or rows, as the kind says. */
  count: number
  /** Of how many in the document, where that is known. */
  of?: number
  /** Names of the first few: numbers of pages, names of sheets, an encoding. */
  where?: string[]
}

export interface FileClaims {
  /** Name and media type as the sender gave them: hints at most, see sniff-type.ts. */
  name: string
  declaredType?: string
  /** The type, where Livery made the bytes itself and there is nothing to find out. */
  as?: DocumentType
}

/** One way of reading bytes. Throws LiveryError with words for the person who gave the file. */
export type Format = (bytes: Uint8Array, claims: FileClaims, progress: () => void) => Promise<Extracted>

/** No document may yield more characters than this. */
export const LONGEST_TEXT = 20_000_000
