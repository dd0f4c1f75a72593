import { once } from "../../core/runtime.ts"
import type { SegmentDocument } from "./segment-document.ts"

/** A block as search uses it; null: the segment has no such block. */
export type Cached = Buffer | SegmentDocument[] | null

const CAPACITY = 48 * 1024 * 1024

interface Held {
  blocks: Map<number, Cached>
  bytes: number
}

/**
 * Blocks that were read before, by segment. Blocks never change, and which segments exist is read from the database in
 * every search, so nothing here can be stale or of another account. The segment used longest ago goes first.
 */
export class BlockCache {
  private readonly segments = new Map<string, Held>()
  private bytes = 0
  readonly capacity: number
  constructor(capacity: number) {
    this.capacity = capacity
  }

  /** The blocks held of a segment, which counts as used now. */
  of(segmentId: string): Map<number, Cached> {
    const held = this.segments.get(segmentId) ?? { blocks: new Map(), bytes: 0 }
    this.segments.delete(segmentId)
    this.segments.set(segmentId, held)
    return held.blocks
  }

  add(segmentId: string, key: number, block: Cached, bytes: number): void {
    const blocks = this.of(segmentId)
    const held = this.segments.get(segmentId)
    if (!held || blocks.has(key)) return
    blocks.set(key, block)
    held.bytes += bytes
    this.bytes += bytes
    for (const [id, oldest] of this.segments) {
      if (this.bytes <= this.capacity) return
      this.segments.delete(id)
      this.bytes -= oldest.bytes
    }
  }

  clear(): void {
    this.segments.clear()
    this.bytes = 0
  }
}

export const blockCache = (): BlockCache => once("retrieval.blocks", () => new BlockCache(CAPACITY))

/** The key of a block in the cache: one number for kind and key. */
export const cacheKey = (kind: number, key: number): number => kind * 2 ** 32 + (key >>> 0)
