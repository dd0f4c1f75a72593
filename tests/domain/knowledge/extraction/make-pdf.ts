import { PDFDocument, StandardFonts } from "pdf-lib"

export interface Block {
  text: string
  /** Type size in points; default 11. */
  size?: number
  /** Points left free above; default 4. */
  above?: number
}

interface Look {
  title?: string
  header?: string
  footer?: (page: number) => string
}

/** A PDF whose pages show the given blocks, one line each. */
export async function makePdf(pages: Block[][], { title, header, footer }: Look = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  if (title) document.setTitle(title)
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (const [index, blocks] of pages.entries()) {
    const page = document.addPage([595, 842])
    if (header) page.drawText(header, { x: 60, y: 810, size: 9, font })
    let y = 780
    for (const { text, size = 11, above = 4 } of blocks) {
      y -= size + above
      page.drawText(text, { x: 60, y, size, font })
    }
    if (footer) page.drawText(footer(index + 1), { x: 280, y: 30, size: 9, font })
  }
  return document.save()
}
