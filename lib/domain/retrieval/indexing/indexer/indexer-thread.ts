import { readlinkSync } from "node:fs"
import { setPriority } from "node:os"
import { basename } from "node:path"
import { parentPort } from "node:worker_threads"
import { buildBatch } from "../../building/building.ts"
import type { IndexedRecord } from "../../schema.ts"
import type { IndexerAnswer, IndexerRequest } from "./protocol.ts"

/** Records of batches that are still on their way. */
const gathered = new Map<number, IndexedRecord[]>()

/** Entry of the thread that builds segments. Batches that overlap are worked on in turns. */
parentPort?.on("message", async (request: IndexerRequest) => {
  const { id } = request
  const records = gathered.get(id) ?? []
  if ("part" in request) {
    gathered.set(id, records.concat(request.part))
    return
  }
  gathered.delete(id)
  try {
    const segments = await buildBatch({ ...request.rest, records })
    answer(
      { id, segments },
      segments.map(({ data }) => data.buffer as ArrayBuffer),
    )
  } catch (error) {
    answer({ id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
giveWay()

function answer(message: IndexerAnswer, handedOver: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, handedOver)
}

/** Requests come before documents when the processor is short. Linux sets a thread's own priority by its id. */
function giveWay(): void {
  try {
    setPriority(Number(basename(readlinkSync("/proc/thread-self"))), 10)
  } catch {
    // Not every system lets us; then it runs at the same priority.
  }
}
