import { variablesIn } from "../../core/fill-variables.ts"
import { exitsOf, waits } from "../../core/flow-exits.ts"
import type { Block, Finding, FlowDocument } from "./schema.ts"

/**
 * What is wrong with a flow, each on its block, in the order of the blocks. Errors keep it from being deployed; the rest is
 * for its author to look at.
 */
export function findFaults(flow: FlowDocument): Finding[] {
  const byId = new Map(flow.blocks.map((block) => [block.id, block]))
  const reached = reachable(flow, byId)
  const endless = endlessBlocks(flow, byId)
  const known = knownVariables(flow)
  const seen = new Set<string>()
  const findings = flow.blocks.flatMap((block) => {
    const isTwice = seen.has(block.id)
    seen.add(block.id)
    return [
      ...(isTwice
        ? [
            error(
              block,
              "duplicate_id",
              "id",
              "Another block has the same id. Give this one an id of its own",
            ),
          ]
        : []),
      ...missingText(block),
      ...missingParts(block),
      ...brokenExits(block, byId),
      ...(endless.has(block.id)
        ? [
            error(
              block,
              "endless",
              null,
              "This block leads back to itself without waiting for the visitor. Put a question, a choice or a delay between",
            ),
          ]
        : []),
      ...(reached.has(block.id)
        ? []
        : [warning(block, "unreachable", null, "Nothing leads to this block. Connect it, or delete it")]),
      ...unknownVariables(block, known),
    ]
  })
  const begins = flow.start !== null && byId.has(flow.start)
  return begins ? findings : [NO_START, ...findings]
}

/** Whether a flow can be deployed. */
export const isDeployable = (findings: readonly Finding[]): boolean =>
  findings.every(({ severity }) => severity !== "error")

const NO_START: Finding = {
  blockId: null,
  field: "start",
  code: "no_start",
  message: "The flow has no first block. Say which block a conversation begins with",
  severity: "error",
}

type Of = Pick<Block, "id">
const finding =
  (severity: Finding["severity"]) =>
  ({ id }: Of, code: Finding["code"], field: string | null, message: string): Finding => ({
    blockId: id,
    field,
    code,
    message,
    severity,
  })
const error = finding("error")
const warning = finding("warning")

function brokenExits(block: Block, byId: Map<string, Block>): Finding[] {
  return exitsOf(block).flatMap(({ name, target, isNeeded }) => {
    if (target !== null && !byId.has(target))
      return [
        error(
          block,
          "unknown_target",
          name,
          `"${labelOf(block, name)}" leads to "${target}", which is not there. Choose another block`,
        ),
      ]
    if (target === null && isNeeded)
      return [
        error(
          block,
          "not_connected",
          name,
          `"${labelOf(block, name)}" leads nowhere. Connect it to a block; an End block ends the flow`,
        ),
      ]
    return []
  })
}

/** An exit as people read it: an option by its label. */
function labelOf(block: Block, exit: string): string {
  const option = block.type === "choice" ? block.options.find(({ id }) => id === exit) : undefined
  return option?.label ?? exit
}

/** What a block cannot do without: the place of what it remembers, an address, options, rules, tags. */
function missingParts(block: Block): Finding[] {
  const missing = (field: string, message: string) => [error(block, "missing", field, message)]
  switch (block.type) {
    case "input":
    case "set":
      return block.variable
        ? []
        : missing("variable", "Say where the answer is remembered, such as conversation.order")
    case "choice":
      return block.options.length > 0 && block.options.every(({ label }) => label)
        ? []
        : missing("options", "Every option needs a label, and a choice at least one option")
    case "condition":
      return block.rules.length > 0 &&
        block.rules.every(({ when }) => when.length > 0 && when.every(({ variable }) => variable))
        ? []
        : missing("rules", "Every rule needs something to look at, and a condition at least one rule")
    case "http":
      return block.url.trim() &&
        block.save.every(({ variable }) => variable) &&
        block.headers.every(({ name }) => name)
        ? []
        : missing("url", "Enter the address, and where each part of the answer is remembered")
    case "tag":
      return block.tags.length > 0 ? [] : missing("tags", "Enter at least one tag")
    default:
      return []
  }
}

