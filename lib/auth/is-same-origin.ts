/**
 * Whether a browser's request comes from a page of the same host. Route handlers that change something ask this first:
 * unlike server actions, nothing else checks it for them. A request without either header is not a browser's.
 */
export function isSameOrigin({ headers }: Request): boolean {
  const site = headers.get("sec-fetch-site")
  if (site !== null) return site === "same-origin"
  const origin = headers.get("origin")
  return origin !== null && URL.canParse(origin) && new URL(origin).host === headers.get("host")
}
