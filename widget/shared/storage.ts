/** What is kept in the browser of a visitor who has written, and only then. */
export interface Kept {
  secret: string
  conversation?: string | null
  side?: "right" | "left"
}

const keyOf = (widget: string) => `livery:${widget}`

/** What was kept for a widget; null where nothing was, or where the browser forbids to look. */
export function readKept(widget: string): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(widget)) ?? "null") as Kept | null
    return typeof kept?.secret === "string" ? kept : null
  } catch {
    return null
  }
}

/** Keeps it, or forgets all of it. A browser that forbids storage has a visit that ends with the page. */
export function writeKept(widget: string, kept: Kept | null): void {
  try {
    if (kept) localStorage.setItem(keyOf(widget), JSON.stringify(kept))
    else localStorage.removeItem(keyOf(widget))
  } catch {}
}

/** Whether a storage event says that another tab has forgotten this widget's visitor. */
export const isForgotten = (event: StorageEvent, widget: string) =>
  (event.key === keyOf(widget) && event.newValue === null) || event.key === null
