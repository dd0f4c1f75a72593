import type { OfficeParts } from "./office-parts.ts"

const MOST_POINTS = 2000

/** The texts of a SmartArt diagram in its order, a line each. */
export function readDiagram(parts: OfficeParts, part: string): string {
  const lines: string[] = []
  let line = ""
  let isShown = false
  let inText = false
  parts.tryRead(part, {
    open(tag, { type = "node" }) {
      // Other points stand for how the diagram is laid out.
      if (tag === "pt") isShown = type === "node" || type === "asst"
      inText = tag === "t" && isShown
      if (tag === "p") line = ""
    },
    close(tag) {
      inText = false
      const shown = line.replace(/\s+/g, " ").trim()
      if (tag === "p" && isShown && shown && lines.length < MOST_POINTS) lines.push(`- ${shown}`)
      if (tag === "p") line = ""
      if (tag === "pt") isShown = false
    },
    text(more) {
      if (inText) line += more
    },
  })
  return lines.join("\n")
}
