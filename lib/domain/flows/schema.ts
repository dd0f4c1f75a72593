import { z } from "zod"
import {
  DESCRIPTION,
  type NounFields,
  type NounOf,
  RESOURCE_FIELDS,
  settingsSchema,
} from "../../core/noun-fields.ts"

/**
 * The one text form of a flow: for storage, API, builder, tests and templates (docs/flows.md). A flow is a list of blocks; an
 * exit names the block that comes next, or null: nothing is connected yet.
 */
export const FORMAT = 1

const MOST_BLOCKS = 1000
/** Blocks that a flow may pass without waiting for its visitor. */
export const MOST_STEPS = 50

/** As it is typed and named by others: by exits, findings, figures. */
const BlockId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/, "must be 1 to 64 letters, digits, hyphens or underscores")
const exit = BlockId.nullable().default(null)

const said = z.string().max(4000)
const VARIABLE = /^(system|contact|conversation)\.[^{}\s][^{}]{0,98}$/
/** A variable by its place and name. Drafts may lack one: what is missing keeps a flow from being deployed (find-faults.ts). */
const Variable = z.union([
  z.literal(""),
  z.string().regex(VARIABLE, 'must be a variable such as "conversation.order"'),
])
/** One that a flow may write: what a system says of itself stays as it is. */
const Writable = Variable.refine(
  (name) => !name.startsWith("system."),
  "must begin with contact. or conversation.",
)

const OPERATORS = [
  "equals",
  "not_equals",
  "contains",
  "not_contains",
  "starts_with",
  "greater_than",
  "less_than",
  "known",
  "unknown",
] as const

/** A comparison; those of a rule all hold, or any of them, as the rule says. */
const Comparison = z.strictObject({
  variable: Variable,
  is: z.enum(OPERATORS),
  /** What it is compared with, where it is: text with variables, or a number. */
  value: z.union([said, z.number()]).default(""),
})
export type Comparison = z.output<typeof Comparison>

/** "No reply within": where a conversation goes on when its visitor says nothing for so many seconds. */
const NoReply = z
  .strictObject({ after: z.int().min(5).max(2_592_000), next: exit })
  .nullable()
  .default(null)

/** A place on the canvas: the upper left corner, in pixels at full size. */
const Place = z.strictObject({ x: z.number(), y: z.number() })
export type Place = z.output<typeof Place>

/** What its authors write beside the blocks, for themselves. */
const FlowNote = z.strictObject({ id: BlockId, text: z.string().max(2000).default(""), place: Place })
export type FlowNote = z.output<typeof FlowNote>

const block = <Type extends string, Shape extends z.core.$ZodLooseShape>(type: Type, shape: Shape) =>
  z.strictObject({
    id: BlockId,
    type: z.literal(type),
    /** What people call it in the builder. */
    name: z.string().max(100).default(""),
    /** Where it stands on the canvas; null: where the layout puts it. */
    place: Place.nullable().default(null),
    ...shape,
  })

export const INPUT_KINDS = ["text", "number", "email", "phone", "date"] as const
export type InputKind = (typeof INPUT_KINDS)[number]

const Header = z.strictObject({
  name: z.string().regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{0,100}$/, "must be the name of a header"),
  value: z.string().max(2000).default(""),
  /** A secret of the account by id or alias, which is sent instead of a value. */
  secret: z.string().min(1).max(100).nullable().default(null),
})

