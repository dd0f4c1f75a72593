import { PDFDocument, StandardFonts } from "pdf-lib"

/** A PDF of one page: a heading, then one line for each sentence. */
export async function makePdf(heading: string, sentences: readonly string[]): Promise<Buffer> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  const page = document.addPage([595, 842])
  page.drawText(heading, { x: 60, y: 760, size: 20, font })
  for (const [line, text] of sentences.entries())
    page.drawText(text, { x: 60, y: 720 - line * 18, size: 11, font })
  return Buffer.from(await document.save())
}
