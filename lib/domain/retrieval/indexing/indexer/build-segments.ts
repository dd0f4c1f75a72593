import { type Batch, buildBatch, type PackedSegment } from "../../building/building.ts"
import { indexer } from "./indexer.ts"

/** Batches of so many documents are a few dozen milliseconds of work at most, and stay with the request. */
const SMALL = 400

/** The segments of a batch of `documents`: a large one is analysed and packed beside the requests, not between them. */
export const buildSegments = (batch: Batch, documents: number): Promise<PackedSegment[]> =>
  documents <= SMALL ? buildBatch(batch) : indexer().build(batch)
