import { setTimeout as sleep } from "node:timers/promises"
import { isLiveryError } from "../../../core/errors.ts"
import type { Log } from "../../../core/log.ts"
import { type SafeFetchOptions, type SafeResponse, safeFetch } from "../../../core/safe-fetch.ts"
import { inTurn } from "./host-turns.ts"
import { retryAfter } from "./retry-after.ts"

/** However long a site's robots.txt asks us to wait. */
const LONGEST_PAUSE = 2000
/** However long a busy site asks us to wait. */
const LONGEST_WAIT = 120_000
/** Requests for one address of a busy site. */
const MOST_TRIES = 3

interface Manners {
  signal: AbortSignal
  log: Log
  /** Between two requests to one host. Milliseconds. */
  pauseMs: number
  /** For everything together, from now. Milliseconds. */
  timeMs: number
}

/** Makes the requests of one crawl: politely, within its time. */
export class Visitor {
  readonly #signal: AbortSignal
  readonly #log: Log
  readonly #pauseMs: number
  readonly #end: number
  /** Hosts that want to be left alone for longer than there is time. */
  readonly #closed = new Set<string>()
  /** How long the last request took, without waiting for its turn. */
  lastMs = 0

  constructor({ signal, log, pauseMs, timeMs }: Manners) {
    this.#signal = signal
    this.#log = log
    this.#pauseMs = pauseMs
    this.#end = performance.now() + timeMs
  }

  /**
   * The answer, or undefined when there is none to be had. A busy site is asked again when it says, as long as there is
   * time. Throws the signal's reason.
   */
  async visit(url: URL, options: SafeFetchOptions, pauseMs = 0): Promise<SafeResponse | undefined> {
    for (let tries = 1; ; tries++) {
      if (this.#closed.has(url.host)) return undefined
      const response = await this.#ask(url, options, pauseMs)
      const wait = response && retryAfter(response, tries)
      if (wait === undefined || tries === MOST_TRIES) return response
      if (wait > LONGEST_WAIT || performance.now() + wait > this.#end) this.#closed.add(url.host)
      else await sleep(wait, undefined, { signal: this.#signal }).catch(() => this.#signal.throwIfAborted())
    }
  }

  async #ask(url: URL, options: SafeFetchOptions, pauseMs: number): Promise<SafeResponse | undefined> {
    const pause = Math.max(this.#pauseMs, Math.min(pauseMs, LONGEST_PAUSE))
    try {
      return await inTurn(url.host, pause, this.#signal, () => this.#call(url, options))
    } catch (error) {
      if (isLiveryError(error)) return undefined
      throw error
    }
  }

  async #call(url: URL, options: SafeFetchOptions): Promise<SafeResponse> {
    const begun = performance.now()
    try {
      return await safeFetch(url, { ...options, signal: this.#signal, log: this.#log })
    } finally {
      this.lastMs = performance.now() - begun
    }
  }
}
