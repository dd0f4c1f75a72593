import { join } from "node:path"
import { setImmediate } from "node:timers/promises"
import { Worker } from "node:worker_threads"
import { once } from "../../../../core/runtime.ts"
import type { Batch, PackedSegment } from "../../building/building.ts"
import type { IndexerAnswer, IndexerRequest } from "./protocol.ts"

const IDLE_MS = 60_000
/** Records that are handed over before requests get a turn. */
const HANDED_OVER = 200
/** Far more than a batch needs; beyond it the batch fails and not the process. */
const HEAP_MB = 1024
/** Nearly all that analysis makes is garbage at once: collected often, it takes 90 MB less. */
const YOUNG_MB = 12

/** The process's thread for building segments. */
export const indexer = () => once("indexer", () => new Indexer())

/** A thread that is started when there is work and ends when there has been none for a while. */
class Indexer {
  #thread: Worker | undefined
  #idle: NodeJS.Timeout | undefined
  #last = 0
  readonly #waiting = new Map<number, PromiseWithResolvers<PackedSegment[]>>()

  /** The segments of a batch. Throws when the thread does not survive it. */
  async build({ records, ...rest }: Batch): Promise<PackedSegment[]> {
    const id = ++this.#last
    const built = Promise.withResolvers<PackedSegment[]>()
    this.#waiting.set(id, built)
    const thread = this.#running()
    const tell = (request: IndexerRequest) => thread.postMessage(request)
    for (let at = 0; at < records.length; at += HANDED_OVER) {
      tell({ id, part: records.slice(at, at + HANDED_OVER) })
      await setImmediate()
    }
    tell({ id, rest })
    return built.promise
  }

  #running(): Worker {
    clearTimeout(this.#idle)
    if (!this.#thread) {
      const thread = new Worker(ENTRY, {
        resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB },
        env: { NODE_ENV: "production" },
        execArgv: ["--disable-warning=ExperimentalWarning"],
      })
      thread.on("message", (answer: IndexerAnswer) => this.#hear(answer))
      thread.once("error", (error) => this.#lose(thread, error))
      thread.once("exit", (code) => this.#lose(thread, new Error(`The indexer ended with code ${code}`)))
      this.#thread = thread
    }
    this.#thread.ref()
    return this.#thread
  }

  #hear(answer: IndexerAnswer): void {
    const built = this.#waiting.get(answer.id)
    this.#waiting.delete(answer.id)
    if ("segments" in answer) built?.resolve(answer.segments)
    else built?.reject(new Error(answer.fault))
    if (!this.#waiting.size) this.#rest()
  }

  /** Does not keep this process from ending, and gives its memory back when nothing comes. */
  #rest(): void {
    this.#thread?.unref()
    this.#idle = setTimeout(() => this.#end(), IDLE_MS).unref()
  }

  /** Forgotten before it ends, so that a batch that comes meanwhile starts another one. */
  #end(): void {
    const thread = this.#thread
    this.#thread = undefined
    void thread?.terminate()
  }

  #lose(thread: Worker, error: Error): void {
    if (thread !== this.#thread) return
    this.#thread = undefined
    for (const built of this.#waiting.values()) built.reject(error)
    this.#waiting.clear()
  }
}

/** The file of the thread. Bundled code has no place of its own, so the working directory tells. */
const ENTRY = join(process.cwd(), "lib", "domain", "retrieval", "indexing", "indexer", "indexer-thread.ts")
