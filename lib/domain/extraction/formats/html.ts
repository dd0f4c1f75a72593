import { decodeText } from "../decode-text.ts"
import { htmlToText } from "../html-to-text.ts"
import type { Format } from "../schema.ts"

/** A saved web page: its visible text without navigation. */
export const readHtml: Format = async (bytes, _claims, progress) => {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString("latin1")
  const charset = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]
  return htmlToText(decodeText(bytes, charset), "html", progress)
}
