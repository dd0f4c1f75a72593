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
