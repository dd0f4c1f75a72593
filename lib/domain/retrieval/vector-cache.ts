import { once } from "../../core/runtime.ts"
import type { VectorBlock } from "./vector-block.ts"

const CAPACITY = 64 * 1024 * 1024

/**
 * Blocks of codes that were read before. They never change, and every search reads behind row-level security which
 * blocks there are, so nothing here can be stale or of another account. The one used longest ago goes first.
 */
class VectorCache {
  private readonly blocks = new Map<string, VectorBlock>()
  private bytes = 0

  get(id: string): VectorBlock | undefined {
    const block = this.blocks.get(id)
    if (!block) return undefined
    this.blocks.delete(id)
    this.blocks.set(id, block)
    return block
  }

  add(id: string, block: VectorBlock): void {
    if (this.blocks.has(id)) return
    this.blocks.set(id, block)
    this.bytes += sizeOf(block)
    for (const [oldest, held] of this.blocks) {
      if (this.bytes <= CAPACITY) return
      this.blocks.delete(oldest)
      this.bytes -= sizeOf(held)
    }
  }
}

const sizeOf = ({ ids, codes }: VectorBlock) => ids.length + codes.byteLength + 200

export const vectorCache = (): VectorCache => once("retrieval.vectors", () => new VectorCache())