/** What a bot is to say there, where it has to say something. */
function missingText(block: Block): Finding[] {
  const isEmpty =
    (block.type === "message" || block.type === "input" || block.type === "choice") && !block.text.trim()
  const empty = isEmpty
    ? [error(block, "no_text", "text", "This block says nothing. Write what the bot says")]
    : []
  if (block.type !== "choice") return empty
  const labels = block.options.map(({ label }) => label.toLowerCase()).filter(Boolean)
  const ids = block.options.map(({ id }) => id)
  const isTwice = new Set(labels).size < labels.length || new Set(ids).size < ids.length
  return isTwice
    ? [
        ...empty,
        error(
          block,
          "duplicate_id",
          "options",
          "Two options are the same. Give each a label and an id of its own",
        ),
      ]
    : empty
}

function reachable({ start }: FlowDocument, byId: Map<string, Block>): Set<string> {
  const reached = new Set<string>()
  const open = start === null ? [] : [start]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const block = reached.has(id) ? undefined : byId.get(id)
    if (!block) continue
    reached.add(id)
    open.push(...targetsOf(block))
  }
  return reached
}

const targetsOf = (block: Block): string[] =>
  exitsOf(block).flatMap(({ target }) => (target === null ? [] : [target]))

/** Blocks from which one comes back to them without waiting anywhere. By hand, as a chain of a thousand would overflow calls. */
function endlessBlocks({ blocks }: FlowDocument, byId: Map<string, Block>): Set<string> {
  const passing = (id: string) => {
    const block = byId.get(id)
    return block && !waits(block) ? targetsOf(block) : []
  }
  const endless = new Set<string>()
  // Tarjan's components: blocks that lead to each other, and those that lead to themselves.
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const onStack = new Set<string>()
  for (const { id: root } of blocks) {
    if (index.has(root)) continue
    const calls = [{ id: root, at: 0 }]
    for (let call = calls.at(-1); call; call = calls.at(-1)) {
      const { id } = call
      if (call.at === 0) {
        index.set(id, index.size)
        low.set(id, index.get(id) as number)
        stack.push(id)
        onStack.add(id)
      }
      const next = passing(id)[call.at++]
      if (next === undefined) {
        calls.pop()
        const above = calls.at(-1)
        if (above) low.set(above.id, Math.min(low.get(above.id) as number, low.get(id) as number))
        if (low.get(id) !== index.get(id)) continue
        const component: string[] = []
        let member: string
        do {
          member = stack.pop() as string
          onStack.delete(member)
          component.push(member)
        } while (member !== id)
        const isCycle = component.length > 1 || passing(id).includes(id)
        if (isCycle) for (const each of component) endless.add(each)
      } else if (!index.has(next)) {
        if (byId.has(next)) calls.push({ id: next, at: 0 })
      } else if (onStack.has(next)) low.set(id, Math.min(low.get(id) as number, index.get(next) as number))
    }
  }
  return endless
}

/** What every contact may have, and what the blocks of a flow set. */
function knownVariables({ blocks }: FlowDocument): Set<string> {
  const known = new Set(["contact.name", "contact.email", "contact.phone"])
  for (const block of blocks)
    if (block.type === "input" || block.type === "set") known.add(block.variable)
    else if (block.type === "choice" && block.variable !== null) known.add(block.variable)
    else if (block.type === "http") for (const { variable } of block.save) known.add(variable)
  return known
}

/** Variables that a block reads and nothing sets; callers of an API may still send them. */
function unknownVariables(block: Block, known: Set<string>): Finding[] {
  const read = new Set(textsOf(block).flatMap(variablesIn))
  if (block.type === "condition")
    for (const { when } of block.rules) for (const { variable } of when) if (variable) read.add(variable)
  return [...read]
    .filter((variable) => !variable.startsWith("system.") && !known.has(variable))
    .map((variable) =>
      warning(
        block,
        "unknown_variable",
        variable,
        `Nothing in this flow sets ${variable}. It stays empty unless whoever starts the conversation sends it`,
      ),
    )
}

/** Every text of a block that may name variables. */
function textsOf(block: Block): string[] {
  switch (block.type) {
    case "message":
    case "choice":
    case "answer":
    case "handover":
    case "end":
      return [block.text]
    case "input":
      return [block.text, block.retryText]
    case "set":
      return [block.value]
    case "condition":
      return block.rules.flatMap(({ when }) => when.map(({ value }) => String(value)))
    case "http":
      return [block.url, block.body, ...block.headers.map(({ value }) => value)]
    case "jump":
    case "tag":
    case "delay":
      return []
  }
}
