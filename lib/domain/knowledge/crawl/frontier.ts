import { folderOf, keyOf, siteOf } from "./page-address.ts"

/** Addresses that wait at most. */
const LONGEST = 10_000

/** The addresses of one site that are still to be looked at, breadth first, and those that were met. */
export class Frontier {
  readonly #met = new Set<string>()
  /** Those of them that were looked at. */
  readonly #taken = new Set<string>()
  readonly #queue: URL[] = []
  readonly #wants: (url: URL) => boolean
  #start: URL

  /** `wants`: which addresses of the site are to be read. Where it begins is, whatever that says. */
  constructor(start: URL, wants: (url: URL) => boolean) {
    this.#start = start
    this.#wants = wants
    this.meet(start)
    this.#queue.push(start)
  }

  get start(): URL {
    return this.#start
  }

  /** The site turned out to live elsewhere. */
  moveTo(start: URL): void {
    this.#start = start
  }

  holds(url: URL): boolean {
    return siteOf(url) === siteOf(this.#start)
  }

  wants(url: URL): boolean {
    return this.#wants(url)
  }

  hasMet(url: URL): boolean {
    return this.#met.has(keyOf(url))
  }

  /** Takes no address of a page in any longer. */
  meet(url: URL): void {
    this.#met.add(keyOf(url))
  }

  /** Takes in what is new, of this site and wanted; first what lies in the folder where it began. */
  add(urls: readonly URL[]): void {
    const below = (url: URL) => url.pathname.startsWith(folderOf(this.#start))
    const fresh = urls.filter((url) => this.holds(url) && this.#wants(url))
    for (const url of [...fresh.filter(below), ...fresh.filter((url) => !below(url))]) {
      if (this.hasMet(url) || this.#queue.length >= LONGEST) continue
      this.meet(url)
      this.#queue.push(url)
    }
  }

  get length(): number {
    return this.#queue.length
  }

  next(): URL | undefined {
    const url = this.#queue.shift()
    if (url) this.#taken.add(keyOf(url))
    return url
  }

  /** Takes an address out of turn. False where it was looked at already. */
  take(url: URL): boolean {
    if (this.#taken.has(keyOf(url))) return false
    this.#taken.add(keyOf(url))
    this.meet(url)
    const at = this.#queue.findIndex(({ href }) => href === url.href)
    if (at >= 0) this.#queue.splice(at, 1)
    return true
  }

  waiting(most: number): URL[] {
    return this.#queue.slice(0, most)
  }
}
