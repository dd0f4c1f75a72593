import { type Line, writePdf } from "#tests/support/write-pdf.ts"

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
  const drawn = pages.map((blocks, index) => {
    const lines: Line[] = header ? [{ text: header, x: 60, y: 810, size: 9 }] : []
    let y = 780
    for (const { text, size = 11, above = 4 } of blocks) {
      y -= size + above
      lines.push({ text, x: 60, y, size })
    }
    if (footer) lines.push({ text: footer(index + 1), x: 280, y: 30, size: 9 })
    return lines
  })
  return writePdf(drawn, title)
}
