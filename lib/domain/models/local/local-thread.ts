import { availableParallelism } from "node:os"
import { join } from "node:path"
import { Worker } from "node:worker_threads"
import { orAbort } from "../../../core/or-abort.ts"
import { once } from "../../../core/runtime.ts"
import type { EmbedAnswer, EmbedRequest, LocalModel, ThreadData } from "./protocol.ts"

interface Task {
  texts: string[]
  done: PromiseWithResolvers<number[][]>
}

/** The process's thread for a model. It stays, since loading a model takes seconds, and ends with the process. */
export const localThread = (model: LocalModel) =>
  once(`local-model:${model.network}`, () => new LocalThread(model))

class LocalThread {
  readonly #model: LocalModel
  #thread: Worker | undefined
  #waiting: Task[] = []
  #current: (Task & { id: number }) | undefined
  #last = 0

  constructor(model: LocalModel) {
    this.#model = model
  }

  /** A vector for each text. Questions, which come alone, go before passages. Throws the signal's reason. */
  async embed(texts: string[], signal: AbortSignal = NEVER): Promise<number[][]> {
    const task: Task = { texts, done: Promise.withResolvers() }
    const before = texts.length > 1 ? -1 : this.#waiting.findIndex((each) => each.texts.length > 1)
    this.#waiting.splice(before < 0 ? this.#waiting.length : before, 0, task)
    this.#next()
    try {
      return await orAbort(task.done.promise, signal)
    } finally {
      // One under way goes on: the thread cannot be told to stop.
      this.#waiting = this.#waiting.filter((each) => each !== task)
    }
  }

  #next(): void {
    if (this.#current) return
    const task = this.#waiting.shift()
    if (!task) {
      this.#thread?.unref()
      return
    }
    this.#current = { ...task, id: ++this.#last }
    const request: EmbedRequest = { id: this.#current.id, texts: task.texts }
    this.#running().postMessage(request)
  }

  #running(): Worker {
    if (!this.#thread) {
      const threads = Math.max(1, Math.floor(availableParallelism() / 2))
      const thread = new Worker(ENTRY, {
        workerData: { ...this.#model, threads } satisfies ThreadData,
        env: { NODE_ENV: "production" },
        execArgv: ["--disable-warning=ExperimentalWarning"],
      })
      thread.on("message", (answer: EmbedAnswer) => this.#hear(answer))
      thread.once("error", (error) => this.#lose(thread, error))
      thread.once("exit", (code) => this.#lose(thread, new Error(`A local model ended with code ${code}`)))
      this.#thread = thread
    }
    this.#thread.ref()
    return this.#thread
  }

  #hear(answer: EmbedAnswer): void {
    const task = this.#current
    this.#current = undefined
    if ("vectors" in answer) task?.done.resolve(answer.vectors)
    else task?.done.reject(new Error(answer.fault))
    this.#next()
  }

  #lose(thread: Worker, error: Error): void {
    if (thread !== this.#thread) return
    this.#thread = undefined
    this.#current?.done.reject(error)
    this.#current = undefined
    this.#next()
  }
}

const NEVER = new AbortController().signal

/** The file of the thread. Bundled code has no place of its own, so the working directory tells. */
const ENTRY = join(process.cwd(), "lib", "domain", "models", "local", "run-model.ts")
