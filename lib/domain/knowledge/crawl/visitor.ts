import { isLiveryError } from "../../../core/errors.ts"
import type { Log } from "../../../core/log.ts"
import { type SafeFetchOptions, type SafeResponse, safeFetch } from "../../../core/safe-fetch.ts"
import { inTurn } from "./host-turns.ts"

/** However long a site's robots.txt asks us to wait. */
const LONGEST_PAUSE = 2000

/** Makes the requests of one crawl: politely, within its time. */
export class Visitor {
  readonly #signal: AbortSignal
  readonly #log: Log
  readonly #pauseMs: number
  /** How long the last request took, without waiting for its turn. */
  lastMs = 0

  constructor(signal: AbortSignal, log: Log, pauseMs: number) {
    this.#signal = signal
    this.#log = log
    this.#pauseMs = pauseMs
  }

  /** The answer, or undefined when there is none to be had. Throws the signal's reason. */
  async visit(url: URL, options: SafeFetchOptions, pauseMs = 0): Promise<SafeResponse | undefined> {
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
