const PLAIN = /^[\w\-./~:@$&+,;=!'()*]*$/
const KEPT = /%(?:3A|40|24|26|2B|2C|3B|3D)/g

/**
 * "/bots" of "http://host/api/v1/bots?page=1": what routing, authorisation and handlers read alike. Escapes are written
 * in one way, so that a letter and its escape are the same, while an escaped slash stays a part of its segment. Undefined
 * for a path that cannot be decoded or that a decoder further on would read as another one.
 */
export const requestPath = (url: string): string | undefined => normalisePath(rawPath(url))

/** The same of a path alone. */
export function normalisePath(path: string): string | undefined {
  if (PLAIN.test(path) && !path.includes("/.")) return path
  // A URL's parser would take the one for a slash, and the other for the path's end.
  if (/[\\#]/.test(path)) return undefined
  try {
    const segments = path.split("/").map(decodeURIComponent)
    if (segments.some((segment) => segment === "." || segment === "..")) return undefined
    return segments.map(encodeSegment).join("/")
  } catch {
    return undefined
  }
}

/** The same as it was sent, for the envelope in which it is refused. */
export function rawPath(url: string): string {
  const start = url.indexOf("/", url.indexOf("//") + 2)
  const stop = url.slice(start).search(/[?#]/)
  const path = stop === -1 ? url.slice(start) : url.slice(start, start + stop)
  const below = path.startsWith("/api/v1/") ? path.slice(7) : path.startsWith("/v1/") ? path.slice(3) : path
  return below === "" ? "/" : below
}

/** RFC 3986: what a segment may hold as it is, is not escaped. */
const encodeSegment = (segment: string) => encodeURIComponent(segment).replaceAll(KEPT, decodeURIComponent)
