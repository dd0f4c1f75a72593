import { exitsOf } from "#lib/core/flow-exits.ts"
import type { Block, FlowDocument } from "#lib/domain/flows/schema.ts"

/**
 * The blocks of a flow as somebody would read them: from the first along its exits, each once, the way that is named first
 * before the others; then those that nothing leads to.
 */
export function inReadingOrder({ start, blocks }: FlowDocument): Block[] {
  const byId = new Map(blocks.map((block) => [block.id, block]))
  const read = new Set<Block>()
  const open = start === null ? [] : [start]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const block = byId.get(id)
    if (!block || read.has(block)) continue
    read.add(block)
    open.push(
      ...exitsOf(block)
        .flatMap(({ target }) => (target === null ? [] : [target]))
        .reverse(),
    )
  }
  return [...read, ...blocks.filter((block) => !read.has(block))]
}

/** A flow with a block more; the first one is where it begins. */
export const withBlock = (flow: FlowDocument, block: Block): FlowDocument => ({
  ...flow,
  start: flow.start ?? block.id,
  blocks: [...flow.blocks, block],
})

/** A flow with a block changed. */
export const withChanged = (flow: FlowDocument, block: Block): FlowDocument => ({
  ...flow,
  blocks: flow.blocks.map((each) => (each.id === block.id ? block : each)),
})

/** A flow without a block; what led to it leads nowhere. */
export function withoutBlock(
  flow: FlowDocument,
  id: string,
  cut: (block: Block, exit: string) => Block,
): FlowDocument {
  const blocks = flow.blocks
    .filter((block) => block.id !== id)
    .map((block) =>
      exitsOf(block).reduce((left, { name, target }) => (target === id ? cut(left, name) : left), block),
    )
  return { ...flow, start: flow.start === id ? (blocks[0]?.id ?? null) : flow.start, blocks }
}
