import { getResolvedPDFJS } from "unpdf"
import type { PdfPage } from "./open-pdf.ts"

/** Drawings beyond which a page without text may show letters as shapes. */
const MANY_SHAPES = 100

/**
 * What a page shows that has no text: letters of a font that does not say which they are, a picture, or nothing at all.
 * Pictures are looked for by what is drawn, not decoded.
 */
export async function whyEmpty(page: PdfPage): Promise<"unreadable_fonts" | "picture_pages" | undefined> {
  const { OPS } = await getResolvedPDFJS()
  const { fnArray } = await page.getOperatorList()
  const count = (...operators: number[]) => fnArray.filter((operator) => operators.includes(operator)).length
  if (count(OPS.showText, OPS.showSpacedText)) return "unreadable_fonts"
  if (count(OPS.constructPath) > MANY_SHAPES) return "picture_pages"
  if (count(...PAINTS.map((name) => OPS[name]))) return "picture_pages"
  // A picture that was not decoded leaves the space that was made for it.
  const isPlaced = fnArray.some(
    (operator, at) =>
      operator === OPS.transform && [OPS.restore, undefined].includes(fnArray[at + 1] as never),
  )
  return isPlaced ? "picture_pages" : undefined
}

const PAINTS = [
  "paintImageXObject",
  "paintInlineImageXObject",
  "paintInlineImageXObjectGroup",
  "paintImageXObjectRepeat",
  "paintImageMaskXObject",
  "paintImageMaskXObjectGroup",
  "paintImageMaskXObjectRepeat",
  "paintSolidColorImageMask",
] as const
