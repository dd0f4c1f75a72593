const SCHEMES = ["http:", "https:", "mailto:", "tel:"]

/** An absolute address of a harmless kind, else null. */
export function safeLink(address: string): string | null {
  try {
    const url = new URL(address)
    return SCHEMES.includes(url.protocol) ? url.href : null
  } catch {
    return null
  }
}
