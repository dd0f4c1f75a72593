import { decodeHTML } from "entities"
import { type Decoded, decodeText } from "./decode-text.ts"
import { mendTwiceEncoded } from "./twice-encoded.ts"

/** How far into a page its own word about its encoding is looked for. */
const HEAD = 4096

/**
 * A web page's bytes as text, as `decodeText` tells; declared by its media type, else by its own word. Throws as that
 * does.
 */
export function decodePage(bytes: Uint8Array, mediaType = ""): Decoded {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString("latin1")
  const own =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1]
  const { text, ...decoded } = decodeText(bytes, declaredEncoding(mediaType) ?? own)
  return { text: TWICE_NAMED.test(text) ? mendNamed(text) : text, ...decoded }
}

/** Two bytes of UTF-8, each named as a character: "&Atilde;&copy;" where "é" was meant. */
const TWICE_NAMED =
  /&(?:Acirc|Atilde|acirc|ETH|Ntilde|#19[4-9]|#2[0-3]\d|#xC[2-9A-F]|#x[DE][\dA-F]);&[#\w]{2,8};/i
const NAMED = /&(?:#\d{3,4}|#x[\dA-F]{2,4}|[a-z]{3,6}\d?);/gi

/** Old programs name the bytes of UTF-8 as if they were characters. */
function mendNamed(page: string): string {
  const spelled = page.replace(NAMED, (name) => {
    const character = decodeHTML(name)
    return character.length === 1 && character > "\x7f" ? character : name
  })
  const mended = mendTwiceEncoded(spelled)
  return mended === spelled ? page : mended
}

/** What a media type says of the encoding, as in "text/plain; charset=iso-8859-1". */
export const declaredEncoding = (mediaType = ""): string | undefined =>
  /;\s*charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(mediaType)?.[1]
