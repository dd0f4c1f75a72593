import { parentPort } from "node:worker_threads"
import { giveWay } from "../../../../core/give-way.ts"
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
// Requests come before documents.
giveWay(10)

function answer(message: IndexerAnswer, handedOver: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, handedOver)
}
