const allowed = new Set(["http:", "https:", "mailto:"])

/** The address when it is absolute and of a harmless kind, else null. */
export function safeLink(href: string): string | null {
  try {
    const url = new URL(href)
    return allowed.has(url.protocol) ? url.href : null
  } catch {
    return null
  }
}
