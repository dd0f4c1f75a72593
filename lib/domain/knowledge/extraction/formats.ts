import type { DocumentType, Format } from "./schema.ts"

/** How each type is read. A reader is loaded when its first document comes. */
export const FORMATS: Record<DocumentType, () => Promise<Format>> = {
  txt: async () => (await import("./formats/markdown.ts")).readText,
  md: async () => (await import("./formats/markdown.ts")).readMarkdown,
  csv: async () => (await import("./formats/csv.ts")).readCsv,
  html: async () => (await import("./formats/html.ts")).readHtml,
  json: async () => (await import("./formats/json.ts")).readJson,
  pdf: async () => (await import("./pdf/read-pdf.ts")).readPdf,
  doc: async () => (await import("./formats/doc.ts")).readDoc,
  docx: async () => (await import("./formats/docx.ts")).readDocx,
  xlsx: async () => (await import("./formats/xlsx.ts")).readXlsx,
  pptx: async () => (await import("./formats/pptx.ts")).readPptx,
}
