import mammoth from "mammoth"
import { htmlToText } from "../html-to-text.ts"
import { readZip } from "../read-zip.ts"
import { REASONS } from "../reasons.ts"
import type { Format } from "../schema.ts"

/** Unpacked XML of one part. Beyond it the Word reader's memory grows past what the child may use. */
const LARGEST_PART = 16 * 2 ** 20

/** Word documents. Every part is counted while it is unpacked before the Word reader sees the file. */
export const readDocx: Format = async (bytes, _claims, progress) => {
  for (const entry of readZip(bytes)) {
    if (!/\.(xml|rels)$/i.test(entry.name)) continue
    if (entry.size > LARGEST_PART || entry.inflate().length > LARGEST_PART) throw REASONS.tooLarge()
  }
  progress()
  const { value: html } = await convert(bytes)
  progress()
  return htmlToText(html, "docx", progress)
}

async function convert(bytes: Uint8Array) {
  try {
    return await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      { convertImage: mammoth.images.imgElement(async () => ({ src: "" })), externalFileAccess: false },
    )
  } catch (error) {
    throw REASONS.corrupt("Word document", error)
  }
}
