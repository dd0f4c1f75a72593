import { once } from "../../../../core/runtime.ts"
import type { CutRequest, ReadRequest, ReadResult } from "./protocol.ts"
import { ReaderProcess } from "./reader-process.ts"

const PROCESSES = 2
const IDLE_MS = 60_000

interface Pool {
  idle: ReaderProcess[]
  busy: number
  waiting: (() => void)[]
}
const pool = () => once<Pool>("readers", () => ({ idle: [], busy: 0, waiting: [] }))

/** Reads a document in a child process that is kept warm for the next; at most two work at a time, others wait. */
export async function runReader(
  request: ReadRequest | CutRequest,
  signal?: AbortSignal,
): Promise<ReadResult> {
  await takeTurn(pool())
  try {
    signal?.throwIfAborted()
    const reader = takeReader(pool())
    try {
      return await reader.read(request, signal)
    } finally {
      giveBack(pool(), reader)
    }
  } finally {
    endTurn(pool())
  }
}

async function takeTurn(shared: Pool): Promise<void> {
  if (shared.busy >= PROCESSES) await new Promise<void>((resolve) => shared.waiting.push(resolve))
  else shared.busy++
}

function endTurn(shared: Pool): void {
  const next = shared.waiting.shift()
  if (next) next()
  else shared.busy--
}

function takeReader(shared: Pool): ReaderProcess {
  for (let reader = shared.idle.pop(); reader; reader = shared.idle.pop()) if (reader.alive) return reader
  return new ReaderProcess(rootOf())
}

function giveBack(shared: Pool, reader: ReaderProcess): void {
  if (!reader.alive) return
  if (reader.isWorn) {
    reader.kill()
    return
  }
  shared.idle.push(reader)
  setTimeout(() => {
    const at = shared.idle.indexOf(reader)
    if (at < 0 || shared.busy > 0) return
    shared.idle.splice(at, 1)
    reader.kill()
  }, IDLE_MS).unref()
}

/** The folder of the installation. Bundled code has no place of its own, so the working directory tells. */
const rootOf = () => process.cwd()
