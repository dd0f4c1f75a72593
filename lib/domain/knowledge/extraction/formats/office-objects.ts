import type { UnreadLog } from "../unread-log.ts"
import { readChart } from "./office-chart.ts"
import { readDiagram } from "./office-diagram.ts"
import { type OfficeParts, relationId } from "./office-parts.ts"

/** English Metric Units of a picture that may show text; smaller ones are logos and icons. */
const LEAST_WIDTH = 2_160_000
const LEAST_HEIGHT = 1_440_000

/** Charts, diagrams, pictures and files within a part of an Office document. */
export class Objects {
  readonly #parts: OfficeParts
  readonly #related: ReturnType<OfficeParts["relations"]>
  readonly #unread: UnreadLog
  readonly #where: string | number | undefined
  /** What is shown twice is read once. */
  readonly #read = new Set<string>()
  #isLarge = false

  constructor(parts: OfficeParts, part: string, unread: UnreadLog, where?: string | number) {
    this.#parts = parts
    this.#related = parts.relations(part)
    this.#unread = unread
    this.#where = where
  }

  /** To be told of every element: the text of an object that has any, and a note of what cannot be read. */
  open(tag: string, attributes: Record<string, string>): string | undefined {
    const { cx = "", cy = "" } = attributes
    if (tag === "extent" || tag === "ext")
      this.#isLarge = Number(cx) >= LEAST_WIDTH && Number(cy) >= LEAST_HEIGHT
    else if (tag === "chart") return this.#chart(relationId(attributes))
    else if (tag === "relIds") return this.#diagram(attributes["r:dm"] ?? "")
    else if (tag === "blip" && this.#isLarge) this.#leave("pictures")
    else if (tag === "altChunk") this.#leave("embedded_files")
    else if (tag === "OLEObject" && !/^equation/i.test(attributes.ProgID ?? "")) this.#leave("embedded_files")
    return undefined
  }

  #leave(kind: "pictures" | "embedded_files" | "charts"): void {
    this.#unread.add(kind, this.#where)
  }

  #chart(id: string): string | undefined {
    const part = this.#partOf(id)
    if (!part) return undefined
    const text = readChart(this.#parts, part)
    if (!text) this.#leave("charts")
    return text
  }

  #diagram(id: string): string | undefined {
    const part = this.#partOf(id)
    return part && readDiagram(this.#parts, part)
  }

  #partOf(id: string): string | undefined {
    const part = this.#related.get(id)?.part
    if (!part || this.#read.has(part)) return undefined
    this.#read.add(part)
    return part
  }
}
