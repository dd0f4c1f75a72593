import { type ChildProcess, spawn } from "node:child_process"
import { setPriority } from "node:os"
import { join } from "node:path"
import { LiveryError } from "../../../../core/errors.ts"
import { REASONS } from "../reasons.ts"
import type { CutRequest, ReaderMessage, ReadRequest, ReadResult } from "./protocol.ts"
import { ProcessWatch, residentBytes } from "./watch-process.ts"

/** Low, so that garbage is collected long before the process reaches what watch-process.ts allows it. */
const HEAP_MB = 160
/** So that what a parser leaks does not add up, and a large document does not burden the next. */
const RETIRES_AFTER = 50
const KEEPS_AT_MOST = 180 * 2 ** 20

/** A child process that reads one document after another, and is killed by the first that goes beyond the caps. */
export class ReaderProcess {
  readonly #child: ChildProcess
  #served = 0
  alive = true

  constructor(root: string) {
    const entry = join(root, "lib", "domain", "knowledge", "extraction", "reader", "reader-child.ts")
    const flags = [
      "--permission",
      `--allow-fs-read=${root}`,
      `--max-old-space-size=${HEAP_MB}`,
      "--max-semi-space-size=8",
      "--disable-warning=ExperimentalWarning",
    ]
    this.#child = spawn(process.execPath, [...flags, entry], {
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      serialization: "advanced",
      env: { NODE_ENV: "production" },
    })
    this.#child.once("error", () => this.kill())
    this.#child.once("exit", () => {
      this.alive = false
    })
    giveWay(this.#child.pid)
    this.rest()
  }

  /** Does not keep this process from ending while it waits for work. */
  rest(): void {
    this.#child.unref()
    this.#child.channel?.unref()
  }

  /** Whether the next document should get a fresh child: this one has read many, or holds on to memory. */
  get isWorn(): boolean {
    return this.#served >= RETIRES_AFTER || residentBytes(this.#child.pid) > KEEPS_AT_MOST
  }

  kill(): void {
    this.alive = false
    this.#child.kill("SIGKILL")
  }

  /** Reads one document. Any end but a result or a refusal kills the child. */
  async read(request: ReadRequest | CutRequest, signal?: AbortSignal): Promise<ReadResult> {
    this.#served++
    this.#child.ref()
    this.#child.channel?.ref()
    const ended = Promise.withResolvers<ReadResult>()
    const stop = (error: unknown) => {
      this.kill()
      ended.reject(error)
    }
    const watch = new ProcessWatch(this.#child.pid, stop)
    const onAbort = () => stop(signal?.reason ?? new Error("aborted"))
    const onExit = (code: number | null) => ended.reject(deathOf(code))
    const texts: string[] = []
    const passages: ReadResult["passages"] = []
    const onMessage = (message: ReaderMessage) => {
      if (message.kind === "progress") watch.sawProgress()
      else if (message.kind === "text") texts.push(message.part)
      else if (message.kind === "passages") passages.push(...message.part)
      else if (message.kind === "done")
        ended.resolve({
          ...(message.facts && { extracted: { ...message.facts, text: texts.join("") } }),
          passages,
        })
      else if (message.kind === "refused") ended.reject(new LiveryError(message.code, message.message))
      else stop(REASONS.corrupt("file", message.message))
    }
    this.#child.on("message", onMessage)
    this.#child.once("exit", onExit)
    this.#child.once("error", stop)
    signal?.addEventListener("abort", onAbort, { once: true })
    try {
      if (signal?.aborted) onAbort()
      else this.#child.send(request, (error) => error && stop(error))
      return await ended.promise
    } finally {
      watch.end()
      this.#child.off("message", onMessage)
      this.#child.off("exit", onExit)
      this.#child.off("error", stop)
      signal?.removeEventListener("abort", onAbort)
      this.rest()
    }
  }
}

/** V8 aborts at the cap of its heap, and so does the system when memory runs out; any other end is a fault of ours. */
const deathOf = (code: number | null) =>
  code === null || code > 128 ? REASONS.tooMuchMemory() : new Error(`The reader ended with code ${code}`)

/** Requests come before documents when the processor is short. */
function giveWay(pid: number | undefined): void {
  try {
    if (pid) setPriority(pid, 10)
  } catch {
    // Not every system lets us; then it runs at the same priority.
  }
}
