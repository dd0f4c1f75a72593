import { type ChildProcess, spawn } from "node:child_process"
import { setPriority } from "node:os"
import { join } from "node:path"
import { LiveryError } from "../../../core/errors.ts"
import { REASONS } from "../reasons.ts"
import type { ReaderMessage, ReadRequest, ReadResult } from "./protocol.ts"
import { residentBytes, watchMemory } from "./watch-memory.ts"

/** A reader that says nothing for so long is stuck; one that works for so long in all is stopped too. */
const STALL_MS = 10_000
const TOTAL_MS = 60_000
const HEAP_MB = 256
/** So that what a parser leaks does not add up, and a large document does not burden the next. */
const RETIRES_AFTER = 50
const KEEPS_AT_MOST = 140 * 2 ** 20

/** A child process that reads one document after another, and is killed by the first that goes beyond the caps. */
export class ReaderProcess {
  readonly #child: ChildProcess
  #served = 0
  alive = true

  constructor(root: string) {
    const entry = join(root, "lib", "domain", "extraction", "reader", "reader-child.ts")
    const flags = [
      "--permission",
      `--allow-fs-read=${root}`,
      `--max-old-space-size=${HEAP_MB}`,
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
  async read(request: ReadRequest, signal?: AbortSignal): Promise<ReadResult> {
    this.#served++
    this.#child.ref()
    this.#child.channel?.ref()
    const ended = Promise.withResolvers<ReadResult>()
    const stop = (error: unknown) => {
      this.kill()
      ended.reject(error)
    }
    const stall = setTimeout(() => stop(REASONS.tooSlow()), STALL_MS)
    const total = setTimeout(() => stop(REASONS.tooSlow()), TOTAL_MS)
    const memory = watchMemory(this.#child.pid, () => stop(REASONS.tooMuchMemory()))
    const onAbort = () => stop(signal?.reason ?? new Error("aborted"))
    // Reached only when the child dies by itself: V8 ends it at the cap of its heap.
    const onExit = () => ended.reject(REASONS.tooMuchMemory())
    const onMessage = (message: ReaderMessage) => {
      if (message.kind === "progress") stall.refresh()
      else if (message.kind === "done") ended.resolve(message.result)
      else if (message.kind === "refused") ended.reject(new LiveryError(message.code, message.message))
      else stop(REASONS.corrupt("file", message.message))
    }
    this.#child.on("message", onMessage)
    this.#child.once("exit", onExit)
    signal?.addEventListener("abort", onAbort, { once: true })
    try {
      if (signal?.aborted) onAbort()
      else this.#child.send(request, (error) => error && onExit())
      return await ended.promise
    } finally {
      clearTimeout(stall)
      clearTimeout(total)
      clearInterval(memory)
      this.#child.off("message", onMessage)
      this.#child.off("exit", onExit)
      signal?.removeEventListener("abort", onAbort)
      this.rest()
    }
  }
}

/** Requests come before documents when the processor is short. */
function giveWay(pid: number | undefined): void {
  try {
    if (pid) setPriority(pid, 10)
  } catch {
    // Not every system lets us; then it runs at the same priority.
  }
}
