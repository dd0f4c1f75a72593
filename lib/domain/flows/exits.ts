import type { Block } from "./schema.ts"

/** A way out of a block. */
export interface Exit {
  /** Its name: a member of the block, or the id of an option or rule. */
  name: string
  /** The block that it leads to; null: none yet. */
  target: string | null
  /** Whether a flow needs it: without a target the conversation would end there unasked. */
  isNeeded: boolean
}

const needed = (name: string, target: string | null): Exit => ({ name, target, isNeeded: true })
const optional = (name: string, target: string | null): Exit => ({ name, target, isNeeded: false })
const silent = (noReply: { next: string | null } | null) => (noReply ? [needed("noReply", noReply.next)] : [])

/** All ways out of a block, in the order in which people read them. */
export function exitsOf(block: Block): Exit[] {
  switch (block.type) {
    case "message":
    case "set":
    case "jump":
    case "tag":
    case "delay":
      return [needed("next", block.next)]
    case "input":
      return [needed("next", block.next), optional("otherwise", block.otherwise), ...silent(block.noReply)]
    case "choice":
      return [
        ...block.options.map(({ id, next }) => needed(id, next)),
        optional("otherwise", block.otherwise),
        ...silent(block.noReply),
      ]
    case "condition":
      return [...block.rules.map(({ id, next }) => needed(id, next)), needed("otherwise", block.otherwise)]
    case "answer":
      return [
        optional("answered", block.answered),
        optional("notFound", block.notFound),
        optional("person", block.person),
        ...silent(block.noReply),
      ]
    case "http":
      return [needed("next", block.next), optional("failed", block.failed)]
    case "handover":
    case "end":
      return []
  }
}

/** Whether a conversation waits at a block, for its visitor or for a time. */
export const waits = ({ type }: Block): boolean =>
  type === "input" || type === "choice" || type === "answer" || type === "delay"
