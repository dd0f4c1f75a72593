import {
  CircleStop,
  Clock,
  CornerDownRight,
  Globe,
  Hand,
  ListChecks,
  type LucideIcon,
  MessageSquareText,
  Pencil,
  SearchCheck,
  Split,
  Tag,
  TextCursorInput,
} from "lucide-react"
import type { Block } from "#lib/domain/flows/schema.ts"

/** Every kind of block in the order in which they are offered, with its sign. */
export const BLOCK_ICONS: Record<Block["type"], LucideIcon> = {
  message: MessageSquareText,
  input: TextCursorInput,
  choice: ListChecks,
  answer: SearchCheck,
  condition: Split,
  http: Globe,
  set: Pencil,
  tag: Tag,
  delay: Clock,
  jump: CornerDownRight,
  handover: Hand,
  end: CircleStop,
}

export const BLOCK_TYPES = Object.keys(BLOCK_ICONS) as Block["type"][]

/** An id that no other block, option or rule of the list has: its kind and a number. */
export function freeId(kind: string, taken: Iterable<string>): string {
  const known = new Set(taken)
  let number = 1
  while (known.has(`${kind}${number}`)) number++
  return `${kind}${number}`
}

/** A new block with nothing in it. */
export function newBlock(type: Block["type"], taken: Iterable<string>): Block {
  const common = { id: freeId(type, taken), name: "", place: null }
  const unled = { next: null }
  switch (type) {
    case "message":
      return { ...common, ...unled, type, text: "" }
    case "input":
      return {
        ...common,
        ...unled,
        ...{ type, text: "", kind: "text", variable: "", retryText: "", retries: 2 },
        ...{ otherwise: null, noReply: null },
      }
    case "choice":
      return {
        ...common,
        ...{ type, text: "", options: [{ id: "option1", label: "", next: null }] },
        ...{ variable: null, otherwise: null, noReply: null },
      }
    case "answer":
      return { ...common, type, text: "", answered: null, notFound: null, person: null, noReply: null }
    case "condition":
      return {
        ...common,
        type,
        rules: [{ id: "rule1", match: "all", when: [{ variable: "", is: "equals", value: "" }], next: null }],
        otherwise: null,
      }
    case "http":
      return {
        ...common,
        ...unled,
        ...{ type, method: "GET", url: "", headers: [], body: "", save: [], failed: null },
      }
    case "set":
      return { ...common, ...unled, type, variable: "", value: "" }
    case "tag":
      return { ...common, ...unled, type, tags: [] }
    case "delay":
      return { ...common, ...unled, type, seconds: 60 }
    case "jump":
      return { ...common, ...unled, type }
    case "handover":
    case "end":
      return { ...common, type, text: "" }
  }
}
