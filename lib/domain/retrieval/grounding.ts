/** A passage as a model is shown it. */
export interface GroundingPassage {
  text: string
  /** Headings above it. */
  heading?: string | null
  sourceName?: string | null
}
export interface ReadPassage {
  /** The number that citations use, from 1. */
  index: number
  title: string
  text: string
}

// Our own marks, wherever a passage holds something that looks like one.
const MARK = /(<|&(?:amp;)*lt;)(?=\/?passages?\b)/gi
const WRITTEN = /&((?:amp;)*)lt;(?=\/?passages?\b)/gi

/**
 * The passages of a prompt, numbered from 1. Nothing that stands in a passage can close it or open another: look-alikes
 * of the marks are escaped, and come back as they were by `passagesIn`.
 */
export function writePassages(passages: readonly GroundingPassage[]): string {
  const written = passages.map(({ text, heading, sourceName }, i) => {
    const title = [sourceName, heading].filter(Boolean).join(" > ").replace(/\s+/g, " ")
    return `<passage n="${i + 1}">\n${guard(title)}\n\n${guard(text)}\n</passage>`
  })
  return `<passages>\n${written.join("\n") || "None was found."}\n</passages>`
}

/** Reads the passages back out of a system prompt: those of its last block. */
export function passagesIn(prompt: string): ReadPassage[] {
  const start = prompt.lastIndexOf("<passages>")
  if (start < 0) return []
  const found = prompt.slice(start).matchAll(/<passage n="(\d+)">\n(.*)\n\n([\s\S]*?)(?:\n<\/passage>|$)/g)
  return Array.from(found, ([, index, title = "", text = ""]) => ({
    index: Number(index),
    title: restore(title),
    text: restore(text),
  }))
}

const guard = (text: string) =>
  text.replace(MARK, (mark) => (mark === "<" ? "&lt;" : mark.replace("&", "&amp;")))
const restore = (text: string) =>
  text.replace(WRITTEN, (_, amps: string) => (amps ? `&${amps.slice(4)}lt;` : "<"))
