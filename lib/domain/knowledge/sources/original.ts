import type { Document } from "../chunking/schema.ts"
import type { DocumentType } from "../extraction/schema.ts"

/** A page of a site as it was read. */
export type SiteDocument = Document & { type: DocumentType; language?: string }

/** What is kept of it beside the page, so that later pages can tell again what repeats around all of them. */
export interface Original extends Omit<SiteDocument, "title" | "text"> {
  /** Absent where nothing was left out. */
  text?: string
  /** Where the page leads. */
  links: readonly string[]
  /** Of title, language, headings, pages and rows as they were published. SHA-256 in hex. */
  outline: string
}
