import { withExit } from "#lib/core/flow-exits.ts"
import type { Block, FlowDocument, Place } from "#lib/domain/flows/schema.ts"
import { newBlock } from "./block-kinds.ts"
import { withBlock, withChanged, withoutBlock } from "./outline.ts"

/** What a change of a flow is told to: `what` names the part, so that typing in one field is one step back. */
export type ChangeFlow = (flow: FlowDocument, what: string) => void

/** The way out of a block that something is led from. */
export interface From {
  block: Block
  exit: string
}

/** Everything that outline and canvas change of a flow, each one step back. */
export function editsOf(flow: FlowDocument, change: ChangeFlow) {
  const ids = flow.blocks.map(({ id }) => id)
  const cut = (block: Block, exit: string) => withExit(block, exit, null)
  return {
    /** A new block, led to from an exit where `from` says so. The new one. */
    add(type: Block["type"], { from, place = null }: { from?: From | undefined; place?: Place | null } = {}) {
      const block = { ...newBlock(type, ids), place }
      const led = from ? withChanged(flow, withExit(from.block, from.exit, block.id)) : flow
      change(withBlock(led, block), `add ${block.id}`)
      return block
    },
    change: (block: Block, what: string) => change(withChanged(flow, block), `${block.id} ${what}`),
    lead: ({ block, exit }: From, target: string | null) =>
      change(withChanged(flow, withExit(block, exit, target)), `${block.id} to ${exit}`),
    begin: ({ id }: Block) => change({ ...flow, start: id }, "start"),
    /** Takes blocks away; what led to them leads nowhere. */
    remove: (gone: readonly string[]) =>
      change(
        gone.reduce((left, id) => withoutBlock(left, id, cut), flow),
        `remove ${gone.join(" ")}`,
      ),
  }
}
export type Edits = ReturnType<typeof editsOf>
