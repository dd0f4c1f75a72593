/** The words of the block that is being read, spaced as a reader sees them. */
export class PageLine {
  /** Kept apart: to look into a text that is being put together costs as much as all of it. */
  #parts: string[] = []
  #length = 0
  /** Characters of the element that was closed last, and whether another began, with nothing written since. */
  #closed = 0
  #opened = false

  get length(): number {
    return this.#length
  }

  /** Adds text of the page, whose line ends and runs of spaces are one space. */
  add(text: string): void {
    const plain = text.replace(UNSEEN, "").replace(SPACES, " ")
    if (!plain) return
    this.addRaw(this.#joins(plain) ? ` ${plain}` : plain)
    this.#closed = 0
    this.#opened = false
  }

  /** Adds text as it is. */
  addRaw(text: string): void {
    if (text) this.#parts.push(text)
    this.#length += text.length
  }

  /** An element that stands apart from its neighbours begins. */
  open(): void {
    this.#opened = true
  }

  /** The one that began at `start` ends. */
  close(start: number): void {
    this.#closed = this.#length - start
  }

  /** What was added since, on one line: of much, its end. */
  since(start: number): string {
    let text = ""
    let from = this.#length
    for (let at = this.#parts.length - 1; at >= 0 && from > start && text.length < LONGEST_LABEL; at--) {
      const part = this.#parts[at] ?? ""
      text = part.slice(-LONGEST_LABEL) + text
      from -= part.length
    }
    return text.replace(/\s+/g, " ").trim()
  }

  /** Takes away what was added since. */
  cut(start: number): string {
    const taken: string[] = []
    while (this.#length > start && this.#parts.length) {
      const part = this.#parts.pop() ?? ""
      this.#length -= part.length
      taken.push(part)
    }
    return taken.reverse().join("")
  }

  /** Takes all of it, as written. */
  takeRaw(): string {
    const text = this.#parts.join("")
    this.#parts = []
    this.#length = 0
    this.#closed = 0
    return text
  }

  /** Takes all of it, without spaces at the ends of its lines. */
  take(): string {
    return this.takeRaw()
      .replace(/ *\n */g, "\n")
      .replace(/ {2,}/g, " ")
      .trim()
  }

  /** Within code, a block ends a line. */
  endLine(): void {
    if (this.#length && !this.#parts.at(-1)?.endsWith("\n")) this.addRaw("\n")
  }

  /** Whether a space is missing between two elements that stand side by side. */
  #joins(text: string): boolean {
    const before = this.#parts.at(-1)?.at(-1) ?? ""
    const after = text[0] ?? ""
    if (!this.#opened || !/[\p{L}\p{N}]/u.test(before) || !/[\p{L}\p{N}]/u.test(after)) return false
    return this.#closed > 1 || (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(after))
  }
}

const LONGEST_LABEL = 500
const SPACES = /[\s\u00a0]+/g
/** Where a word may be broken, and marks without width. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g
