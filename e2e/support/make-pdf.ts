import { writePdf } from "../../tests/support/write-pdf.ts"

/** A PDF of one page: a heading, then one line for each sentence. */
export const makePdf = (heading: string, sentences: readonly string[]): Buffer =>
  writePdf([
    [
      { text: heading, x: 60, y: 760, size: 20 },
      ...sentences.map((text, line) => ({ text, x: 60, y: 720 - line * 18, size: 11 })),
    ],
  ])
