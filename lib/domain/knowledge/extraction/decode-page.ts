import { type Decoded, decodeText } from "./decode-text.ts"

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
  return decodeText(bytes, declaredEncoding(mediaType) ?? own)
}

/** What a media type says of the encoding, as in "text/plain; charset=iso-8859-1". */
export const declaredEncoding = (mediaType = ""): string | undefined =>
  /;\s*charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(mediaType)?.[1]
