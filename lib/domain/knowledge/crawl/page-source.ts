import { isLiveryError } from "../../../core/errors.ts"
import { decodePage } from "../extraction/extraction.ts"

/** The HTML of a page that was fetched; "" for bytes that are no text. */
export function pageSource(bytes: Uint8Array, contentType = ""): string {
  try {
    return decodePage(bytes, contentType).text
  } catch (error) {
    if (!isLiveryError(error)) throw error
    return ""
  }
}
