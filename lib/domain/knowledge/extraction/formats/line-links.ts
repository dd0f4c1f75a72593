import { reachedBy } from "../html/inline.ts"

/** Beyond so many pages a paragraph refers its reader to, its links explain words rather than lead anywhere. */
const MOST_PAGES = 3
const LONGEST = 300

interface Link {
  start: number
  end: number
  target: string
}

/** The links of one line of an Office document, whose file keeps where they lead apart from their words. */
export class LineLinks {
  readonly #links: Link[] = []

  /** Adds a link whose words are [start, end) of the line. Programs cut one link into several. */
  add(start: number, end: number, target: string): void {
    const last = this.#links.at(-1)
    if (last && last.target === target && last.end === start) last.end = end
    else if (end > start) this.#links.push({ start, end, target })
  }

  /** The line with the addresses that its words do not say behind them. */
  writtenInto(line: string): string {
    const reached = this.#links.flatMap((link) => {
      const address = addressBehind(link.target, line.slice(link.start, link.end))
      return address ? [{ ...link, address }] : []
    })
    const pages = reached.filter(({ target }) => PAGE.test(target)).length
    let written = line
    for (const { end, target, address } of reached.reverse())
      if (pages <= MOST_PAGES || !PAGE.test(target)) written = withBehind(written, end, address)
    return written
  }
}

/** The address or number that a link leads to where its words do not say it; undefined for a place in the document. */
export function addressBehind(target: string, words: string): string | undefined {
  if (!words.trim()) return undefined
  const [, host = ""] = PAGE.exec(target.trim()) ?? []
  if (!host) return reachedBy(target, words)
  return target.length > LONGEST || words.toLowerCase().includes(host.toLowerCase())
    ? undefined
    : target.trim()
}

/** The target that the code of a field names, as in `HYPERLINK "mailto:stay@inn.example"`. */
export const targetOfField = (code: string): string | undefined =>
  /^\s*HYPERLINK\s+"([^"]{3,2000})"/i.exec(code)?.[1]

const PAGE = /^https?:\/\/(?:www\.)?([^\s/?#]+)\S*$/i

function withBehind(line: string, end: number, address: string): string {
  const words = line.slice(0, end).trimEnd()
  return `${words} (${address})${line.slice(words.length)}`
}
