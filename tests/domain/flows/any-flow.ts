import fc from "fast-check"
import { exitsOf } from "#lib/core/flow-exits.ts"
import { findFaults, isDeployable } from "#lib/domain/flows/find-faults.ts"
import { type Block, FlowDocument } from "#lib/domain/flows/schema.ts"

const IDS = ["a", "b", "c", "d", "e", "f", "g"]
const target = fc.option(fc.constantFrom(...IDS))
const variable = fc.constantFrom(
  "contact.email",
  "conversation.order",
  "conversation.__proto__",
  "conversation.n",
)
const text = fc.constantFrom(
  "Hello",
  "{{contact.name}}?",
  "{{conversation.__proto__}}",
  "{{conversation.n}} of {{system.x}}",
)
const noReply = fc.option(fc.record({ after: fc.integer({ min: 5, max: 99 }), next: target }))

const shapes: Record<Block["type"], fc.Arbitrary<object>> = {
  message: fc.record({ text, next: target }),
  input: fc.record({
    text,
    kind: fc.constantFrom("text", "number", "email", "phone", "date"),
    variable,
    retries: fc.integer({ min: 0, max: 2 }),
    next: target,
    otherwise: target,
    noReply,
  }),
  choice: fc.record({
    text,
    options: fc
      .uniqueArray(fc.constantFrom("x", "y", "z"), { minLength: 1 })
      .chain((ids) =>
        fc.tuple(...ids.map((id) => target.map((next) => ({ id, label: id.toUpperCase(), next })))),
      ),
    variable: fc.option(variable),
    otherwise: target,
    noReply,
  }),
  condition: fc.record({
    rules: fc.array(
      fc.record({
        id: fc.constantFrom("r", "s"),
        match: fc.constantFrom("all", "any"),
        when: fc.array(
          fc.record({
            variable,
            is: fc.constantFrom("equals", "contains", "greater_than", "known", "unknown"),
            value: fc.oneof(fc.integer(), text),
          }),
          { minLength: 1, maxLength: 2 },
        ),
        next: target,
      }),
      { minLength: 1, maxLength: 2 },
    ),
    otherwise: target,
  }),
  set: fc.record({ variable, value: text, next: target }),
  jump: fc.record({ next: target }),
  answer: fc.record({ text, answered: target, notFound: target, person: target, noReply }),
  http: fc.record({
    url: fc.constant("https://a.example/{{conversation.order}}"),
    save: fc.array(fc.record({ path: fc.constantFrom("", "a.0", "__proto__"), variable }), { maxLength: 2 }),
    next: target,
    failed: target,
  }),
  tag: fc.record({ tags: fc.constant(["vip"]), next: target }),
  delay: fc.record({ seconds: fc.integer({ min: 1, max: 9 }), next: target }),
  handover: fc.record({ text }),
  end: fc.record({ text }),
}

const blockOf = (id: string): fc.Arbitrary<object> =>
  fc
    .constantFrom(...(Object.keys(shapes) as Block["type"][]))
    .chain((type) => shapes[type].map((shape) => ({ id, type, ...shape })))

/** Any flow that the text form takes, right or wrong. */
export const anyFlow: fc.Arbitrary<FlowDocument> = fc
  .tuple(...IDS.map(blockOf))
  .chain((blocks) => fc.integer({ min: 1, max: IDS.length }).map((most) => blocks.slice(0, most)))
  .map((blocks) => FlowDocument.parse({ format: 1, start: "a", blocks }))

/** Any flow that can be deployed: what is not connected, or leads to nothing, ends. */
export const anyDeployable: fc.Arbitrary<FlowDocument> = anyFlow
  .map((flow) => connected(flow))
  .filter((flow) => isDeployable(findFaults(flow)))

function connected(flow: FlowDocument): FlowDocument {
  const ids = new Set([...flow.blocks.map(({ id }) => id), "over"])
  const repaired = JSON.parse(JSON.stringify(flow.blocks), (name, value) =>
    EXITS.has(name) && (value === null || typeof value === "string") && !ids.has(value as string)
      ? "over"
      : value,
  ) as object[]
  const over = { id: "over", type: "end", text: "Bye" }
  const made = FlowDocument.parse({ ...flow, blocks: [...repaired, over] })
  return made
}

const EXITS = new Set(["next", "otherwise", "answered", "notFound", "person", "failed"])

/** The exits of a block by their names. */
export const exitNames = (block: Block) => new Set(exitsOf(block).map(({ name }) => name))
