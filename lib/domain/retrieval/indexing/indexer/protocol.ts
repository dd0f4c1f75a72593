import type { Batch, PackedSegment } from "../../building/building.ts"

/** What the thread is told: records of a batch in several parts, then the rest of it, which begins the work. */
export type IndexerRequest =
  | { id: number; part: Batch["records"] }
  | { id: number; rest: Omit<Batch, "records"> }

export type IndexerAnswer = { id: number; segments: PackedSegment[] } | { id: number; fault: string }
