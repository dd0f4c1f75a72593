import { folderOf, keyOf, siteOf } from "./page-address.ts"

/** Addresses that wait at most. */
const LONGEST = 10_000

/** The addresses of one site that are still to be looked at, breadth first, and those that were met. */
export class Frontier {
  readonly #met = new Set<string>()
  readonly #queue: URL[] = []
  #start: URL

  constructor(start: URL) {
    this.#start = start
    this.add([start])
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

  hasMet(url: URL): boolean {
    return this.#met.has(keyOf(url))
  }

  /** Takes no address of a page in any longer. */
  meet(url: URL): void {
    this.#met.add(keyOf(url))
  }

  /** Takes in what is new and of this site; first what lies in the folder where it began. */
  add(urls: readonly URL[]): void {
    const below = (url: URL) => url.pathname.startsWith(folderOf(this.#start))
    const fresh = urls.filter((url) => this.holds(url))
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
    return this.#queue.shift()
  }

  waiting(most: number): URL[] {
    return this.#queue.slice(0, most)
  }
}
