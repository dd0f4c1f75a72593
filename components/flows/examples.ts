import * as words from "#components/words/words.ts"
import type { Block, FlowDocument } from "#lib/domain/flows/schema.ts"
import { newBlock } from "./block-kinds.ts"

export const EXAMPLES = ["support", "lead", "blank"] as const
export type Example = (typeof EXAMPLES)[number]

/** A flow to begin with, in the language of who reads. */
export function exampleFlow(example: Example): FlowDocument {
  const { support, lead, blank } = words.flows.examples
  const blocks = {
    support: [
      block("message", "message1", { text: support.hello, next: "answer1" }),
      block("answer", "answer1", { notFound: "handover1", person: "handover1" }),
      block("handover", "handover1", { text: support.person }),
    ],
    lead: [
      block("input", "input1", { text: lead.name, variable: "contact.name", next: "input2" }),
      block("input", "input2", {
        text: lead.email,
        kind: "email",
        variable: "contact.email",
        next: "choice1",
      }),
      block("choice", "choice1", {
        text: lead.about,
        variable: "conversation.about",
        options: [
          { id: "question", label: lead.question, next: "answer1" },
          { id: "offer", label: lead.offer, next: "handover1" },
        ],
        otherwise: "answer1",
      }),
      block("answer", "answer1", { text: lead.ask, notFound: "handover1" }),
      block("handover", "handover1", { text: lead.thanks }),
    ],
    blank: [
      block("message", "message1", { text: blank.hello, next: "answer1" }),
      block("answer", "answer1", {}),
    ],
  }[example]
  return { format: 1, start: blocks[0]?.id ?? null, blocks }
}

const block = (type: Block["type"], id: string, fields: object): Block => ({
  ...newBlock(type, []),
  id,
  ...fields,
})
