/** A way out of a block of a flow. */
export interface Exit {
  /** Its name: a member of the block, or the id of an option or rule. */
  name: string
  /** The block that it leads to; null: none yet. */
  target: string | null
  /** Whether a flow needs it: without a target the conversation would end there unasked. */
  isNeeded: boolean
}

interface Branch {
  id: string
  next: string | null
}

/** What of a block (lib/domain/flows/schema.ts) says where a conversation goes from there. */
interface Branching {
  type: string
  options?: readonly Branch[]
  rules?: readonly Branch[]
  noReply?: { next: string | null } | null
}

/** Exits that every block of a type has, in the order in which people read them; those with "?" may lead nowhere. */
const EXITS: Readonly<Record<string, readonly string[]>> = {
  message: ["next"],
  input: ["next", "otherwise?"],
  choice: ["otherwise?"],
  condition: ["otherwise"],
  set: ["next"],
  jump: ["next"],
  answer: ["answered?", "notFound?", "person?"],
  http: ["next", "failed?"],
  tag: ["next"],
  delay: ["next"],
  handover: [],
  end: [],
}

/** All ways out of a block: those of its options or rules, those of its type, and where it goes without a reply. */
export function exitsOf(block: Branching): Exit[] {
  const members = block as unknown as Record<string, string | null | undefined>
  return [
    ...[...(block.options ?? []), ...(block.rules ?? [])].map(({ id, next }) => ({
      name: id,
      target: next,
      isNeeded: true,
    })),
    ...(EXITS[block.type] ?? []).map((written) => {
      const name = written.replace("?", "")
      return { name, target: members[name] ?? null, isNeeded: name === written }
    }),
    ...(block.noReply ? [{ name: "noReply", target: block.noReply.next, isNeeded: true }] : []),
  ]
}

/** A block whose exit leads elsewhere. */
export function withExit<Block extends Branching>(block: Block, name: string, target: string | null): Block {
  const led = (branch: Branch) => (branch.id === name ? { ...branch, next: target } : branch)
  if (name === "noReply") return { ...block, noReply: block.noReply && { ...block.noReply, next: target } }
  if (block.options?.some(({ id }) => id === name)) return { ...block, options: block.options.map(led) }
  if (block.rules?.some(({ id }) => id === name)) return { ...block, rules: block.rules.map(led) }
  return { ...block, [name]: target }
}

const WAITING: ReadonlySet<string> = new Set(["input", "choice", "answer", "delay"])

/** Whether a conversation waits at a block, for its visitor or for a time. */
export const waits = ({ type }: { type: string }): boolean => WAITING.has(type)
