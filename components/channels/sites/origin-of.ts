/** The origin of an address as people write it: `example.com`, or a page's whole address. Null for anything else. */
export function originOf(typed: string): string | null {
  const text = typed.trim()
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  if (!URL.canParse(full)) return null
  const { protocol, origin, hostname, username } = new URL(full)
  const isSite = /^https?:$/.test(protocol) && !username && (hostname.includes(".") || isLocal(hostname))
  return isSite ? origin : null
}

const isLocal = (hostname: string) => hostname === "localhost" || hostname.startsWith("[")
