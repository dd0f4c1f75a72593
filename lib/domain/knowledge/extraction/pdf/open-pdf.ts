import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { getDocumentProxy } from "unpdf"
import { REASONS } from "../reasons.ts"

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>
export type PdfPage = Awaited<ReturnType<PdfDocument["getPage"]>>

/** Character maps of Chinese, Japanese and Korean fonts, which a PDF may name instead of holding them. */
const CMAPS = join(dirname(fileURLToPath(import.meta.resolve("pdfjs-dist/package.json"))), "cmaps", "/")

/** Opens a PDF for its text. Throws `unprocessable` for one that is damaged or has a password. */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    // A copy: pdf.js takes the buffer away from its owner.
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      useSystemFonts: false,
      disableFontFace: true,
      stopAtErrors: false,
      cMapUrl: CMAPS,
      cMapPacked: true,
      // Letters' shapes are not looked at, nor are pictures: none is decoded beyond one pixel.
      standardFontDataUrl: undefined,
      maxImageSize: 1,
    })
  } catch (error) {
    if ((error as Error).name === "PasswordException") throw REASONS.encrypted("PDF")
    throw REASONS.corrupt("PDF", error)
  }
}
