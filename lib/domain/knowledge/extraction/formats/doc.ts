import WordExtractor from "word-extractor"
import { REASONS } from "../reasons.ts"
import { repairText } from "../repair-text.ts"
import type { Format } from "../schema.ts"
import { TextBuilder } from "../text-builder.ts"

/** Word documents of the years before 2007: text without structure. */
export const readDoc: Format = async (bytes) => {
  const builder = new TextBuilder()
  for (const paragraph of repairText(await bodyOf(bytes)).split("\n")) {
    const line = paragraph.replace(/[ \u00a0]+/g, " ").trim()
    if (line) builder.block(line)
  }
  return builder.finish("doc")
}

async function bodyOf(bytes: Uint8Array): Promise<string> {
  try {
    const document = await new WordExtractor().extract(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    )
    return document.getBody().replaceAll("\0", "")
  } catch (error) {
    throw REASONS.corrupt("Word document", error)
  }
}
