import * as words from "#components/words/words.ts"
import type { Block, FlowDocument } from "#lib/domain/flows/schema.ts"
import { newBlock } from "./block-kinds.ts"

export const EXAMPLES = ["support", "lead", "order", "appointment", "triage", "survey", "blank"] as const
export type Example = (typeof EXAMPLES)[number]

/** A flow to begin with, in the language of who reads. */
export function exampleFlow(example: Example): FlowDocument {
  const { support, lead, order, appointment, triage, survey, blank } = words.flows.examples
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
    order: [
      block("input", "input1", { text: order.number, variable: "conversation.order", next: "http1" }),
      block("http", "http1", {
        url: "https://shop.example/orders/{{conversation.order}}",
        save: [{ path: "status", variable: "conversation.status" }],
        next: "message1",
        failed: "handover1",
      }),
      block("message", "message1", { text: order.found, next: "answer1" }),
      block("answer", "answer1", { text: order.more, notFound: "handover1", person: "handover1" }),
      block("handover", "handover1", { text: order.missing }),
    ],
    appointment: [
      block("input", "input1", { text: appointment.name, variable: "contact.name", next: "input2" }),
      block("input", "input2", {
        text: appointment.email,
        kind: "email",
        variable: "contact.email",
        next: "input3",
      }),
      block("input", "input3", {
        text: appointment.day,
        kind: "date",
        variable: "conversation.day",
        next: "choice1",
      }),
      block("choice", "choice1", {
        text: appointment.time,
        variable: "conversation.time",
        options: [
          { id: "morning", label: appointment.morning, next: "handover1" },
          { id: "afternoon", label: appointment.afternoon, next: "handover1" },
        ],
      }),
      block("handover", "handover1", { text: appointment.thanks }),
    ],
    triage: [
      block("choice", "choice1", {
        text: triage.about,
        variable: "conversation.about",
        options: [
          { id: "problem", label: triage.problem, next: "answer1" },
          { id: "invoice", label: triage.invoice, next: "input1" },
          { id: "other", label: triage.other, next: "answer1" },
        ],
        otherwise: "answer1",
      }),
      block("answer", "answer1", { text: triage.ask, notFound: "choice2", person: "handover1" }),
      block("choice", "choice2", {
        text: triage.urgent,
        variable: "conversation.canWait",
        options: [
          { id: "yes", label: triage.yes, next: "handover1" },
          { id: "no", label: triage.no, next: "tag1" },
        ],
        otherwise: "handover1",
      }),
      block("tag", "tag1", { tags: ["urgent"], next: "handover1" }),
      block("input", "input1", {
        text: triage.email,
        kind: "email",
        variable: "contact.email",
        next: "handover1",
        otherwise: "handover1",
      }),
      block("handover", "handover1", { text: triage.person }),
    ],
    survey: [
      block("choice", "choice1", {
        text: survey.rate,
        variable: "conversation.rating",
        options: [
          { id: "good", label: survey.good, next: "input1" },
          { id: "fair", label: survey.fair, next: "input1" },
          { id: "poor", label: survey.poor, next: "tag1" },
        ],
      }),
      block("tag", "tag1", { tags: [survey.tag], next: "input2" }),
      block("input", "input1", { text: survey.liked, variable: "conversation.liked", next: "end1" }),
      block("input", "input2", { text: survey.better, variable: "conversation.better", next: "end1" }),
      block("end", "end1", { text: survey.thanks }),
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
