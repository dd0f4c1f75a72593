import type { DocumentType } from "#lib/domain/knowledge/extraction/schema.ts"

type Make = () => Uint8Array | Promise<Uint8Array>

/** Hostile files by name, each made when it is needed. */
export type Corpus = Record<string, Make>

/** Honest files by name, and exactly what is to be read from them. */
export type Honest = Record<
  string,
  {
    make: Make
    type: DocumentType
    title?: string
    text: string
    /** Level and text. */
    headings?: string[]
    /** Number and text. */
    pages?: [number, string][]
    /** The numbers that the rows have in their file. */
    rows?: number[]
  }
>
