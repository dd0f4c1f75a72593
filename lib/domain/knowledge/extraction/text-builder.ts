import type { Heading, Part } from "../chunking/schema.ts"
import { REASONS } from "./reasons.ts"
import { type Extracted, LONGEST_TEXT } from "./schema.ts"
import { UnreadLog } from "./unread-log.ts"

/** Collects the text of a document block by block and keeps count of where things stand. */
export class TextBuilder {
  readonly headings: Heading[] = []
  readonly pages: Part[] = []
  readonly rows: Part[] = []
  /** What is left behind. */
  readonly unread = new UnreadLog()
  #parts: string[] = []
  #length = 0

  get length(): number {
    return this.#length
  }

  /** Adds text as it is. Throws `too_large` beyond the longest text. */
  add(text: string): void {
    this.#length += text.length
    if (this.#length > LONGEST_TEXT) throw REASONS.tooLarge()
    this.#parts.push(text)
  }

  /** Adds a block after a separator: a blank line unless told otherwise. Returns where the block starts. */
  block(text: string, separator = "\n\n"): number {
    if (this.#length) this.add(separator)
    const start = this.#length
    this.add(text)
    return start
  }

  heading(level: number, text: string): void {
    const start = this.block(text)
    this.headings.push({ level, text, start, end: this.#length })
  }

  /** What follows belongs to a heading from before again, or to none of those that a click opens. */
  resume(heading: Heading | undefined): void {
    const { level, text } = heading ?? { level: 6, text: "" }
    this.headings.push({ level, text, start: this.#length, end: this.#length })
  }

  /** The whole as a document. Throws `unprocessable` when nothing but spaces was found. */
  finish(
    type: Extracted["type"],
    facts: { title?: string | undefined; language?: string | undefined } = {},
  ): Extracted {
    const text = this.#parts.join("")
    if (!/\S/.test(text)) throw REASONS.noText()
    const unread = this.unread.all()
    return {
      type,
      ...(facts.title && { title: facts.title.slice(0, 300).toWellFormed() }),
      ...(facts.language && { language: facts.language }),
      text,
      headings: this.headings,
      ...(this.pages.length > 0 && { pages: this.pages }),
      ...(this.rows.length > 0 && { rows: this.rows }),
      ...(unread && { unread }),
    }
  }
}
