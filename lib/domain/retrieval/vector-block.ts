import { once } from "../../core/runtime.ts"
import { idBytes, idText } from "./segment-document.ts"
import { codeWords } from "./vector-code.ts"

/** Codes of many vectors with the ids of their records, as searches use them. */
export interface VectorBlock {
  count: number
  /** 16 bytes each. */
  ids: Buffer
  /** One code behind the other. */
  codes: Uint32Array
}

/** Codes that one block holds at most. */
export const BLOCK_AT_MOST = 1024

export function packBlock(coded: readonly { recordId: string; code: Uint32Array }[]): Buffer {
  const ids = coded.map(({ recordId }) => idBytes(recordId))
  const codes = coded.map(({ code }) => Buffer.from(code.buffer, code.byteOffset, code.byteLength))
  return Buffer.concat([...ids, ...codes])
}

export function unpackBlock(data: Buffer, dimensions: number): VectorBlock {
  const words = codeWords(dimensions)
  const count = Math.floor(data.length / (16 + words * 4))
  // A copy: the bytes may stand at an odd address.
  const codes = new Uint32Array(Uint8Array.from(data.subarray(count * 16)).buffer)
  return { count, ids: Buffer.from(data.subarray(0, count * 16)), codes }
}

export const idAt = ({ ids }: VectorBlock, place: number): string => idText(ids, place * 16)

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