/** Every kind of block by its name; its exits are those of lib/core/flow-exits.ts. */
const Block = z.discriminatedUnion("type", [
  block("message", { text: said, next: exit }),
  block("input", {
    text: said,
    kind: z.enum(INPUT_KINDS).default("text"),
    variable: Writable,
    /** What is said to an answer that cannot be read; empty: what the language of the bot says by itself. */
    retryText: said.default(""),
    retries: z.int().min(0).max(10).default(2),
    next: exit,
    /** Where it goes on when no answer could be read. */
    otherwise: exit,
    noReply: NoReply,
  }),
  block("choice", {
    text: said,
    options: z.array(z.strictObject({ id: BlockId, label: z.string().trim().max(80), next: exit })).max(30),
    /** Where the chosen label is remembered; null: nowhere. */
    variable: Writable.nullable().default(null),
    /** Where it goes on when something else is said; null: the choice is shown again. */
    otherwise: exit,
    noReply: NoReply,
  }),
  block("condition", {
    rules: z
      .array(
        z.strictObject({
          id: BlockId,
          match: z.enum(["all", "any"]).default("all"),
          when: z.array(Comparison).max(20),
          next: exit,
        }),
      )
      .max(20),
    otherwise: exit,
  }),
  block("set", { variable: Writable, value: said, next: exit }),
  block("jump", { next: exit }),
  block("answer", {
    /** What is said before the visitor asks, where no question stands. */
    text: said.default(""),
    answered: exit,
    notFound: exit,
    person: exit,
    noReply: NoReply,
  }),
  block("http", {
    method: z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]).default("GET"),
    url: z.string().max(2000),
    headers: z.array(Header).max(20).default([]),
    body: z.string().max(16_000).default(""),
    /** What of a JSON answer is remembered: members and positions with dots, e.g. `items.0.status`. */
    save: z
      .array(z.strictObject({ path: z.string().max(200), variable: Writable }))
      .max(20)
      .default([]),
    next: exit,
    failed: exit,
  }),
  block("tag", { tags: z.array(z.string().trim().min(1).max(60)).max(10), next: exit }),
  block("delay", { seconds: z.int().min(1).max(2_592_000), next: exit }),
  block("handover", { text: said.default("") }),
  block("end", { text: said.default("") }),
])
export type Block = z.output<typeof Block>
export type BlockOf<Type extends Block["type"]> = Extract<Block, { type: Type }>

export const FlowDocument = z.strictObject({
  format: z.literal(FORMAT),
  /** The block that a conversation begins with. */
  start: BlockId.nullable().default(null),
  blocks: z.array(Block).max(MOST_BLOCKS),
  /** Notes on the canvas; visitors do not see them. */
  notes: z.array(FlowNote).max(200).optional(),
})
export type FlowDocument = z.output<typeof FlowDocument>

/** Something that is wrong with a flow, on its block; null: with the flow as a whole. */
export interface Finding {
  blockId: string | null
  /** The member of the block, or the exit. */
  field: string | null
  code:
    | "no_start"
    | "duplicate_id"
    | "unknown_target"
    | "not_connected"
    | "unreachable"
    | "endless"
    | "unknown_variable"
    | "unknown_secret"
    | "no_text"
    | "missing"
  message: string
  /** An error keeps a flow from being deployed; a warning does not. */
  severity: "error" | "warning"
}

const EXAMPLE: z.input<typeof FlowDocument> = {
  format: FORMAT,
  start: "hello",
  blocks: [
    { id: "hello", type: "message", text: "Hello!", next: "ask" },
    { id: "ask", type: "answer", text: "What can I do for you?" },
  ],
}

/** The fields of a flow, as docs/adding-a-field.md has them. */
export const FLOW_FIELDS = {
  name: { value: z.string().trim().max(200), example: "Welcome", action: "name" },
  description: DESCRIPTION,
  meta: RESOURCE_FIELDS.meta,
  botId: {
    value: z.string(),
    about: "The bot that it leads; a bot has one flow, which stays with it",
    action: "botId",
  },
  document: {
    value: FlowDocument,
    about: "Its blocks (docs/flows.md)",
    example: EXAMPLE,
    action: "document",
  },
} as const satisfies NounFields

/** Everything that can be set on a flow; null clears. */
export const FlowSettings = settingsSchema(FLOW_FIELDS)

export type Flow = NounOf<typeof FLOW_FIELDS> & {
  /** Counts changes of the document. */
  revision: number
  /** Who changed it last, as they were called then. */
  updatedBy: string | null
}

/** How a flow ends: "end" and "handover" by a block; "open": an exit that leads nowhere; "steps": too many blocks without waiting. */
export const FLOW_ENDS = ["end", "handover", "open", "steps"] as const
export type FlowEnd = (typeof FLOW_ENDS)[number]
